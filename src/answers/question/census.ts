import type { Catalog, Claim } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { ownLifecycle } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import { createMemo } from '../../memo.ts';

/** How much a catalog holds, from whom, and of which days. */
export type Census = {
  readonly models: number;
  readonly labs: number;
  /** Providers by whose routes models can be had, and how many of those routes there are. */
  readonly providers: number;
  readonly offers: number;
  /** Models that have a price. */
  readonly priced: number;
  /** Models of which an end is announced or past. */
  readonly ending: number;
  readonly scores: number;
  readonly benchmarks: number;
  /** Names of sources: lists of prices, who runs tests, and how many pages of labs. */
  readonly lists: readonly string[];
  readonly testers: readonly string[];
  readonly pages: number;
  /** ISO days of the oldest and the newest price in force; null where there is no price. */
  readonly prices: { readonly oldest: string; readonly newest: string } | null;
  /** ISO day of the last change that lists showed; null where none is kept. */
  readonly changed: string | null;
};

const mostTesters = 4;

const kept = createMemo<Census>(2);

/** Counts a catalog, once a day. */
export function censusOf(catalog: Catalog, today: string): Census {
  return kept(catalog, today, () => {
    const models = [...catalog.models.values()];
    const offers = models.flatMap((model) => model.offers);
    const prices = models.flatMap((model): Claim<unknown>[] => {
      const claim = (unitRoute(model, today) ?? referenceRoute(model, today))?.claim;
      return claim ? [claim] : [];
    });
    const days = prices
      .filter(({ basis }) => basis !== 'team')
      .map(({ asOf }) => asOf)
      .sort();
    const scores = models.flatMap((model) => model.scores);
    const byTester = Map.groupBy(
      scores.flatMap(({ runBy }) => (runBy === null || runBy === 'lab' ? [] : [runBy])),
      (runBy) => runBy,
    );
    const testers = [...byTester].sort(([, a], [, b]) => b.length - a.length).map(([id]) => id);
    const [oldest, newest] = [days[0], days.at(-1)];
    return {
      models: models.length,
      labs: new Set(models.map(({ lab }) => lab.id)).size,
      providers: new Set(offers.map(({ provider }) => provider)).size,
      offers: offers.length,
      priced: prices.length,
      ending: models.filter((model) => ownLifecycle(model)?.shutdown).length,
      scores: scores.length,
      benchmarks: new Set(scores.map(({ benchmark }) => benchmark)).size,
      lists: Object.values(catalog.sources).flatMap(({ name, priceList }) => (priceList ? [name] : [])),
      testers: testers.slice(0, mostTesters).map((id) => catalog.sources[id]?.name ?? id),
      pages: Object.values(catalog.sources).filter(({ basis }) => basis === 'lab').length,
      prices: oldest !== undefined && newest !== undefined ? { oldest, newest } : null,
      changed: catalog.changes().at(-1)?.date ?? null,
    };
  });
}
