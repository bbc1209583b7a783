import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type UnitRoute, unitFor, unitRoute, unitRoutes } from '../../catalog/unit-price.ts';
import { decide, type Outcome, sameOutcome } from '../../comparison/outcome.ts';
import type { Wording } from '../../language/wording.ts';
import { names } from '../named.ts';
import { unitMessages } from './say.ts';
import { unitPriceVia } from './text.ts';

/** Prices of models of which one at least is sold by a unit; null routes have none that is known. */
export type UnitComparison = {
  readonly routes: readonly (UnitRoute | null)[];
  readonly result: Outcome;
  /** The model that is cheapest by the cheapest routes, where that makes it a tie. */
  readonly byRoute: number | null;
};

/** As close as prices per token that count as equal. */
const within = 1.01;

/** From the cheapest kind to the dearest: which is bought is the buyer's choice. */
function spanOf({ prices }: UnitRoute) {
  const all = prices.map(({ usd }) => usd);
  return { least: Math.min(...all), most: Math.max(...all) };
}

function outcomeOf(routes: readonly (UnitRoute | null)[]): Outcome {
  return decide(routes.length, (a, b) => {
    const [left, right] = [routes[a], routes[b]];
    if (!left || !right || left.unit !== right.unit) return 'unknown';
    const [own, other] = [spanOf(left), spanOf(right)];
    if (own.most * within < other.least) return 'better';
    return other.most * within < own.least ? 'worse' : 'even';
  });
}

/** The cheapest route that sells by the same unit as the one that stands for the model. */
function cheapestOf(model: Model, route: UnitRoute | null, today: string): UnitRoute | null {
  const own = unitRoutes(model, today).filter(({ unit }) => unit === route?.unit);
  return own.reduce<UnitRoute | null>(
    (low, next) => (low && low.prices[0].usd <= next.prices[0].usd ? low : next),
    null,
  );
}

/**
 * Who is cheaper by the unit that all are bought in, whatever kind of it; a tie where the kind or the route decides;
 * null where none is sold by a unit.
 */
export function compareUnits(models: readonly Model[], today: string): UnitComparison | null {
  const routes = models.map((model) => unitRoute(model, today));
  if (routes.every((route) => route === null)) return null;
  const result = outcomeOf(routes);
  const cheapest = outcomeOf(models.map((model, index) => cheapestOf(model, routes[index] ?? null, today)));
  if (result.outcome !== 'win' || sameOutcome(result, cheapest)) return { routes, result, byRoute: null };
  const rivals = cheapest.outcome === 'win' ? [cheapest.winner] : models.map((_, index) => index);
  const among = [...new Set([result.winner, ...rivals])].sort((a, b) => a - b);
  return {
    routes,
    result: { outcome: 'tie', among },
    byRoute: cheapest.outcome === 'win' ? cheapest.winner : result.winner,
  };
}

/** How much more the next one costs than the winner. */
function nextText(models: readonly Model[], { routes, result }: UnitComparison, words: Wording): string {
  if (result.outcome !== 'win') return '';
  const low = routes[result.winner]?.prices[0].usd;
  const [next] = routes
    .flatMap((route, index) =>
      route && index !== result.winner ? [{ index, usd: route.prices[0].usd }] : [],
    )
    .sort((a, b) => a.usd - b.usd);
  if (!next || low === undefined) return '';
  return words.of(unitMessages).asMuch(models[next.index]?.name ?? '', models.length, next.usd / low);
}

/** What each costs and by which route, and why nothing follows where units differ or a price is not known. */
export function unitReason(
  catalog: Catalog,
  models: readonly Model[],
  own: UnitComparison,
  words: Wording,
): string {
  const say = words.of(unitMessages);
  const { routes, result } = own;
  const known = routes.flatMap((route, index) =>
    route ? [say.named(models[index]?.name ?? '', unitPriceVia(catalog, route, words))] : [],
  );
  const figures = known.join('; ');
  if (result.outcome !== 'unknown') {
    if (own.byRoute !== null) return `${figures}; ${say.routeDecides(models[own.byRoute]?.name ?? '')}.`;
    const isOpen = result.outcome === 'tie' && routes.some((route) => route && route.prices.length > 1);
    const more = isOpen ? say.kindDecides : nextText(models, own, words);
    return `${[figures, more].filter(Boolean).join('; ')}.`;
  }
  const silent = models.filter((model, index) => !routes[index] && unitFor(model.task) !== null);
  const ofTokens = models.filter((model) => unitFor(model.task) === null);
  const units = new Set(routes.flatMap((route) => route?.unit ?? []));
  const [unit] = units;
  const why = [
    ...(silent.length > 0 && unit ? [say.unknownBy(names(silent), unit)] : []),
    ...(ofTokens.length > 0 ? [say.soldByTokens(names(ofTokens))] : []),
    ...(units.size > 1 ? [say.differentUnits] : []),
  ];
  return `${[...why, figures].join('; ').replace(/^./u, (first) => first.toUpperCase())}.`;
}

/** The price of each as a cell of a table; null where nothing is sold by a unit. */
export function unitCells(
  catalog: Catalog,
  models: readonly Model[],
  today: string,
  unpublished: string,
  words: Wording,
): { readonly cells: readonly string[]; readonly routes: readonly (UnitRoute | null)[] } | null {
  const routes = models.map((model) => unitRoute(model, today));
  if (routes.every((route) => route === null)) return null;
  const say = words.of(unitMessages);
  const cells = models.map(({ task }, index) => {
    const route = routes[index];
    if (route) return unitPriceVia(catalog, route, words, false);
    return unitFor(task) === null ? say.table.byTokens : unpublished;
  });
  return { cells, routes };
}
