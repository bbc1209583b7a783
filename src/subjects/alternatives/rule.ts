import { can } from '../../catalog/abilities.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { floorOf, reachesFloor } from '../../catalog/standings/floor.ts';
import { evenOdds, spreadOf, sureOdds } from '../../catalog/standings/odds.ts';
import { type Standing, standingOf } from '../../catalog/standings/standing.ts';
import { newestOf } from '../../catalog/state.ts';
import { samePrice } from '../../cost/same-price.ts';
import { newestSuccessor } from '../advice/ending.ts';
import { widest } from '../advice/rule.ts';
import { oddsBetween } from '../quality/rule.ts';
import { type Amount, amountOf, bySure, type Candidate, candidatesFor, needsOf } from './candidates.ts';

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

/** Whether another model lacks nothing that is needed to build on and this one has. */
function lacksNothing({ capabilities }: Catalog, base: Model): (other: Model) => boolean {
  const needed = Object.keys(capabilities).filter(
    (id) => capabilities[id]?.needed && can(base, id) === 'yes',
  );
  return (other) => needed.every((id) => can(other, id) !== 'no');
}

type Found = Alternative & { readonly standing: Standing };

/** The best of the cheapest of those that are meant, which come by their prices: within a tenth those are the same. */
function cheapestOf(byPrice: Iterable<Found>): Found | null {
  const cheapest: Found[] = [];
  for (const found of byPrice) {
    if ((found.ratio ?? 0) > (cheapest[0]?.ratio ?? Number.POSITIVE_INFINITY) * samePrice) break;
    cheapest.push(found);
  }
  return cheapest.sort(bySure)[0] ?? null;
}

/** The newest of the next lower tiers of a model's lab, from the top one down. */
export function lowerTiers(catalog: Catalog, base: Model, today: string): Model[] {
  const tiers = catalog.labs[base.lab.id]?.tiers ?? [];
  const own = tiers.find((lines) => lines.some((line) => base.families.includes(line))) ?? [];
  const at = own.findIndex((line) => base.families.includes(line));
  return own.slice(at + 1).flatMap((line) => newestOf(catalog, line, today) ?? []);
}

/** What is cheaper than a model, the cheapest first: all of it, that of which something is known, and a single model. */
type Cheap = {
  readonly all: () => Generator<Found>;
  readonly known: () => Generator<Found>;
  readonly of: (model: Model) => Found | null;
};

/** Cheaper ones: the next tier of the same lab, the cheapest that is not clearly worse, the cheapest above the floor. */
function cheaperOnes(
  base: Standing,
  { known, all, of }: Cheap,
  tiers: readonly Model[],
  floor: Standing | null,
): Alternatives['cheaper'] {
  const isEnough = ({ standing }: Found) => reachesFloor(standing, floor);
  const isBelow = reachesFloor(base, floor) !== true;
  const tier = tiers.flatMap((model) => of(model) ?? []).find((one) => isBelow || isEnough(one) !== false);
  const asGood = cheapestOf(
    known().filter(
      ({ odds, standing }) =>
        odds !== null && 1 - odds < sureOdds && spreadOf(base.estimate!, standing.estimate!) <= widest,
    ),
  );
  const enough = cheapestOf(known().filter((one) => isEnough(one) === true));
  const named = [
    ...(tier ? [{ ...tier, why: 'tier' } as const] : []),
    ...(asGood ? [{ ...asGood, why: 'as-good' } as const] : []),
    ...(enough ? [{ ...enough, why: 'enough' } as const] : []),
  ];
  const unmeasured = named.length === 0 && base.estimate === null ? cheapestOf(all()) : null;
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
  const amount = amountOf(base, [], today);
  const standing = standingOf(catalog, base, domain);
  const besideIt = (model: Model, its: Amount | null): Found => {
    const own = standingOf(catalog, model, domain);
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
  const isComplete = lacksNothing(catalog, base);
  const isOther = (model: Model) => model !== base && model !== next && isComplete(model) && isAsked(model);
  const isCheaper = ({ ratio }: Found) => ratio !== null && ratio * samePrice < 1;
  function* cheaper(byPrice: readonly Candidate[]): Generator<Found> {
    for (const own of byPrice) {
      if (own.amount.usd >= (amount?.usd ?? 0)) return;
      if (!isOther(own.model)) continue;
      const found = besideIt(own.model, own.amount);
      if (isCheaper(found)) yield found;
    }
  }
  const candidates = candidatesFor(catalog, base, today);
  const known = candidates.known(domain);
  const cheap: Cheap = {
    all: () => cheaper(candidates.all),
    known: () => cheaper(known.byPrice),
    of: (model) => {
      const own = candidates.of(model);
      return own ? (cheaper([own]).next().value ?? null) : null;
    },
  };
  const best: Found[] = [];
  let forLess: Found | null = null;
  for (const { model, amount: its } of known.bySure) {
    if (standing.estimate === null) break;
    if (!isOther(model)) continue;
    const own = besideIt(model, its);
    if (own.odds === null || own.odds < evenOdds) continue;
    if (best.length < mostBetter) best.push(own);
    if (own.ratio !== null && own.ratio <= samePrice) forLess ??= own;
    if (forLess !== null && best.length === mostBetter) break;
  }
  return {
    base,
    amount,
    domain,
    floor: floor?.model ?? null,
    successor: next && isAsked(next) ? besideIt(next, amountOf(next, needsOf(base), today)) : null,
    cheaper: cheaperOnes(standing, cheap, lowerTiers(catalog, base, today), floor),
    better: best,
    betterForLess: forLess && !best.includes(forLess) ? forLess : null,
    isMeasured: standing.estimate !== null,
  };
}
