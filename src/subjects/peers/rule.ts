import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { stateOf } from '../../catalog/state.ts';
import { usualPrice } from '../../cost/bill.ts';

const mostPeers = 5;

function distance(first: number, second: number): number {
  if (first === second) return 0;
  return first > 0 && second > 0 ? Math.abs(Math.log(first / second)) : Number.POSITIVE_INFINITY;
}

/** Active models of the same task at the nearest price; without a price, those with the nearest context window. */
export function peersOf(catalog: Catalog, model: Model, today: string): Model[] {
  const measure = (one: Model) => usualPrice(one, referenceRoute(one, today));
  const room = (one: Model) => one.contextWindow?.chosen.value ?? null;
  const by = measure(model) === null ? room : measure;
  const own = by(model);
  if (own === null) return [];
  return [...catalog.models.values()]
    .filter((one) => one !== model && one.task === model.task && measure(one) !== null)
    .flatMap((one) => {
      const value = by(one);
      return value === null ? [] : [{ one, far: distance(own, value) }];
    })
    .sort((a, b) => (a.far === b.far ? (a.one.id < b.one.id ? -1 : 1) : a.far - b.far))
    .filter(({ one }) => stateOf(catalog, one, today).state === 'active')
    .slice(0, mostPeers)
    .map(({ one }) => one);
}
