import type { Catalog, Model } from '../catalog/catalog.ts';
import type { Route } from '../catalog/routes.ts';
import { speedOf, timingParty } from '../catalog/speed.ts';
import { floorOf } from '../catalog/standings/floor.ts';
import { type Standing, sureOf } from '../catalog/standings/standing.ts';
import type { UnitRoute } from '../catalog/unit-price.ts';
import { createMemo } from '../memo.ts';
import { bestScore, type Place, priceOf } from './judge.ts';
import type { Placed } from './placed.ts';
import { benchmarkGoal, domainIn, type PickTier, qualityGoal, type Request, workIn } from './wish.ts';

export type Pick = {
  readonly model: Model;
  readonly route: Route | null;
  /** The route of its price where it is bought by another unit than tokens. */
  readonly unit: UnitRoute | null;
  /** USD as `priceOf` has it; null where none is known. */
  readonly price: number | null;
  /** The same where no volume was said. */
  readonly usual: number | null;
  /** How good it is in what is asked for; null where that does not matter. */
  readonly standing: Standing | null;
  /** Higher is better: a price, parameters or milliseconds of an answer negated, tokens, a score of a benchmark, milliseconds of the release, a sure standing in logits; null where it is not measured. */
  readonly score: number | null;
  /** Which of the three it is of all that fits; the best of them where it is several. */
  readonly tier: PickTier | null;
};

/** What a pick certainly reaches, in logits; nothing where it is not measured well enough. */
export function measuredSure({ standing }: { readonly standing: Standing | null }): number | null {
  return standing?.basis === 'measured' ? sureOf(standing) : null;
}

function scoreOf(
  { model, catalog }: Place,
  { goal }: Request,
  pick: { readonly price: number | null; readonly standing: Standing | null },
): number | null {
  const [quality, benchmark] = [qualityGoal(goal), benchmarkGoal(goal)];
  if (benchmark !== null) {
    const isLower = catalog.benchmarks[benchmark]?.better === 'lower';
    const range = bestScore(model, benchmark, isLower ? -1 : 1);
    return range && (isLower ? -range[1] : range[0]);
  }
  if (quality !== null && quality.quality !== null) return measuredSure(pick);
  if (goal === 'price' || quality !== null) return pick.price === null ? null : -pick.price;
  if (goal === 'context') return model.contextWindow?.chosen.value ?? null;
  const parameters = model.parameters?.chosen.value.total ?? null;
  if (goal === 'largest') return parameters;
  if (goal === 'smallest') return parameters && -parameters;
  if (goal === 'newest') return model.released ? Date.parse(model.released.chosen.value) : null;
  const { total } = speedOf(model, catalog.practice.timedAnswer, timingParty);
  return total ? -total[1] : null;
}

/** What taking a model would come to, whatever of the wishes it meets. */
export function pickOf(place: Placed, request: Request): Pick {
  const { model, route, unit, usual, standing } = place;
  const price = request.volume === null ? usual : priceOf(place, request.volume);
  const score = scoreOf(place, request, { price, standing });
  return { model, route, unit, price, usual, standing, score, tier: null };
}

const mostKept = 16;
const scores = createMemo<Float64Array>(mostKept);

/** What makes the best of each of some places, NaN where it is not measured; places stay, so each is looked at once. */
export function scoresFor(places: readonly Placed[], request: Request): Float64Array {
  const { goal, volume } = request;
  return scores(places, JSON.stringify([goal, volume]), () =>
    Float64Array.from(places, (place) => pickOf(place, request).score ?? Number.NaN),
  );
}

/** The standing that is good enough for what is asked; null where none is set or quality decides nothing. */
export function floorIn(catalog: Catalog, request: Request): Standing | null {
  const domain = domainIn(request);
  const work = workIn(request);
  return domain === null ? null : floorOf(catalog, catalog.workloads[work ?? ''] ?? null, domain);
}
