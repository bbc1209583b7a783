import type { Catalog, Model } from '../catalog/catalog.ts';
import type { Category, Comparison } from '../comparison/compare.ts';
import type { BenchmarksCategory } from '../comparison/criteria/benchmarks.ts';
import type { ContextCategory } from '../comparison/criteria/context.ts';
import type { ModalitiesCategory } from '../comparison/criteria/modalities.ts';
import { list, shortTokens, times } from './messages/en/format.ts';
import { plural } from './messages/en/plural.ts';
import { missing, names } from './names.ts';
import { priceReason } from './price-reason.ts';

function contextReason(models: readonly Model[], category: ContextCategory): string {
  const { windows, result } = category;
  const each = models.flatMap((model, index) => {
    const size = windows[index];
    return size == null ? [] : [`${model.name} ${shortTokens(size)}`];
  });
  if (result.outcome === 'unknown') {
    return `The context window of ${missing(models, windows)} is not published${each.length > 0 ? `; ${list(each)} tokens` : ''}.`;
  }
  if (result.outcome === 'tie') return `${list(each)} tokens${models.length === 2 ? ', within 5%' : ''}.`;
  const [most = 0, next = 1] = [...windows].map((size) => size ?? 0).sort((a, b) => b - a);
  return `${list(each)} tokens: ${times(most / next)} the room${models.length > 2 ? ' of the next' : ''}.`;
}

/** A score, or its lowest and highest. */
export function scoreText(value: readonly [number, number]): string {
  return value[0] === value[1] ? String(Number(value[0].toFixed(1))) : `${value[0]}-${value[1]}`;
}

function benchmarksReason(catalog: Catalog, models: readonly Model[], category: BenchmarksCategory): string {
  const { shared } = category;
  if (shared.length === 0) {
    return category.onlyIncomparable
      ? `No benchmark was run on ${models.length === 2 ? 'both' : 'all of them'} by the same independent party.`
      : `No independent score is published for ${list(names(models.filter((model) => model.scores.length === 0)), 'or')}.`;
  }
  const shown = shared.slice(0, 2).map((row) => {
    const entry = catalog.benchmarks[row.benchmark];
    const variant = row.variant ? ` (${row.variant})` : '';
    const figures = models.map(
      (model, index) => `${model.name} ${scoreText(row.scores[index]?.value ?? [0, 0])}`,
    );
    return `${entry?.name ?? row.benchmark}${variant}: ${figures.join(', ')}`;
  });
  const count = shared.length === 1 ? 'One comparable score' : `${plural(shared.length, 'comparable score')}`;
  const more = shared.length > shown.length ? `; ${shared.length - shown.length} more` : '';
  return `${count}. ${shown.join('; ')}${more}.`;
}

function modalitiesReason(models: readonly Model[], category: ModalitiesCategory): string {
  const all = models.length === 2 ? 'Both' : 'All';
  const shared =
    category.shared.length > 0 ? `${all} take ${list(category.shared)}` : 'No input is common to all';
  if (category.result.outcome === 'unknown') {
    const open = models.flatMap((model, index) => {
      const set = category.sets[index];
      if (!set) return [`what ${model.name} takes and gives`];
      const kinds = [...new Set([...set.input.unknown, ...set.output.unknown])];
      return kinds.length > 0 ? [`whether ${model.name} handles ${list(kinds, 'or')}`] : [];
    });
    return `${shared}; ${list(open)} is not published.`;
  }
  const extras = models.flatMap((model, index) => {
    const own = category.extras[index] ?? [];
    return own.length > 0 ? [`only ${model.name} has ${list(own)}`] : [];
  });
  return `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`;
}

function licenceText(catalog: Catalog, model: Model): string {
  if (model.openWeights?.chosen.value === false) return `${model.name} is API-only`;
  if (!model.openWeights) return `${model.name}: open weights not published`;
  const licence = model.licence?.chosen.value;
  return `${model.name} has open weights (${licence ? (catalog.licences[licence]?.name ?? licence) : 'licence not published'})`;
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
      return `${models.map((model) => licenceText(catalog, model)).join('; ')}.`;
    default:
      return category satisfies never;
  }
}
