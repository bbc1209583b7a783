import { meets, serves } from '../catalog/abilities.ts';
import type { Catalog, Model } from '../catalog/catalog.ts';
import { isOutOfReach, judge, limitOf, measured, type Place, placeOf } from './judge.ts';
import { type Takeable, takeableFor } from './placed.ts';
import { directionOf, isNeed, type Request, type Wish } from './wish.ts';

/** A wish given up, or moved to a number that the model has (in the unit of `measured`). */
export type Change = { readonly wish: Wish; readonly instead: number | null };

/** Changes that let something fit, and what would then fit. */
export type Relaxation = { readonly changes: readonly Change[]; readonly models: readonly Model[] };

const mostRelaxations = 3;
const year = 365 * 86_400_000;

/** How much a change gives up: years or the logarithm of the ratio; a wish given up altogether comes last. */
function cost({ wish, instead }: Change): number {
  if (wish.kind === 'include') return 1;
  if (instead === null) return 100;
  const limit = limitOf(wish);
  return wish.kind === 'releasedSince' ? (limit - instead) / year : Math.abs(Math.log(instead / limit));
}

const total = (changes: readonly Change[]) => changes.reduce((sum, change) => sum + cost(change), 0);

/** Which of some wishes to give up: none, each, all. */
function subsets(wishes: readonly Wish[]): Wish[][] {
  let all: Wish[][] = [[]];
  for (const wish of wishes) all = all.concat(all.map((own) => own.concat(wish)));
  return all;
}

/** Wishes that a model meets or does not by whatever route it is taken. */
const ofModels: ReadonlySet<Wish['kind']> = new Set([
  'lacks',
  'contextAtLeast',
  'answerAtLeast',
  'parametersAtMost',
  'releasedSince',
  'benchmarkAtLeast',
  'benchmarkAtMost',
  'openWeights',
  'osiApproved',
  'commercialUse',
  'licence',
  'lab',
  'notLab',
  'family',
  'families',
  'notFamily',
  'goodEnough',
]);

/** How many changes a model takes at least. */
function fewestFor(place: Place, { aside }: Takeable, { wishes, including }: Request): number {
  const missed = wishes.filter((wish) => ofModels.has(wish.kind) && judge(place, wish) !== true);
  return missed.length + (aside === null || including.includes(aside) ? 0 : 1);
}

/** The ways in which one model would fit: what it does not certainly meet changed, a route looked for elsewhere. */
function ways(
  catalog: Catalog,
  { model, aside }: Takeable,
  { wishes, including }: Request,
  today: string,
  isRanked: (place: Place) => boolean,
): (readonly Change[])[] {
  const included: Change[] =
    aside === null || including.includes(aside)
      ? []
      : [{ wish: { kind: 'include', value: aside }, instead: null }];
  // Giving up a provider, a region, a card of one's own or what some routes refuse changes the route, and with it the price.
  const isRefused = (wish: Wish) =>
    isNeed(wish) && meets(model, wish) !== 'no' && model.offers.some((offer) => serves(offer, wish) === 'no');
  const routed = wishes.filter(
    (wish) => ['provider', 'notProvider', 'region', 'memoryAtMost'].includes(wish.kind) || isRefused(wish),
  );
  return subsets(routed).flatMap((dropped) => {
    const left = wishes.filter((wish) => !dropped.includes(wish));
    const place = placeOf(catalog, model, left, today);
    if (isOutOfReach(place)) return [];
    const missed = left.filter((wish) => judge(place, wish) !== true);
    const moved = missed.map((wish): Change => {
      const direction = directionOf(wish);
      const range = measured(place, wish);
      const instead = range && direction ? range[direction === 1 ? 0 : 1] : null;
      // What no number reaches is given up, not moved.
      return { wish, instead: instead !== null && Number.isFinite(instead) ? instead : null };
    });
    // What decides the route is given up above, or moved: a card is one's own at any size.
    const isLost = ({ wish, instead }: Change) => instead === null && routed.includes(wish);
    if (moved.some(isLost) || !isRanked(place)) return [];
    return [[...included, ...dropped.map((wish): Change => ({ wish, instead: null })), ...moved]];
  });
}

/** The smallest changes under which something certainly fits: fewest wishes first, then the least given up. */
export function relaxations(
  catalog: Catalog,
  request: Request,
  today: string,
  isRanked: (place: Place) => boolean,
): Relaxation[] {
  let fewest = Number.POSITIVE_INFINITY;
  const all = takeableFor(catalog, request.task, today).flatMap((own) => {
    // What takes more changes than another one is not looked at further.
    if (fewestFor(placeOf(catalog, own.model, [], today), own, request) > fewest) return [];
    const found = ways(catalog, own, request, today, isRanked);
    for (const { length } of found) fewest = Math.min(fewest, length);
    return found.map((changes) => ({ model: own.model, changes }));
  });
  const groups = Map.groupBy(
    all.filter(({ changes }) => changes.length === fewest),
    ({ changes }) => JSON.stringify(changes.map(({ wish }) => [wish.kind, wish.value])),
  );
  return [...groups.values()]
    .flatMap((group) => {
      const [best, ...others] = group.toSorted(
        (a, b) => total(a.changes) - total(b.changes) || (a.model.id < b.model.id ? -1 : 1),
      );
      if (!best) return [];
      const reaches = ({ changes }: typeof best) =>
        changes.every((change, index) => cost(change) <= cost(best.changes[index] ?? change));
      return [{ changes: best.changes, models: [best, ...others.filter(reaches)].map(({ model }) => model) }];
    })
    .sort((a, b) => total(a.changes) - total(b.changes))
    .slice(0, mostRelaxations);
}
