import { can, gives, type Need, takes } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { undatedOf } from '../../catalog/edition.ts';
import { routeFor } from '../../catalog/routes.ts';
import { floorOf, reachesFloor } from '../../catalog/standings/floor.ts';
import { evenOdds, spreadOf, sureOdds } from '../../catalog/standings/odds.ts';
import { type Standing, standingOf, sureOf } from '../../catalog/standings/standing.ts';
import { isAvailable, newestOf, stateOf } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import { modalities, type Unit } from '../../catalog/words.ts';
import { usualPrice } from '../../cost/bill.ts';
import { samePrice } from '../../cost/same-price.ts';
import { newestSuccessor } from '../advice/ending.ts';
import { widest } from '../advice/rule.ts';
import { oddsBetween } from '../quality/rule.ts';

/** What a model costs: USD by a unit that it is sold in, or per 1M tokens of its usual mix where `unit` is null. */
export type Amount = { readonly usd: number; readonly unit: Unit | null };

/** Why a cheaper one is named: its lab's next tier, not clearly worse, surely good enough, or cheaper where nobody measures. */
export type Cheaper = 'tier' | 'as-good' | 'enough' | 'unmeasured';

/** A model in place of another one. */
export type Alternative = {
  readonly model: Model;
  /** Null where no price is known, or not in the unit of the other one. */
  readonly amount: Amount | null;
  /** Its price over that of the other one; null where one is not known. */
  readonly ratio: number | null;
  /** That it is better than the other one, 0 to 1; null where a standing is missing. */
  readonly odds: number | null;
  /** Whether both are measured; what is said of quality is expected otherwise. */
  readonly isMeasured: boolean;
};

/** What to take in place of a model. */
export type Alternatives = {
  readonly base: Model;
  readonly amount: Amount | null;
  /** What they are compared in, a domain of domains.yml. */
  readonly domain: string;
  /** The model that is just good enough; null where nobody is measured for it. */
  readonly floor: Model | null;
  /** The newest that follows it. */
  readonly successor: Alternative | null;
  readonly cheaper: readonly (Alternative & { readonly why: Cheaper })[];
  /** Best first. */
  readonly better: readonly Alternative[];
  /** The best of the better ones that cost no more, where it is none of those. */
  readonly betterForLess: Alternative | null;
  readonly isMeasured: boolean;
};

/** Better ones that are named. */
const mostBetter = 3;

/** What something in place of a model must take in: what that certainly takes. */
function inputsOf(base: Model): Need[] {
  return modalities
    .filter((value) => takes(base, value) === 'yes')
    .map((value) => ({ kind: 'takes', value }));
}

/** Whether a model does the same work: it takes and gives the same kinds, and lacks nothing that is needed to build on. */
function doesTheWork({ capabilities }: Catalog, base: Model, other: Model): boolean {
  const needed = Object.keys(capabilities).filter((id) => capabilities[id]?.needed);
  return (
    other.task === base.task &&
    modalities.every((kind) => takes(base, kind) !== 'yes' || takes(other, kind) === 'yes') &&
    modalities.every((kind) => gives(base, kind) !== 'yes' || gives(other, kind) === 'yes') &&
    needed.every((id) => can(base, id) !== 'yes' || can(other, id) !== 'no')
  );
}

/** What can be begun with today: no preview, none that ends or is superseded, no dated edition. */
export function isCurrent(catalog: Catalog, model: Model, today: string): boolean {
  const undated = undatedOf(catalog, model);
  const isEdition = undated !== null && isAvailable(undated, today);
  return stateOf(catalog, model, today).state === 'active' && !isEdition;
}

/** What a model costs by a route that serves what is needed. */
export function amountOf(model: Model, needs: readonly Need[], today: string): Amount | null {
  const route = unitRoute(model, today);
  if (route) return { usd: route.prices[0].usd, unit: route.unit };
  const usd = usualPrice(model, routeFor(model, needs, today));
  return usd === null ? null : { usd, unit: null };
}

type Found = Alternative & { readonly standing: Standing };

/** By what is sure of their quality, the best first. */
const bySure = (a: Found, b: Found) =>
  (sureOf(b.standing) ?? Number.NEGATIVE_INFINITY) - (sureOf(a.standing) ?? Number.NEGATIVE_INFINITY) ||
  (a.model.id < b.model.id ? -1 : 1);

/** The best of the cheapest: prices within a tenth are the same. */
function cheapestOf(found: readonly Found[]): Found | null {
  const least = Math.min(...found.map(({ ratio }) => ratio ?? Number.POSITIVE_INFINITY));
  return found.filter(({ ratio }) => ratio !== null && ratio <= least * samePrice).sort(bySure)[0] ?? null;
}

/** The newest of the next lower tiers of a model's lab, from the top one down. */
export function lowerTiers(catalog: Catalog, base: Model, today: string): Model[] {
  const tiers = catalog.labs[base.lab.id]?.tiers ?? [];
  const own = tiers.find((lines) => lines.some((line) => base.families.includes(line))) ?? [];
  const at = own.findIndex((line) => base.families.includes(line));
  return own.slice(at + 1).flatMap((line) => newestOf(catalog, line, today) ?? []);
}

/** Cheaper ones: the next tier of the same lab, the cheapest that is not clearly worse, the cheapest above the floor. */
function cheaperOnes(
  base: Standing,
  cheaper: readonly Found[],
  tiers: readonly Model[],
  floor: Standing | null,
): Alternatives['cheaper'] {
  const isEnough = ({ standing }: Found) => reachesFloor(standing, floor);
  const isBelow = reachesFloor(base, floor) !== true;
  const tier = tiers
    .flatMap((model) => cheaper.find((one) => one.model === model) ?? [])
    .find((one) => isBelow || isEnough(one) !== false);
  const asGood = cheapestOf(
    cheaper.filter(
      ({ odds, standing }) =>
        odds !== null && 1 - odds < sureOdds && spreadOf(base.estimate!, standing.estimate!) <= widest,
    ),
  );
  const enough = cheapestOf(cheaper.filter((one) => isEnough(one) === true));
  const named = [
    ...(tier ? [{ ...tier, why: 'tier' } as const] : []),
    ...(asGood ? [{ ...asGood, why: 'as-good' } as const] : []),
    ...(enough ? [{ ...enough, why: 'enough' } as const] : []),
  ];
  const unmeasured = named.length === 0 && base.estimate === null ? cheapestOf(cheaper) : null;
  if (unmeasured) return [{ ...unmeasured, why: 'unmeasured' }];
  // A later one is worth its risk where it saves more, or where it is good enough and the earlier one perhaps is not.
  return named.filter((one, index) =>
    named
      .slice(0, index)
      .every(
        (before) =>
          (one.ratio ?? 0) * samePrice < (before.ratio ?? 0) ||
          (one.why === 'enough' && isEnough(before) !== true),
      ),
  );
}

/** Among which models, and for what, something is looked for. */
export type Looking = {
  /** What they are compared in, a domain of domains.yml. */
  readonly domain: string;
  /** The standing that is just good enough; that of the domain where nothing is said. */
  readonly floor?: Standing | null;
  /** Models that are left out. */
  readonly not?: readonly Model[];
  /** Whether a model has what else is asked for; all do where nothing is said. */
  readonly fits?: (model: Model) => boolean;
  readonly today: string;
};

/**
 * What to take in place of a model: what follows it, cheaper ones and better ones for the same task and inputs, all of
 * them current.
 */
export function alternatives(catalog: Catalog, base: Model, looking: Looking): Alternatives {
  const { domain, floor = floorOf(catalog, null, domain), not = [], fits = () => true, today } = looking;
  const isAsked = (model: Model) => !not.includes(model) && fits(model);
  const needs = inputsOf(base);
  const amount = amountOf(base, [], today);
  const standing = standingOf(catalog, base, domain);
  const besideIt = (model: Model): Found => {
    const [own, its] = [standingOf(catalog, model, domain), amountOf(model, needs, today)];
    const isSameUnit = amount !== null && its?.unit === amount.unit;
    return {
      model,
      standing: own,
      amount: its,
      ratio: isSameUnit && amount.usd > 0 ? its.usd / amount.usd : null,
      odds: oddsBetween(own, standing),
      isMeasured: own.basis === 'measured' && standing.basis === 'measured',
    };
  };
  const next = newestSuccessor(catalog, base, today);
  const found = [...catalog.models.values()]
    .filter(
      (model) =>
        model !== base &&
        model !== next &&
        doesTheWork(catalog, base, model) &&
        isCurrent(catalog, model, today) &&
        isAsked(model),
    )
    .map(besideIt)
    .filter((own) => own.amount !== null);
  const cheaper = found.filter(({ ratio }) => ratio !== null && ratio * samePrice < 1);
  const better = found.filter(({ odds }) => odds !== null && odds >= evenOdds).sort(bySure);
  const best = better.slice(0, mostBetter);
  const forLess = better.find(({ ratio }) => ratio !== null && ratio <= samePrice);
  return {
    base,
    amount,
    domain,
    floor: floor?.model ?? null,
    successor: next && isAsked(next) ? besideIt(next) : null,
    cheaper: cheaperOnes(standing, cheaper, lowerTiers(catalog, base, today), floor),
    better: best,
    betterForLess: forLess && !best.includes(forLess) ? forLess : null,
    isMeasured: standing.estimate !== null,
  };
}
