import type { Catalog, Model } from '../catalog/catalog.ts';
import type { Standing } from '../catalog/standings/standing.ts';
import { floorIn, measuredSure, type Pick, pickOf, scoresFor } from './candidate.ts';
import type { Place } from './judge.ts';
import { type Judged, judgedFor } from './judged.ts';
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

/** What decides between two beside their scores. */
type Beside = {
  readonly model: Model;
  readonly standing: Standing | null;
  readonly usual: number | null;
};

const meanOf = ({ standing }: Beside) => standing?.estimate?.mean ?? lowest;

/** Best score first, NaN last; ties go to the better one, then to the cheaper, then by id: no two are the same. */
function compareScores(a: Beside, scoreOfA: number, b: Beside, scoreOfB: number): number {
  const difference = (left: number, right: number) => (left === right ? 0 : right - left);
  const by = (of: (own: Beside) => number) => difference(of(a), of(b));
  const isScored = (score: number) => !Number.isNaN(score);
  return (
    difference(isScored(scoreOfA) ? scoreOfA : lowest, isScored(scoreOfB) ? scoreOfB : lowest) ||
    by((own) => measuredSure(own) ?? lowest) ||
    difference(isScored(scoreOfA) ? lowest : meanOf(a), isScored(scoreOfB) ? lowest : meanOf(b)) ||
    by(({ usual }) => -(usual ?? Number.POSITIVE_INFINITY)) ||
    (a.model.id < b.model.id ? -1 : 1)
  );
}

/** The best so many, in order: what comes after them is not put in order. */
function bestOf(all: readonly number[], most: number, compare: (a: number, b: number) => number): number[] {
  const best: number[] = [];
  for (const own of all) {
    if (best.length === most && compare(own, best[most - 1] ?? own) >= 0) continue;
    let at = best.length;
    while (at > 0 && compare(own, best[at - 1] ?? own) < 0) at -= 1;
    best.splice(at, 0, own);
    best.length = Math.min(best.length, most);
  }
  return best;
}

const nothing: readonly Wish[] = [];

/** The wishes of which nobody knows whether a place meets them; null where it certainly misses one. */
function openWishes(
  index: number,
  judged: readonly { readonly wish: Wish; readonly of: Judged }[],
): readonly Wish[] | null {
  let open = nothing;
  for (const { wish, of } of judged) {
    const answer = of(index);
    if (answer === false) return null;
    if (answer === null) open = [...open, wish];
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
  const places = placedFor(catalog, request, today);
  const judged = wishes.map((wish) => ({ wish, of: judgedFor(places, wish) }));
  const scores = scoresFor(places, request);
  const sure: number[] = [];
  const open: Pick[] = [];
  const unknown: { model: Model; missing: readonly (Wish | 'goal')[] }[] = [];
  for (const [index, place] of places.entries()) {
    const missing = openWishes(index, judged);
    if (!missing) continue;
    if (missing.length === 0 && (byQuality || !Number.isNaN(scores[index]))) sure.push(index);
    else unknown.push({ model: place.model, missing: missing.length === 0 ? ['goal'] : missing });
    const { standing } = place;
    if (standing?.estimate && standing.basis !== 'measured' && isOnlyUnmeasured(missing))
      open.push(pickOf(place, request));
  }
  const made = new Map<number, Pick>();
  const pickAt = (index: number): Pick => {
    const own = made.get(index) ?? pickOf(places[index]!, request);
    made.set(index, own);
    return own;
  };
  const best = bestOf(sure, most + pickTiers.length, (a, b) =>
    compareScores(places[a]!, scores[a]!, places[b]!, scores[b]!),
  );
  const isMeasured = (index: number) => places[index]?.standing?.basis === 'measured';
  const tiers = byQuality ? tiersOf(sure.filter(isMeasured).map(pickAt), floorIn(catalog, request)) : null;
  const ordered = best.map(pickAt);
  const isRanked = (place: Place) => byQuality || pickOf(placed(place, domain), request).score !== null;
  return {
    picks: (tiers ? tiered(ordered, tiers) : cheapFirst(ordered, request)).slice(0, most),
    count: sure.length,
    tiers,
    unmeasured: open.toSorted(
      (a, b) => meanOf(b) - meanOf(a) || compareScores(a, a.score ?? Number.NaN, b, b.score ?? Number.NaN),
    ),
    unknown,
    relaxations: sure.length > 0 ? [] : relaxations(catalog, request, today, isRanked),
  };
}
