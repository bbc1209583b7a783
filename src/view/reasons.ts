import type { Catalog, Model } from '../catalog/catalog.ts';
import type { Category, Comparison } from '../comparison/compare.ts';
import type { BenchmarksCategory } from '../comparison/criteria/benchmarks.ts';
import type { ContextCategory } from '../comparison/criteria/context.ts';
import type { ModalitiesCategory } from '../comparison/criteria/modalities.ts';
import { list, plural, shortTokens, times } from './format.ts';
import { missing, names } from './names.ts';
import { priceReason } from './price-reason.ts';

function contextReason(models: readonly Model[], category: ContextCategory): string {
  const { windows, result } = category;
  const each = models.flatMap((model, index) => {
    const size = windows[index];
    return size == null ? [] : [`${model.name} ${shortTokens(size)}`];
  });
  if (result.outcome === 'unknown') {
    return `No context window is published for ${missing(models, windows, 'or')}${each.length > 0 ? `; ${list(each)} tokens` : ''}.`;
  }
  if (result.outcome === 'tie') return `${list(each)} tokens${models.length === 2 ? ', within 5%' : ''}.`;
  const [most = 0, next = 1] = [...windows].map((size) => size ?? 0).sort((a, b) => b - a);
  return `${list(each)} tokens: ${times(most / next)} the room${models.length > 2 ? ' of the next' : ''}.`;
}

const unitSigns: Readonly<Record<string, string>> = {
  percent: '%',
  'word-error-rate': '%',
  minutes: ' min',
  milliseconds: ' ms',
  'tokens-per-second': ' a second',
};

/** A score in its unit, or its lowest and highest: "65.8%", "72-75%". */
export function scoreText(
  catalog: Catalog,
  { benchmark, value }: { readonly benchmark: string; readonly value: readonly [number, number] },
): string {
  const sign = unitSigns[catalog.benchmarks[benchmark]?.unit ?? ''] ?? '';
  return `${value[0] === value[1] ? Number(value[0].toFixed(1)) : `${value[0]}-${value[1]}`}${sign}`;
}

/** A benchmark as people call it, with its variant and, where that surprises, which way is better. */
export function benchmarkName(catalog: Catalog, benchmark: string, variant: string | null): string {
  const entry = catalog.benchmarks[benchmark];
  const direction = entry?.better === 'lower' ? ', lower is better' : '';
  return `${entry?.name ?? benchmark}${variant ? ` (${variant})` : ''}${direction}`;
}

function benchmarksReason(catalog: Catalog, models: readonly Model[], category: BenchmarksCategory): string {
  const { shared } = category;
  if (shared.length === 0) {
    return category.onlyIncomparable
      ? `No benchmark was run on ${models.length === 2 ? 'both' : 'all of them'} by the same independent party.`
      : `No independent score is published for ${list(names(models.filter((model) => model.scores.length === 0)), 'or')}.`;
  }
  const { result } = category;
  const winner = result.outcome === 'win' ? result.winner : null;
  // What the leader leads on comes first, then what another leads on.
  const rank = ({ leader }: (typeof shared)[number]) => (leader === null ? 2 : leader === winner ? 0 : 1);
  const shown = shared
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, 2)
    .map((row) => {
      const figures = row.scores.map((score, index) => `${models[index]?.name} ${scoreText(catalog, score)}`);
      return `${benchmarkName(catalog, row.benchmark, row.variant)}: ${figures.join(', ')}`;
    });
  const leads = shared.filter(({ leader }) => leader === winner).length;
  const count = shared.length === 1 ? 'One comparable score' : plural(shared.length, 'comparable score');
  const lead =
    winner !== null && shared.length > 1 ? `${models[winner]?.name} leads on ${leads} of ${count}` : count;
  const more = shared.length > shown.length ? `; ${shared.length - shown.length} more` : '';
  return `${lead}. ${shown.join('; ')}${more}.`;
}

function modalitiesReason(models: readonly Model[], category: ModalitiesCategory): string {
  const all = models.length === 2 ? 'Both' : 'All';
  const isOpen = category.result.outcome === 'unknown';
  const none = isOpen ? '' : 'No input is common to all';
  const shared = category.shared.length > 0 ? `${all} take ${list(category.shared)}` : none;
  if (isOpen) {
    const silent = names(models.filter((_, index) => !category.sets[index]));
    const open = [
      ...(silent.length > 0 ? [`what ${list(silent, 'or')} takes and gives`] : []),
      ...models.flatMap((model, index) => {
        const set = category.sets[index];
        const kinds = [...new Set([...(set?.input.unknown ?? []), ...(set?.output.unknown ?? [])])];
        return kinds.length > 0 ? [`whether ${model.name} handles ${list(kinds, 'or')}`] : [];
      }),
    ];
    const text = `${list(open)} is not published`;
    return shared ? `${shared}; ${text}.` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }
  const extras = models.flatMap((model, index) => {
    const own = category.extras[index] ?? [];
    return own.length > 0 ? [`only ${model.name} has ${list(own)}`] : [];
  });
  return `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`;
}

function licenceText(catalog: Catalog, model: Model): string {
  if (model.openWeights?.chosen.value === false) return 'API-only';
  if (!model.openWeights) return 'open weights not published';
  const licence = model.licence?.chosen.value;
  return `open weights (${licence ? (catalog.licences[licence]?.name ?? licence) : 'licence not published'})`;
}

function opennessReason(catalog: Catalog, models: readonly Model[]): string {
  const each = models.map((model) => licenceText(catalog, model));
  const [first = ''] = each;
  if (each.every((own) => own === first)) {
    const all = models.length === 2 ? 'both' : 'all of them';
    if (first === 'open weights not published') return `Of ${all} open weights are not published.`;
    const subject = models.length === 2 ? 'Both' : 'All';
    return first === 'API-only' ? `${subject} are API-only.` : `${subject} have ${first}.`;
  }
  return `${models
    .map(({ name }, index) => {
      const own = each[index] ?? '';
      if (own === 'open weights not published') return `whether ${name} has open weights is not published`;
      return own === 'API-only' ? `${name} is API-only` : `${name} has ${own}`;
    })
    .join('; ')}.`.replace(/^whether/, 'Whether');
}

/** One line with the figures behind a category. */
export function reasonOf(catalog: Catalog, { models }: Comparison, category: Category): string {
  switch (category.id) {
    case 'price':
      return priceReason(catalog, models, category);
    case 'context':
      return contextReason(models, category);
    case 'benchmarks':
      return benchmarksReason(catalog, models, category);
    case 'modalities':
      return modalitiesReason(models, category);
    case 'openness':
      return opennessReason(catalog, models);
    default:
      return category satisfies never;
  }
}
