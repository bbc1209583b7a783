import { kindsEitherSide } from '../catalog/abilities.ts';
import type { Catalog, Model, Score } from '../catalog/catalog.ts';
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

/** A score in its unit, or its lowest and highest: "65.8%", "72-75%". */
export function scoreText(
  catalog: Catalog,
  { benchmark, value: [low, high] }: Pick<Score, 'benchmark' | 'value'>,
  { vocabulary, format }: Messages,
): string {
  const sign = vocabulary.unitSign(catalog.benchmarks[benchmark]?.unit ?? '');
  const figure = (value: number) => format.figure(String(value));
  return `${low === high ? figure(Number(low.toFixed(1))) : `${figure(low)}-${figure(high)}`}${sign}`;
}

/** A benchmark as people call it, with its variant and, where that surprises, which way is better. */
export function benchmarkName(
  catalog: Catalog,
  benchmark: string,
  variant: string | null,
  { reasons }: Messages,
): string {
  const entry = catalog.benchmarks[benchmark];
  return reasons.benchmark(entry?.name ?? benchmark, variant, entry?.better === 'lower');
}

/** Most scores that a reason shows. */
const mostScores = 2;

function benchmarksReason(
  catalog: Catalog,
  models: readonly Model[],
  { shared, onlyIncomparable, result }: BenchmarksCategory,
  words: Messages,
): string {
  const { reasons } = words;
  if (shared.length === 0) {
    return onlyIncomparable
      ? reasons.notComparable(models.length)
      : reasons.noScore(names(models.filter((model) => model.scores.length === 0)));
  }
  const winner = result.outcome === 'win' ? result.winner : null;
  // What the leader leads on comes first, then what another leads on.
  const rank = ({ leader }: (typeof shared)[number]) => (leader === null ? 2 : leader === winner ? 0 : 1);
  const shown = shared
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostScores)
    .map((row) =>
      reasons.score(
        benchmarkName(catalog, row.benchmark, row.variant, words),
        row.scores.map((score, index) => `${models[index]?.name} ${scoreText(catalog, score, words)}`),
      ),
    );
  const count = shared.filter(({ leader }) => leader === winner).length;
  const lead = winner === null ? null : { name: models[winner]?.name ?? '', count };
  return reasons.scores(lead, shared.length, shown);
}

/** "image input" as this language says it. */
export function extraText(extra: string, { vocabulary }: Messages): string {
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
  if (result.outcome === 'unknown') {
    const silent = names(models.filter((_, index) => !sets[index]));
    const each = (which: 'unknown' | 'host') =>
      models.flatMap(({ name }, index) => {
        const kinds = kindsEitherSide(sets[index], which);
        return kinds.length > 0 ? [reasons.kindsOpen(name, called(kinds))] : [];
      });
    const open = [...(silent.length > 0 ? [reasons.everythingOpen(silent)] : []), ...each('unknown')];
    const split = each('host');
    const inputs = shared.length > 0 ? reasons.sharedInputs(models.length, called(shared)) : null;
    return capital(reasons.inputsUnknown(inputs, open, split));
  }
  const inputs = reasons.sharedInputs(models.length, called(shared));
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

type Weights = { readonly kind: 'api' | 'unknown' | 'open'; readonly licence: string | null };

/** Whether the weights are open, and under which licence. */
function weightsOf(catalog: Catalog, model: Model): Weights {
  if (model.openWeights?.chosen.value === false) return { kind: 'api', licence: null };
  if (!model.openWeights) return { kind: 'unknown', licence: null };
  const licence = model.licence?.chosen.value;
  return { kind: 'open', licence: licence ? (catalog.licences[licence]?.name ?? licence) : null };
}

function opennessReason(catalog: Catalog, models: readonly Model[], { reasons }: Messages): string {
  const each = models.map((model) => weightsOf(catalog, model));
  const [first] = each;
  if (first && each.every(({ kind, licence }) => kind === first.kind && licence === first.licence)) {
    if (first.kind === 'unknown') return reasons.allWeightsUnknown(models.length);
    return first.kind === 'api'
      ? reasons.allApiOnly(models.length)
      : reasons.allOpenWeights(models.length, first.licence);
  }
  const clauses = models.map(({ name }, index) => {
    const { kind, licence } = each[index] ?? { kind: 'unknown', licence: null };
    if (kind === 'unknown') return reasons.weightsUnknown(name);
    return kind === 'api' ? reasons.apiOnly(name) : reasons.openWeights(name, licence);
  });
  return `${reasons.sentenceStart(clauses.join('; '))}.`;
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
      return opennessReason(catalog, models, words);
    default:
      return category satisfies never;
  }
}
