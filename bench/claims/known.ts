import type { Catalog, Claim, Fact, Model, Price } from '../../src/catalog/catalog.ts';
import { find } from '../../src/catalog/find.ts';
import { liveRoutes, type Route, referenceRoute } from '../../src/catalog/routes.ts';
import { isCallable } from '../../src/catalog/state.ts';

export const sides = ['input', 'output', 'cache-read', 'cache-write', 'batch-input', 'batch-output'] as const;
export type Side = (typeof sides)[number];

/** Who may be held to what he says. */
const firm: ReadonlySet<string> = new Set(['team', 'lab', 'lab-offer', 'offers']);

/** Whether a fact is said by those whose word decides. */
export const isFirm = (fact: Fact<unknown>): boolean => fact !== null && firm.has(fact.chosen.basis);

/** What one price asks on a side, at all hours and volumes. */
function ratesOf(price: Price, side: Side): number[] {
  const rows = [price, ...price.tiers, ...(price.peak ? [price.peak] : [])];
  const all: Record<Side, readonly (number | null | undefined)[]> = {
    input: [...rows.map(({ input }) => input), price.batch?.input],
    output: [...rows.map(({ output }) => output), price.batch?.output, price.reasoningOutput],
    'cache-read': rows.map(({ cacheRead }) => cacheRead),
    'cache-write': rows.map(({ cacheWrite }) => cacheWrite),
    'batch-input': [price.batch?.input],
    'batch-output': [price.batch?.output],
  };
  return all[side].filter((rate) => rate !== null && rate !== undefined);
}

const changed: Readonly<Record<string, Side>> = {
  input: 'input',
  output: 'output',
  cacheRead: 'cache-read',
  cacheWrite: 'cache-write',
};

/** What is known of a catalog on a day, as far as statements are made from it. */
export type Known = {
  readonly catalog: Catalog;
  readonly today: string;
  /** Models that can be called, are sold by tokens, and are found by their name. */
  readonly priced: readonly Model[];
  /** All that are found by their name. */
  readonly named: readonly Model[];
  readonly route: (model: Model) => Route;
  /** Whether its lab sells it, or nobody may serve it besides those that are known: whoever else may ask what he likes. */
  readonly isSettled: (model: Model) => boolean;
  /** Routes to the model itself that count where nobody is named: no variant, region or edition. */
  readonly plainRoutes: (model: Model) => readonly Route[];
  /** The plain route of a provider that is named; null where it has none. */
  readonly routeAt: (model: Model, provider: string) => Route | null;
  /** USD per 1M tokens that the reference route asks on a side; null where it has no such price. */
  readonly rate: (model: Model, side: Side) => number | null;
  /** All that anybody asked or asks for a side of a model. */
  readonly everyRate: (model: Model, side: Side) => readonly number[];
};

/** Reads a catalog for making statements. */
export function knownOf(catalog: Catalog, today: string): Known {
  const isNamed = (model: Model) => find(catalog, model.name, today).model === model.id;
  const named = [...catalog.models.values()].filter((model) => !model.absentFrom && isNamed(model));
  const priced = named.filter(
    (model) => isCallable(model, today) && (referenceRoute(model, today)?.price.input ?? 0) > 0,
  );
  const changes = Map.groupBy(catalog.changes(), ({ model }) => model);
  const route = (model: Model): Route => referenceRoute(model, today)!;
  const plainRoutes = (model: Model) =>
    liveRoutes(model, today).filter(
      ({ offer }) =>
        offer.variant === null &&
        offer.region === null &&
        offer.snapshot === null &&
        offer.deprecated === null,
    );
  const claimsOf = (model: Model): Claim<Price>[] =>
    model.offers.flatMap(({ price }) => price?.claims ?? []).filter(({ value }) => value.unit === 'tokens');
  return {
    catalog,
    today,
    named,
    priced,
    route,
    isSettled: (model) =>
      referenceRoute(model, today)?.offer.tier === 'lab' || model.openWeights?.chosen.value === false,
    plainRoutes,
    routeAt: (model, provider) => plainRoutes(model).find(({ offer }) => offer.provider === provider) ?? null,
    rate(model, side) {
      const { price } = route(model);
      const own: Record<Side, number | null> = {
        input: price.input,
        output: price.output,
        'cache-read': price.cacheRead,
        'cache-write': price.cacheWrite,
        'batch-input': price.batch?.input ?? null,
        'batch-output': price.batch?.output ?? null,
      };
      return own[side];
    },
    everyRate(model, side) {
      const stated = model.statedPrices.flatMap(({ value }) =>
        side === 'input' || side === 'output' ? [value[side]] : [],
      );
      const before = (changes.get(model.id) ?? []).flatMap(({ field, from, to }) =>
        changed[field] === side ? [from, to].filter((own) => typeof own === 'number') : [],
      );
      return [...claimsOf(model).flatMap(({ value }) => ratesOf(value, side)), ...stated, ...before];
    },
  };
}
