import { can, certainly, meets, type Need, serves } from '../catalog/abilities.ts';
import type { Catalog, Model, Score } from '../catalog/catalog.ts';
import { undatedOf } from '../catalog/edition.ts';
import { isIndependent } from '../catalog/independent.ts';
import { liveRoutes, type Route, setsPrice } from '../catalog/routes.ts';
import { floorOf, reachesFloor } from '../catalog/standings/floor.ts';
import { standingOf } from '../catalog/standings/standing.ts';
import { familyMembers, isAvailable, stateOf } from '../catalog/state.ts';
import { type UnitRoute, unitFor, unitRoutes } from '../catalog/unit-price.ts';
import type { Task } from '../catalog/words.ts';
import { usualPrice } from '../cost/bill.ts';
import { estimate } from '../cost/compare-costs.ts';
import { memoryNeeded } from '../cost/self-host.ts';
import { tokenFactor } from '../cost/text-language.ts';
import type { Volume } from '../cost/volume.ts';
import { toUsd } from '../language/amount.ts';
import { createMemo } from '../memo.ts';
import { directionOf, type Includable, isNeed, type Wish } from './wish.ts';

/** A model as it would be taken under wishes: by which routes, and which of them is the one. */
export type Place = {
  /** The provider that was named. */
  readonly provider: string | null;
  readonly catalog: Catalog;
  readonly model: Model;
  readonly today: string;
  /** Plain routes of the named provider, else of the default policy, in any region. */
  readonly offered: readonly Route[];
  /** Whether it is to run on an own card, so that no route decides what it takes and can. */
  readonly isOwn: boolean;
  /** Those of them that serve all that is needed of the model; where none does for certain, those that may. */
  readonly routes: readonly Route[];
  /** The first of them in the wanted region. */
  readonly route: Route | null;
  /** The route that sells it by the unit of its task, in the wanted region; null for tokens and where none is known. */
  readonly unit: UnitRoute | null;
  /** What it costs where no volume is said, as `priceOf` has it. */
  readonly usual: number | null;
};

/** Whether a price tells that there is what is needed. */
const isTold = ({ kind, value }: Need) => kind === 'can' && (value === 'batch' || value === 'promptCaching');

/** Whether a route has a price of its own for batches or for what is read from the cache, where that is what is needed. */
function isPriced({ price }: Route, need: Need): boolean {
  if (need.kind !== 'can') return false;
  if (need.value === 'batch') return price.batch !== null;
  return need.value === 'promptCaching' && price.cacheRead !== null;
}

/** Whether a route serves a need of its model: where hosts split its row must say so, else it must not say no. */
function servesFor(model: Model, route: Route, need: Need): boolean | null {
  if (isPriced(route, need)) return true;
  // Where a price would say so, silence of the model and of its row says nothing.
  if (isTold(need) && meets(model, need) === null) return serves(route.offer, need) === 'no' ? false : null;
  const own = serves(route.offer, need);
  return meets(model, need) === 'host' ? certainly(own) : own !== 'no';
}

function servesAll(model: Model, route: Route, needs: readonly Need[]): boolean | null {
  const answers = needs.map((need) => servesFor(model, route, need));
  return !answers.includes(false) && (answers.includes(null) ? null : true);
}

/** How a model would be taken under wishes: what it must take in and be able to do decides by which routes, unless it is to run on an own card. */
export function placeOf(catalog: Catalog, model: Model, wishes: readonly Wish[], today: string): Place {
  const named = wishes.find(({ kind }) => kind === 'provider');
  const regions = wishes.filter(({ kind }) => kind === 'region').map(({ value }) => value);
  const provider = named ? String(named.value) : null;
  const only = provider === null ? null : [provider];
  const left = wishes.filter(({ kind }) => kind === 'notProvider').map(({ value }) => value);
  const isLeft = (own: string) => left.includes(own);
  const offered = liveRoutes(model, today, only)
    .filter(setsPrice)
    .filter(({ offer }) => !isLeft(offer.provider));
  // What the model has not, no route can refuse.
  const isOwn = provider === null && wishes.some(({ kind }) => kind === 'memoryAtMost');
  const needs = isOwn ? [] : wishes.filter(isNeed).filter((need) => meets(model, need) !== 'no');
  const serving = (answer: boolean | null) =>
    offered.filter((route) => servesAll(model, route, needs) === answer);
  const sure = serving(true);
  const routes = sure.length > 0 ? sure : serving(null);
  const route = routes.find(({ offer }) => regions.every((region) => region === offer.servedIn)) ?? null;
  const unit =
    unitRoutes(model, today, only).find(
      (own) =>
        own.unit === unitFor(model.task) &&
        !isLeft(own.offer.provider) &&
        regions.every((region) => region === own.offer.servedIn),
    ) ?? null;
  return {
    catalog,
    model,
    today,
    provider,
    offered,
    isOwn,
    routes,
    route,
    unit,
    usual: priceOf({ model, route, unit }, null),
  };
}

/** Whether no provider that the team allows has it at a price, and nobody asked for another provider. */
export function isOutOfReach({ catalog, provider, offered, unit }: Place): boolean {
  const isOffered = offered.length > 0 || unit !== null;
  return catalog.team?.allowedProviders != null && provider === null && !isOffered;
}

/**
 * USD of what is bought: one of the unit of its task, or 1M tokens blended 3:1 (of input alone for vectors), or the
 * volume in a month, in all where it is done once; null where no route has that price.
 */
export function priceOf(
  { model, route, unit }: Pick<Place, 'model' | 'route' | 'unit'>,
  volume: Volume | null,
): number | null {
  if (volume === null && unitFor(model.task) !== null) return unit?.prices[0].usd ?? null;
  if (!route) return null;
  if (!volume) return usualPrice(model, route);
  const { bill, perMonth } = estimate(route.price, volume, tokenFactor(model, volume.textLanguage));
  if (volume.per === 'once') return toUsd(bill.amount);
  return perMonth === null ? null : toUsd(perMonth);
}

/** Why a model is not current, null where it is; `never` for what nobody can take: retired, gone, unconfirmed, for another task. */
export function setAside(
  catalog: Catalog,
  model: Model,
  task: Task,
  today: string,
): Includable | 'never' | null {
  if (model.task !== task) return 'never';
  const found = kept(model, today, () => ({ aside: findAside(catalog, model, today) }));
  return found.aside;
}

const kept = createMemo<{ readonly aside: Includable | 'never' | null }>(2);

/** Whether it is a dated snapshot of a model that can be had, and not what follows that one. */
function isSnapshot(catalog: Catalog, model: Model, today: string): boolean {
  const undated = undatedOf(catalog, model);
  if (!undated || !isAvailable(undated, today)) return false;
  return stateOf(catalog, undated, today).replacement !== model.id;
}

function findAside(catalog: Catalog, model: Model, today: string): Includable | 'never' | null {
  const { state } = stateOf(catalog, model, today);
  if (state === 'preview') return 'preview';
  if (!isAvailable(model, today)) return 'never';
  if (state === 'superseded' || isSnapshot(catalog, model, today)) return 'superseded';
  return state === 'deprecated' || state === 'retiring' ? 'deprecated' : null;
}

/**
 * Whether a superseded model is what its line is judged by: the newest of it that is measured in a domain, where what
 * follows is not.
 */
export function standsIn(catalog: Catalog, model: Model, domain: string, today: string): boolean {
  const { state, replacement, anyNotice } = stateOf(catalog, model, today);
  const isMeasured = (own: Model) => standingOf(catalog, own, domain).basis === 'measured';
  if (state !== 'superseded' || anyNotice !== null || !isMeasured(model)) return false;
  const next = replacement === null ? undefined : catalog.models.get(replacement);
  if (!next || isMeasured(next)) return false;
  const line = model.families.find(
    (id) => catalog.families.get(id)?.succession && next.families.includes(id),
  );
  if (line === undefined) return true;
  const newest = familyMembers(catalog, line).find((own) => isAvailable(own, today) && isMeasured(own));
  return newest === model;
}

/** Whether a model is good enough for a piece of work; null where it is not measured. */
function isGoodEnough({ catalog, model }: Place, { value, work }: Extract<Wish, { kind: 'goodEnough' }>) {
  const floor = floorOf(catalog, work === null ? null : (catalog.workloads[work] ?? null), value);
  if (!floor) return true;
  const standing = standingOf(catalog, model, value);
  return standing.basis === 'measured' ? reachesFloor(standing, floor) : null;
}

/** Lowest and highest that a number may be; the same where it is known exactly. */
type Range = readonly [number, number];

const exact = (value: number | null | undefined): Range | null => (value == null ? null : [value, value]);

/** The days an ISO month or day may mean, as milliseconds. */
function daysOf(date: string): Range {
  if (date.length > 7) return [Date.parse(date), Date.parse(date)];
  const [year = 0, month = 1] = date.split('-').map(Number);
  return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)];
}

/** The independent scores in a benchmark: what a lab reports of itself decides nothing. */
export function independentScores(model: Model, benchmark: string): readonly Score[] {
  return model.scores.filter((score) => score.benchmark === benchmark && isIndependent(model, score));
}

/** The best of them, where more (1) or less (-1) is better; null where there is none. */
export function bestScore(model: Model, benchmark: string, direction: 1 | -1): Range | null {
  const scores = independentScores(model, benchmark);
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
    case 'answerAtLeast':
      return exact(model.maxOutput?.chosen.value);
    case 'priceAtMost':
      return exact(place.usual);
    case 'inputAtMost':
      return exact(route?.price.input);
    case 'outputAtMost':
      return exact(route?.price.output);
    case 'monthlyAtMost':
      return exact(priceOf(place, wish.volume));
    case 'parametersAtMost':
      return exact(model.parameters?.chosen.value.total);
    case 'memoryAtMost': {
      const parameters = model.parameters?.chosen.value.total;
      // What is not known to hand out its weights runs on no card of one's own, however large.
      if (model.openWeights?.chosen.value !== true) return exact(Number.POSITIVE_INFINITY);
      if (parameters === undefined) return null;
      const { low, high } = memoryNeeded(place.catalog.gpus.assumptions, parameters, wish.bits);
      return [low, high];
    }
    case 'benchmarkAtLeast':
    case 'benchmarkAtMost':
      return bestScore(model, wish.benchmark, wish.kind === 'benchmarkAtLeast' ? 1 : -1);
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

/** Whether a need is met where the model would be taken: what depends on the host does by what its routes say, on an own card it stays open. */
function served({ model, offered, isOwn, routes }: Place, need: Need): boolean | null {
  const answer = meets(model, need);
  if (answer === null && !isOwn && routes.some((route) => isPriced(route, need))) return true;
  if (answer === null || answer === 'no' || isOwn || offered.length === 0) return certainly(answer);
  if (routes.length === 0) return false;
  return routes.some((route) => servesFor(model, route, need)) || null;
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
    case 'gives':
    case 'can':
      return served(place, wish);
    case 'lacks': {
      const has = certainly(can(model, wish.value));
      return has === null ? null : !has;
    }
    case 'goodEnough':
      return isGoodEnough(place, wish);
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
    case 'families':
      return wish.value.some((own) => model.families.includes(own));
    case 'notLab':
      return model.lab.id !== wish.value;
    case 'notFamily':
      return !model.families.includes(wish.value);
    case 'notProvider':
      return place.offered.length > 0 || place.unit !== null || null;
    case 'provider':
      return place.offered.length > 0 || place.unit !== null;
    case 'region': {
      const regions = place.routes.map(({ offer }) => offer.servedIn);
      if (regions.includes(wish.value)) return true;
      return regions.length === 0 || regions.includes(null) ? null : false;
    }
    default:
      return false;
  }
}
