import type { Catalog, Model } from '../catalog/catalog.ts';
import type { Modality } from '../catalog/words.ts';
import type { Category, Comparison } from '../comparison/compare.ts';
import type { BenchmarksCategory } from '../comparison/criteria/benchmarks.ts';
import type { ContextCategory } from '../comparison/criteria/context.ts';
import type { ModalitiesCategory } from '../comparison/criteria/modalities.ts';
import type { Messages } from './messages/messages.ts';
import { missing, names } from './names.ts';
import { priceReason } from './price-reason.ts';

function contextReason(
  models: readonly Model[],
  { windows, result }: ContextCategory,
  { reasons }: Messages,
): string {
  const each = models.flatMap(({ name }, index) => {
    const size = windows[index];
    return size == null ? [] : [{ name, tokens: size }];
  });
  if (result.outcome === 'unknown') return reasons.contextUnknown(missing(models, windows), each);
  if (result.outcome === 'tie') return reasons.contextTie(each);
  const [most = 0, next = 1] = each.map(({ tokens }) => tokens).sort((a, b) => b - a);
  return reasons.contextWin(each, most / next);
}

/** A score, or its lowest and highest. */
export function scoreText(value: readonly [number, number]): string {
  return value[0] === value[1] ? String(Number(value[0].toFixed(1))) : `${value[0]}-${value[1]}`;
}

function benchmarksReason(
  catalog: Catalog,
  models: readonly Model[],
  { shared, onlyIncomparable }: BenchmarksCategory,
  { reasons, format }: Messages,
): string {
  if (shared.length === 0) {
    return onlyIncomparable
      ? reasons.notComparable(models.length)
      : reasons.noScore(names(models.filter((model) => model.scores.length === 0)));
  }
  const shown = shared.slice(0, 2).map((row) => {
    const entry = catalog.benchmarks[row.benchmark];
    const figures = models.map(
      (model, index) => `${model.name} ${format.figure(scoreText(row.scores[index]?.value ?? [0, 0]))}`,
    );
    return reasons.score(entry?.name ?? row.benchmark, row.variant, figures);
  });
  return reasons.scores(shared.length, shown, shared.length - shown.length);
}

/** "image input" as this language says it. */
function extraText(extra: string, { vocabulary }: Messages): string {
  const [kind, side] = extra.split(' ') as [Modality, 'input' | 'output'];
  return vocabulary.side(kind, side);
}

function modalitiesReason(
  models: readonly Model[],
  { shared, sets, extras, result }: ModalitiesCategory,
  words: Messages,
): string {
  const { reasons, vocabulary } = words;
  const called = (kinds: readonly Modality[]) => kinds.map((kind) => vocabulary.modality[kind]);
  const inputs = reasons.sharedInputs(models.length, called(shared));
  if (result.outcome === 'unknown') {
    const open = models.flatMap(({ name }, index) => {
      const set = sets[index];
      if (!set) return [reasons.everythingOpen(name)];
      const kinds = [...new Set([...set.input.unknown, ...set.output.unknown])];
      return kinds.length > 0 ? [reasons.kindsOpen(name, called(kinds))] : [];
    });
    return reasons.inputsUnknown(inputs, open);
  }
  const own = models.flatMap(({ name }, index) => {
    const kinds = extras[index] ?? [];
    return kinds.length > 0
      ? [
          reasons.extra(
            name,
            kinds.map((kind) => extraText(kind, words)),
          ),
        ]
      : [];
  });
  return reasons.inputs(inputs, own);
}

/** Whether the weights are open, and under which licence: a clause. */
export function weightsClause(catalog: Catalog, model: Model, { reasons }: Messages): string {
  if (model.openWeights?.chosen.value === false) return reasons.apiOnly(model.name);
  if (!model.openWeights) return reasons.weightsUnknown(model.name);
  const licence = model.licence?.chosen.value;
  return reasons.openWeights(model.name, licence ? (catalog.licences[licence]?.name ?? licence) : null);
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** One line with the figures behind a category. */
export function reasonOf(
  catalog: Catalog,
  { models }: Comparison,
  category: Category,
  words: Messages,
): string {
  switch (category.id) {
    case 'price':
      return priceReason(catalog, models, category, words);
    case 'context':
      return contextReason(models, category, words);
    case 'benchmarks':
      return benchmarksReason(catalog, models, category, words);
    case 'modalities':
      return modalitiesReason(models, category, words);
    case 'openness':
      return `${capital(models.map((model) => weightsClause(catalog, model, words)).join('; '))}.`;
    default:
      return category satisfies never;
  }
}
