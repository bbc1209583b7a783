import { gives, meets, type Need } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute, routeFor } from '../../catalog/routes.ts';
import { stateOf } from '../../catalog/state.ts';
import { modalities } from '../../catalog/words.ts';
import { usualPrice } from '../../cost/bill.ts';
import { compareBenchmarks } from '../benchmarks/rule.ts';

/** A model that is certainly no worse in what is published, and better in one thing. */
export type Alternative = {
  readonly model: Model;
  /** USD per 1M tokens of its usual mix, by a route that serves all that `base` does; null where no price is published. */
  readonly price: number | null;
  /** Shared benchmarks on which it leads and is behind, of how many. */
  readonly leads: number;
  readonly behind: number;
  readonly shared: number;
};

/** What a model takes in and can of what is needed: these change what can be built. */
function needsOf(catalog: Catalog, base: Model): Need[] {
  const needs: Need[] = [
    ...modalities.map((value) => ({ kind: 'takes', value }) as const),
    ...Object.entries(catalog.capabilities).flatMap(([value, { needed }]) =>
      needed ? [{ kind: 'can', value } as const] : [],
    ),
  ];
  return needs.filter((need) => meets(base, need) === 'yes');
}

/** Whether `other` has all these needs, gives all that `base` does, holds at least as much and is as open. */
function covers(base: Model, needs: readonly Need[], other: Model): boolean {
  if (!base.modalities || !other.modalities) return false;
  const able = needs.every((need) => meets(other, need) === 'yes');
  const kinds = modalities.every((kind) => gives(base, kind) !== 'yes' || gives(other, kind) === 'yes');
  const room = base.contextWindow?.chosen.value ?? 0;
  const open = base.openWeights?.chosen.value !== true || other.openWeights?.chosen.value === true;
  return kinds && able && open && (other.contextWindow?.chosen.value ?? 0) >= room;
}

const byPrice = (a: Alternative, b: Alternative) =>
  (a.price ?? Number.POSITIVE_INFINITY) - (b.price ?? Number.POSITIVE_INFINITY) ||
  (a.model.id < b.model.id ? -1 : 1);

/** Models of the same task that are active today and cover all that `base` does; `not` are left out. */
function covering(catalog: Catalog, base: Model, not: readonly Model[], today: string): Alternative[] {
  const needs = needsOf(catalog, base);
  return [...catalog.models.values()]
    .filter(
      (model) =>
        model.task === base.task &&
        model !== base &&
        !not.includes(model) &&
        covers(base, needs, model) &&
        routeFor(model, needs, today) !== null &&
        stateOf(catalog, model, today).state === 'active',
    )
    .map((model) => {
      const { shared } = compareBenchmarks(catalog, [base, model], null);
      const leads = shared.filter(({ leader }) => leader === 1).length;
      return {
        model,
        price: usualPrice(model, routeFor(model, needs, today)),
        leads,
        behind: shared.filter(({ leader }) => leader === 0).length,
        shared: shared.length,
      };
    })
    .filter(({ leads, behind }) => leads >= behind);
}

/**
 * One cheaper and one stronger model in place of `base`: both cover all that it does and lead on at least as many shared
 * benchmarks; the cheaper one costs less, the stronger one leads on more.
 */
export function alternatives(
  catalog: Catalog,
  base: Model,
  not: readonly Model[],
  today: string,
): { readonly cheaper: Alternative | null; readonly stronger: Alternative | null } {
  const found = covering(catalog, base, not, today);
  const price = usualPrice(base, referenceRoute(base, today));
  const cheaper = found.filter((one) => price !== null && one.price !== null && one.price * 1.01 < price);
  const stronger = found.filter(({ leads, shared }) => leads * 2 > shared);
  // What was measured against it counts more than what is cheap and never was.
  const [first = null] = cheaper.sort((a, b) => Number(b.shared > 0) - Number(a.shared > 0) || byPrice(a, b));
  const [best = null] = stronger.sort((a, b) => b.leads - a.leads || byPrice(a, b));
  return { cheaper: first, stronger: best };
}
