import type { Catalog, Model } from '../catalog/catalog.ts';
import type { Route } from '../catalog/routes.ts';
import { speedOf, timingParty } from '../catalog/speed.ts';
import type { UnitRoute } from '../catalog/unit-price.ts';
import type { FitScore } from '../fit/score.ts';
import { fitOf, isOutOfReach, judge, type Place, placeOf, priceOf, setAside } from './judge.ts';
import { type Relaxation, relaxations } from './relax.ts';
import type { Request, Wish } from './wish.ts';

export type Pick = {
  readonly model: Model;
  readonly route: Route | null;
  /** The route of its price where it is bought by another unit than tokens. */
  readonly unit: UnitRoute | null;
  /** Higher is better: a price or milliseconds of an answer negated, tokens, milliseconds of the release, points of the fit. */
  readonly score: number;
  readonly fit: FitScore | null;
};

export type Picks = {
  readonly picks: readonly Pick[];
  /** How many certainly fit. */
  readonly count: number;
  /** Models that miss nothing that is known of them, with what is not published; `goal` where they cannot be ranked. */
  readonly unknown: readonly { readonly model: Model; readonly missing: readonly (Wish | 'goal')[] }[];
  /** How many that fit might rank before the first pick if what they do not publish were favourable. */
  readonly mightLead: number;
  /** When nothing fits: the smallest changes of the wishes that would, the smallest first. */
  readonly relaxations: readonly Relaxation[];
};

const mostPicks = 5;

function ranked(place: Place, { goal, volume }: Request): Pick | null {
  const { model, route, unit } = place;
  const pick = (score: number | null | undefined, fit: FitScore | null = null): Pick | null =>
    score == null ? null : { model, route, unit, score, fit };
  if (goal === 'price') {
    const price = priceOf(place, volume);
    return pick(price === null ? null : -price);
  }
  if (goal === 'context') return pick(model.contextWindow?.chosen.value);
  if (goal === 'newest') return pick(model.released && Date.parse(model.released.chosen.value));
  if (goal === 'speed') {
    const { total } = speedOf(model, place.catalog.practice.timedAnswer, timingParty);
    return pick(total && -total[1]);
  }
  const fit = fitOf(place, goal.fit);
  return fit ? pick(fit.score, fit) : null;
}

const price = (own: Pick) => priceOf(own, null) ?? Number.POSITIVE_INFINITY;

/** Best score first; ties go to the cheaper, then by id. */
function byScore(a: Pick, b: Pick): number {
  return b.score - a.score || price(a) - price(b) || 0 || (a.model.id < b.model.id ? -1 : 1);
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

/** The best models that certainly meet every wish, at most five, and what kept others out. */
export function pick(catalog: Catalog, request: Request, today: string): Picks {
  const { wishes, including, task } = request;
  const sure: Pick[] = [];
  const unknown: { model: Model; missing: (Wish | 'goal')[] }[] = [];
  for (const model of catalog.models.values()) {
    const aside = setAside(catalog, model, task, today);
    if (aside === 'never' || (aside !== null && !including.includes(aside))) continue;
    const place = placeOf(catalog, model, wishes, today);
    const missing = isOutOfReach(place) ? null : openWishes(place, wishes);
    if (!missing) continue;
    const own = missing.length === 0 ? ranked(place, request) : null;
    if (own) sure.push(own);
    else unknown.push({ model, missing: missing.length === 0 ? ['goal'] : missing });
  }
  const ordered = sure.toSorted(byScore);
  const [first] = ordered;
  // A fit score is never unknown as a whole.
  const isRanked = (place: Place) => typeof request.goal === 'object' || ranked(place, request) !== null;
  return {
    picks: ordered.slice(0, mostPicks),
    count: ordered.length,
    unknown,
    mightLead: first ? ordered.filter(({ fit }) => fit && fit.high > first.score).length : 0,
    relaxations: first ? [] : relaxations(catalog, request, today, isRanked),
  };
}
