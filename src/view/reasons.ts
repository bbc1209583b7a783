import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import type { Category, Comparison } from '../comparison/compare.ts';
import type { BenchmarksCategory } from '../comparison/criteria/benchmarks.ts';
import type { ContextCategory } from '../comparison/criteria/context.ts';
import type { ModalitiesCategory } from '../comparison/criteria/modalities.ts';
import type { OpennessCategory } from '../comparison/criteria/openness.ts';
import type { PriceCategory } from '../comparison/criteria/price.ts';
import { list, money, plural, shortTokens, times, tokens } from './format.ts';

const names = (models: readonly Model[]) => models.map((model) => model.name);

function missing(models: readonly Model[], values: readonly unknown[]): string {
  return list(names(models.filter((_, index) => values[index] === null)));
}

function priceReason(catalog: Catalog, models: readonly Model[], category: PriceCategory): string {
  const { blended, routes, mix } = category;
  const convention = mix.input === 3000 && mix.output === 1000;
  const basis = convention
    ? 'blended 3:1'
    : `at ${tokens(mix.input)} in and ${tokens(mix.output)} out a request`;
  const each = models.flatMap((model, index) => {
    const route = routes[index];
    const amount = blended[index];
    return route && amount != null
      ? [`${model.name} ${money(amount)} via ${providerName(catalog, route.offer.provider)}`]
      : [];
  });
  if (category.result.outcome === 'unknown') {
    const known = each.length > 0 ? `; ${list(each)} per 1M tokens, ${basis}` : '';
    return `Cannot tell: no price per token is published for ${missing(models, blended)}${known}.`;
  }
  const sorted = [...blended].map((amount) => amount ?? 0).sort((a, b) => a - b);
  const [low = 0, next = 0] = sorted;
  const ratio =
    category.result.outcome === 'win' && low > 0 ? `; the next costs ${times(next / low)} as much` : '';
  const route = category.dependsOnRoute
    ? ' It depends on the route: the cheapest routes name another winner.'
    : '';
  const turn = category.turn
    ? ` ${models[category.turn.cheaperBelow]?.name} is cheaper until output is more than ${Math.round(category.turn.share * 100)}% of tokens.`
    : '';
  return `${list(each)} per 1M tokens, ${basis}${ratio}.${route}${turn}`;
}

function contextReason(models: readonly Model[], category: ContextCategory): string {
  const { windows, result } = category;
  const each = models.flatMap((model, index) => {
    const size = windows[index];
    return size == null ? [] : [`${model.name} ${shortTokens(size)}`];
  });
  if (result.outcome === 'unknown') {
    return `Cannot tell: the context window of ${missing(models, windows)} is not published${each.length > 0 ? `; ${list(each)}` : ''}.`;
  }
  if (result.outcome === 'tie') return `${list(each)} tokens${models.length === 2 ? ', within 5%' : ''}.`;
  const [most = 0, next = 1] = [...windows].map((size) => size ?? 0).sort((a, b) => b - a);
  return `${list(each)} tokens: ${times(most / next)} the room${models.length > 2 ? ' of the next' : ''}.`;
}

function scoreText(value: readonly [number, number]): string {
  return value[0] === value[1] ? String(Number(value[0].toFixed(1))) : `${value[0]}-${value[1]}`;
}

function benchmarksReason(catalog: Catalog, models: readonly Model[], category: BenchmarksCategory): string {
  const { shared } = category;
  if (shared.length === 0) {
    return category.onlyIncomparable
      ? 'Cannot tell: no benchmark was run on all of them by the same independent party.'
      : `Cannot tell: no independent score is published for ${list(names(models.filter((model) => model.scores.length === 0)), 'or')}.`;
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
  const shared =
    category.shared.length > 0 ? `All take ${list(category.shared)}` : 'No input is common to all';
  if (category.result.outcome === 'unknown') {
    const open = models.flatMap((model, index) => {
      const set = category.sets[index];
      if (!set) return [`what ${model.name} takes`];
      const kinds = [...new Set([...set.input.unknown, ...set.output.unknown])];
      return kinds.length > 0 ? [`${list(kinds)} for ${model.name}`] : [];
    });
    return `Cannot tell: ${list(open)} is not published. ${shared}.`;
  }
  const extras = models.flatMap((model, index) => {
    const own = category.extras[index] ?? [];
    return own.length > 0 ? [`only ${model.name} has ${list(own)}`] : [];
  });
  return `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`;
}

function licenceText(catalog: Catalog, model: Model): string {
  if (model.openWeights?.chosen.value === false) return `${model.name} is API-only`;
  if (!model.openWeights) return `${model.name}: not published`;
  const licence = model.licence?.chosen.value;
  return `${model.name} has open weights (${licence ? (catalog.licences[licence]?.name ?? licence) : 'licence not published'})`;
}

function opennessReason(catalog: Catalog, models: readonly Model[], category: OpennessCategory): string {
  const each = models.map((model) => licenceText(catalog, model)).join('; ');
  return category.result.outcome === 'unknown' ? `Cannot tell. ${each}.` : `${each}.`;
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
      return opennessReason(catalog, models, category);
    default:
      return category satisfies never;
  }
}
