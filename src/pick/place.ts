import { certainly, meets, type Need, serves } from '../catalog/abilities.ts';
import type { Catalog, Model, Offer } from '../catalog/catalog.ts';
import { isPlain, liveRoutes, type Route } from '../catalog/routes.ts';
import { isAvailable, stateOf } from '../catalog/state.ts';
import type { Task } from '../catalog/words.ts';
import { toUsd } from '../cost/amount.ts';
import { usualPrice } from '../cost/blended.ts';
import { estimate } from '../cost/estimate.ts';
import type { Volume } from '../cost/volume.ts';
import { fitFacts } from '../fit/facts.ts';
import { type FitScore, fitScores } from '../fit/score.ts';
import { createMemo } from '../memo.ts';
import { type Includable, isNeed, type Wish } from './wish.ts';

/** A model as it would be taken under wishes: by which routes, and which of them is the one. */
export type Place = {
  /** The provider that was named. */
  readonly provider: string | null;
  readonly catalog: Catalog;
  readonly model: Model;
  readonly today: string;
  /** Plain routes of the named provider, else of the default policy, in any region. */
  readonly offered: readonly Route[];
  /** Those of them that serve all that is needed of the model; where none does for certain, those that may. */
  readonly routes: readonly Route[];
  /** The first of them in the wanted region. */
  readonly route: Route | null;
};

/** Whether a route serves a need of its model: where hosts split its row must say so, else it must not say no. */
export function servesFor(model: Model, offer: Offer, need: Need): boolean | null {
  const own = serves(offer, need);
  return meets(model, need) === 'host' ? certainly(own) : own !== 'no';
}

function servesAll(model: Model, offer: Offer, needs: readonly Need[]): boolean | null {
  const answers = needs.map((need) => servesFor(model, offer, need));
  return !answers.includes(false) && (answers.includes(null) ? null : true);
}

/** How a model would be taken under wishes: what it must take in and be able to do decides by which routes. */
export function placeOf(catalog: Catalog, model: Model, wishes: readonly Wish[], today: string): Place {
  const named = wishes.find(({ kind }) => kind === 'provider');
  const regions = wishes.filter(({ kind }) => kind === 'region').map(({ value }) => value);
  const provider = named ? String(named.value) : null;
  const only = provider === null ? null : [provider];
  const offered = liveRoutes(model, today, only).filter(isPlain);
  // What the model has not, no route can refuse.
  const needs = wishes.filter(isNeed).filter((need) => meets(model, need) !== 'no');
  const serving = (answer: boolean | null) =>
    offered.filter(({ offer }) => servesAll(model, offer, needs) === answer);
  const sure = serving(true);
  const routes = sure.length > 0 ? sure : serving(null);
  const route = routes.find(({ offer }) => regions.every((region) => region === offer.servedIn));
  return { catalog, model, today, provider, offered, routes, route: route ?? null };
}

/** Whether no provider that the team allows has it at a price, and nobody asked for another provider. */
export function isOutOfReach({ catalog, provider, offered }: Place): boolean {
  return catalog.team?.allowedProviders != null && provider === null && offered.length === 0;
}

/** USD per 1M tokens blended 3:1 (of input alone for vectors), or for a month of the volume; null where no route has a price. */
export function priceOf(model: Model, route: Route | null, volume: Volume | null): number | null {
  if (!route) return null;
  if (!volume) return usualPrice(model, route);
  const month = estimate(route.price, volume).perMonth;
  return month === null ? null : toUsd(month);
}

/** The model's points by one rubric, of the named provider's offer where there is one. */
export function fitOf({ catalog, model, today, provider }: Place, id: string): FitScore | null {
  const rubric = catalog.fit[id];
  if (!rubric) return null;
  const [score = null] = fitScores({ [id]: rubric }, fitFacts(catalog, model, today, provider));
  return score;
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

function findAside(catalog: Catalog, model: Model, today: string): Includable | 'never' | null {
  const { state } = stateOf(catalog, model, today);
  if (state === 'preview') return 'preview';
  if (!isAvailable(model, today)) return 'never';
  if (state === 'superseded') return 'superseded';
  return state === 'deprecated' || state === 'retiring' ? 'deprecated' : null;
}
