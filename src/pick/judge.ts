import { certainly, meets, type Need } from '../catalog/abilities.ts';
import type { Model } from '../catalog/catalog.ts';
import { isIndependent } from '../catalog/independent.ts';
import { memoryNeeded } from '../cost/memory.ts';
import { fitOf, type Place, priceOf, servesFor } from './place.ts';
import { directionOf, type Wish } from './wish.ts';

/** Lowest and highest that a number may be; the same where it is known exactly. */
type Range = readonly [number, number];

const exact = (value: number | null | undefined): Range | null => (value == null ? null : [value, value]);

/** The days an ISO month or day may mean, as milliseconds. */
function daysOf(date: string): Range {
  if (date.length > 7) return [Date.parse(date), Date.parse(date)];
  const [year = 0, month = 1] = date.split('-').map(Number);
  return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)];
}

/** The best independent score: what a lab reports of itself decides nothing. */
function bestScore(model: Model, benchmark: string, direction: 1 | -1): Range | null {
  const scores = model.scores.filter((score) => score.benchmark === benchmark && isIndependent(model, score));
  if (scores.length === 0) return null;
  const best = direction === 1 ? Math.max : Math.min;
  return [best(...scores.map(({ value }) => value[0])), best(...scores.map(({ value }) => value[1]))];
}

/** The model's number in the unit of a wish that has one (a day in milliseconds); null where it is not known. */
export function measured(place: Place, wish: Wish): Range | null {
  const { model, route } = place;
  switch (wish.kind) {
    case 'contextAtLeast':
      return exact(model.contextWindow?.chosen.value);
    case 'priceAtMost':
      return exact(priceOf(model, route, null));
    case 'inputAtMost':
      return exact(route?.price.input);
    case 'outputAtMost':
      return exact(route?.price.output);
    case 'monthlyAtMost':
      return exact(priceOf(model, route, wish.volume));
    case 'parametersAtMost':
      return exact(model.parameters?.chosen.value.total);
    case 'memoryAtMost': {
      const parameters = model.parameters?.chosen.value.total;
      if (parameters === undefined) return null;
      const { low, high } = memoryNeeded(place.catalog.gpus.assumptions, parameters, wish.bits);
      return [low, high];
    }
    case 'benchmarkAtLeast':
    case 'benchmarkAtMost':
      return bestScore(model, wish.benchmark, wish.kind === 'benchmarkAtLeast' ? 1 : -1);
    case 'fitAtLeast': {
      const fit = fitOf(place, wish.fit);
      return fit && [fit.score, fit.high];
    }
    case 'releasedSince':
      return model.released && daysOf(model.released.chosen.value);
    default:
      return null;
  }
}

/** A wish's own number: that of `measured`. */
export function limitOf(wish: Wish): number {
  return wish.kind === 'releasedSince' ? daysOf(wish.value)[0] : Number(wish.value);
}

function licenceOf({ catalog, model }: Place) {
  const licence = model.licence?.chosen.value;
  return licence === undefined ? undefined : catalog.licences[licence];
}

/** Whether a need is met where the model would be taken: what depends on the host does by what its routes say. */
function served({ model, offered, routes }: Place, need: Need): boolean | null {
  const answer = meets(model, need);
  if (answer === null || answer === 'no' || offered.length === 0) return certainly(answer);
  if (routes.length === 0) return false;
  return routes.some(({ offer }) => servesFor(model, offer, need)) || null;
}

/** Whether a model certainly meets a wish, certainly misses it, or null where that is not published. */
export function judge(place: Place, wish: Wish): boolean | null {
  const { model } = place;
  const direction = directionOf(wish);
  if (direction !== null) {
    const range = measured(place, wish);
    if (!range) return null;
    const [worst, best] = direction === 1 ? range : [-range[1], -range[0]];
    const limit = direction * limitOf(wish);
    return worst >= limit || (best < limit ? false : null);
  }
  switch (wish.kind) {
    case 'takes':
    case 'can':
      return served(place, wish);
    case 'openWeights':
      return model.openWeights ? model.openWeights.chosen.value === wish.value : null;
    case 'commercialUse': {
      const allowed = licenceOf(place)?.commercialUse;
      return allowed === 'yes' || (allowed === 'no' ? false : null);
    }
    case 'osiApproved':
      return licenceOf(place)?.osiApproved ?? null;
    case 'licence':
      return model.licence ? model.licence.chosen.value === wish.value : null;
    case 'lab':
      return model.lab.id === wish.value;
    case 'family':
      return model.families.includes(wish.value);
    case 'provider':
      return place.offered.length > 0;
    case 'region': {
      const regions = place.routes.map(({ offer }) => offer.servedIn);
      if (regions.includes(wish.value)) return true;
      return regions.length === 0 || regions.includes(null) ? null : false;
    }
    default:
      return false;
  }
}
