import type { Catalog, Model } from '../catalog/catalog.ts';
import { floorIn, measuredSure, type Pick, pickOf } from './candidate.ts';
import { judge, type Place } from './judge.ts';
import { placed, placedFor } from './placed.ts';
import { type Relaxation, relaxations } from './relax.ts';
import { type Tiers, tiersOf } from './tiers.ts';
import { domainIn, type PickTier, pickTiers, qualityGoal, type Request, type Wish } from './wish.ts';

export type Picks = {
  /** At most five unless more are asked for: where quality decides the tiers first, then the best; else the best. */
  readonly picks: readonly Pick[];
  /** How many certainly fit. */
  readonly count: number;
  /** Of what fits where quality decides. */
  readonly tiers: Tiers | null;
  /** What fits, or would if it were measured, but is not measured yet: the best expected first. */
  readonly unmeasured: readonly Pick[];
  /** Models that miss nothing that is known of them, with what is not published; `goal` where they cannot be ranked. */
  readonly unknown: readonly { readonly model: Model; readonly missing: readonly (Wish | 'goal')[] }[];
  /** When nothing fits: the smallest changes of the wishes that would, the smallest first. */
  readonly relaxations: readonly Relaxation[];
};

const mostPicks = 5;

/** Whether quality decides, so that what is not measured stands last instead of being left out. */
const isByQuality = ({ goal }: Request) => (qualityGoal(goal)?.quality ?? null) !== null;

const lowest = Number.NEGATIVE_INFINITY;
const meanOf = ({ standing }: Pick) => standing?.estimate?.mean ?? lowest;

/** Best score first, the same for no two; ties go to the better one, then to the cheaper, then by id. */
function byScore(a: Pick, b: Pick): number {
  const difference = (of: (own: Pick) => number) => {
    const [left, right] = [of(a), of(b)];
    return left === right ? 0 : right - left;
  };
  return (
    difference(({ score }) => score ?? lowest) ||
    difference((own) => measuredSure(own) ?? lowest) ||
    difference((own) => (own.score === null ? meanOf(own) : lowest)) ||
    difference(({ usual }) => -(usual ?? Number.POSITIVE_INFINITY)) ||
    (a.model.id < b.model.id ? -1 : 1)
  );
}

/** The best so many, in order: what comes after them is not put in order. */
function bestOf(picks: readonly Pick[], most: number): Pick[] {
  const best: Pick[] = [];
  for (const own of picks) {
    if (best.length === most && byScore(own, best[most - 1] ?? own) >= 0) continue;
    let at = best.length;
    while (at > 0 && byScore(own, best[at - 1] ?? own) < 0) at -= 1;
    best.splice(at, 0, own);
    best.length = Math.min(best.length, most);
  }
  return best;
}

/** The wishes of which nobody knows whether they are met; null where one is certainly missed. */
function openWishes(place: Place, wishes: readonly Wish[]): Wish[] | null {
  const open: Wish[] = [];
  for (const wish of wishes) {
    const answer = judge(place, wish);
    if (answer === false) return null;
    if (answer === null) open.push(wish);
  }
  return open;
}

/** The cheapest that is good enough is the cheap one of the tiers. */
function cheapFirst(ordered: readonly Pick[], { goal, wishes }: Request): readonly Pick[] {
  const [first, ...others] = ordered;
  const isGood = goal === 'price' && wishes.some(({ kind }) => kind === 'goodEnough');
  return first && isGood && measuredSure(first) !== null ? [{ ...first, tier: 'cheap' }, ...others] : ordered;
}

/** The tiers of what fits first, each with its name; then the best. */
function tiered(ordered: readonly Pick[], tiers: Tiers): Pick[] {
  const named = new Map<Pick, PickTier>();
  for (const tier of pickTiers) {
    const own = tiers[tier];
    if (own && !named.has(own)) named.set(own, tier);
  }
  const first = [...named].map(([own, tier]): Pick => ({ ...own, tier }));
  return [...first, ...ordered.filter((own) => !named.has(own))];
}

/** Whether only how good it is is not known of a model that could be good enough. */
const isOnlyUnmeasured = (missing: readonly Wish[]) => missing.every(({ kind }) => kind === 'goodEnough');

/**
 * The best models that certainly meet every wish, and what kept others out.
 * @param most how many of them are named
 */
export function pick(catalog: Catalog, request: Request, today: string, most: number = mostPicks): Picks {
  const { wishes } = request;
  const domain = domainIn(request);
  const byQuality = isByQuality(request);
  const sure: Pick[] = [];
  const open: Pick[] = [];
  const unknown: { model: Model; missing: (Wish | 'goal')[] }[] = [];
  for (const place of placedFor(catalog, request, today)) {
    const missing = openWishes(place, wishes);
    if (!missing) continue;
    const own = pickOf(place, request);
    const isKnown = own.standing?.estimate != null;
    if (missing.length === 0 && (byQuality || own.score !== null)) sure.push(own);
    else unknown.push({ model: place.model, missing: missing.length === 0 ? ['goal'] : missing });
    if (isKnown && own.standing?.basis !== 'measured' && isOnlyUnmeasured(missing)) open.push(own);
  }
  const ordered = bestOf(sure, most + pickTiers.length);
  const tiers = byQuality ? tiersOf(sure, floorIn(catalog, request)) : null;
  const isRanked = (place: Place) => byQuality || pickOf(placed(place, domain), request).score !== null;
  return {
    picks: (tiers ? tiered(ordered, tiers) : cheapFirst(ordered, request)).slice(0, most),
    count: sure.length,
    tiers,
    unmeasured: open.toSorted((a, b) => meanOf(b) - meanOf(a) || byScore(a, b)),
    unknown,
    relaxations: sure.length > 0 ? [] : relaxations(catalog, request, today, isRanked),
  };
}
