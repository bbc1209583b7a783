import { newestFirst } from '../dates.ts';
import { createMemo } from '../memo.ts';
import type { Answer, Catalog, Claim, Lifecycle, LifecycleDates, Model, Price, Score } from './catalog.ts';
import { byRunner } from './independent.ts';
import { liveRoutes, providerName, referenceRoute } from './routes.ts';
import { speedDomain } from './speed.ts';
import { isShutDown, ownLifecycle } from './state.ts';
import { type UnitRoute, unitRoute } from './unit-price.ts';
import type { Capability } from './words.ts';

/** The facts that can be explained, by the word people use. */
export const explainable = [
  'lab',
  'price',
  'context',
  'input-limit',
  'output',
  'released',
  'cutoff',
  'modalities',
  'open-weights',
  'licence',
  'parameters',
  'architecture',
  'languages',
  'free-tier',
  'capabilities',
  'scores',
  'speed',
  'api',
  'lifecycle',
  'policy',
] as const;

export type ExplainableField = (typeof explainable)[number];

/** A claim as text, with the provider's route where it is about one. */
export type ExplainedClaim = {
  readonly value: unknown;
  readonly provider: string | null;
  readonly source: Claim<unknown>['source'];
  readonly asOf: string;
  readonly basis: Claim<unknown>['basis'];
};

/** What has many claims, none of which is chosen over another. */
const each = ['each-score', 'each-capability', 'each-provider'] as const;
type Each = (typeof each)[number];

/** Whether claims stand beside each other under a rule. */
export function isEach(rule: Explanation['rule']): rule is Each {
  return each.some((own) => own === rule);
}

export type Explanation = {
  readonly model: Model;
  readonly field: ExplainableField;
  readonly chosen: ExplainedClaim | null;
  /** The rule that chose. */
  readonly rule: 'team-price' | 'reference-route' | 'rank' | 'surface' | 'id' | Each | 'none';
  readonly claims: readonly ExplainedClaim[];
  /** Each claim that differs from the chosen one, with the likely cause where one can be computed. */
  readonly conflicts: readonly { readonly claim: ExplainedClaim; readonly cause: Cause | null }[];
};

/** Why a claim is probably wrong: the value of another model, a slip of three zeros, an id's date taken for a launch. */
export type Cause =
  | { readonly kind: 'other-model'; readonly name: string }
  | { readonly kind: 'thousand' }
  | { readonly kind: 'id-date' }
  | { readonly kind: 'shut-down'; readonly on: string }
  | { readonly kind: 'other-route' };

const fields = {
  context: 'contextWindow',
  'input-limit': 'inputLimit',
  output: 'maxOutput',
  released: 'released',
  cutoff: 'knowledgeCutoff',
  modalities: 'modalities',
  'open-weights': 'openWeights',
  licence: 'licence',
  parameters: 'parameters',
  architecture: 'architecture',
  languages: 'languages',
  'free-tier': 'freeTier',
  api: 'api',
} as const;

/** What sources say in words of their own: other words are no contradiction. */
const worded: readonly ExplainableField[] = ['architecture', 'languages', 'free-tier'];

type Rate = {
  readonly input: number;
  readonly output: number;
  readonly unit?: 'other';
} & Partial<Pick<Price, 'from' | 'until' | 'peak'>>;

/** Input and output price; `unit` only where they are not per token, days and hours only where they are stated. */
function rate({
  input,
  output,
  unit = 'tokens',
  from,
  until,
  peak,
}: Pick<Price, 'input' | 'output'> & Partial<Price>): Rate {
  return {
    input,
    output,
    ...(unit === 'tokens' ? {} : { unit: 'other' }),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(peak ? { peak } : {}),
  };
}

const rateOf = (claim: ExplainedClaim) => claim.value as Rate;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function plainClaim(
  claim: Claim<unknown>,
  provider: string | null,
  value: unknown = claim.value,
): ExplainedClaim {
  return { value, provider, source: claim.source, asOf: claim.asOf, basis: claim.basis };
}

const atPrice = createMemo<ReadonlyMap<string, readonly Model[]>>(60);

/** Models of one lab, or of all, by the price that most of their providers ask; those that people curate, or the others. */
function modelsByPrice(catalog: Catalog, lab: string | null, isCurated: boolean) {
  return atPrice(catalog, `${lab} ${isCurated}`, () => {
    const own = [...catalog.models.values()].filter(
      (model) => (lab === null || model.lab.id === lab) && model.families.length > 0 === isCurated,
    );
    return Map.groupBy(own, ({ offers }) => {
      const prices = offers.flatMap(({ price }) => (price ? JSON.stringify(rate(price.chosen.value)) : []));
      return prices.find((one) => prices.filter((other) => other === one).length * 2 > prices.length) ?? '';
    });
  });
}

/** The model that most of its providers sell at exactly this price: of the same lab, else one that people curate. */
export function modelAtPrice(catalog: Catalog, model: Model, price: Rate): Model | null {
  for (const [lab, isCurated] of [
    [model.lab.id, true],
    [model.lab.id, false],
    [null, true],
  ] as const) {
    const hits = modelsByPrice(catalog, lab, isCurated).get(JSON.stringify(price)) ?? [];
    const [first] = hits
      .filter(({ id }) => id !== model.id)
      .sort((a, b) => b.offers.length - a.offers.length);
    if (first) return first;
  }
  return null;
}

/** Why a price of a model is probably wrong; null where nothing explains it. */
export function priceCause(catalog: Catalog, model: Model, price: Rate, chosen: Rate | null): Cause | null {
  if (chosen && [1000, 1 / 1000].some((slip) => Math.abs(price.input / chosen.input - slip) < slip * 0.01)) {
    return { kind: 'thousand' };
  }
  const other = modelAtPrice(catalog, model, price);
  return other ? { kind: 'other-model', name: other.name } : null;
}

/** A price in a unit that is bought, of one unit. */
export type ExplainedUnit = Pick<UnitRoute, 'unit' | 'prices'>;

/** Every claim of what a unit of the model costs, one for each unit. */
function unitClaims({ offers }: Model): ExplainedClaim[] {
  return offers.flatMap((offer) =>
    (offer.unitPrices?.claims ?? []).flatMap((claim) =>
      [...Map.groupBy(claim.value, ({ unit }) => unit)].map(([unit, prices]) =>
        plainClaim(claim, offer.provider, { unit, prices }),
      ),
    ),
  );
}

function explainPrice(catalog: Catalog, model: Model, today: string): Explanation {
  const route = referenceRoute(model, today);
  const sold = unitRoute(model, today);
  const ofUnit = sold && { unit: sold.unit, prices: sold.prices };
  const chosen = sold
    ? plainClaim(sold.claim, sold.offer.provider, ofUnit)
    : route
      ? plainClaim(route.claim, route.offer.provider, rate(route.price))
      : null;
  const offered = model.offers.flatMap((offer) =>
    (offer.price?.claims ?? []).map((claim) => plainClaim(claim, offer.provider, rate(claim.value))),
  );
  const stated = model.statedPrices.map((claim) => plainClaim(claim, null, rate(claim.value)));
  const claims = [...unitClaims(model), ...offered, ...stated];
  const differing = claims.filter((claim) => !chosen || !same(claim.value, chosen.value));
  const conflicts = differing.map((claim) => {
    // What a page says of the model as such may be the price of one of its routes.
    if (claim.provider === null && !offered.some((own) => same(own.value, claim.value))) {
      return {
        claim,
        cause: priceCause(catalog, model, rateOf(claim), chosen && !sold ? rateOf(chosen) : null),
      };
    }
    // A route's price is its own affair; only a price that names no route contradicts.
    const closed = model.lifecycle.find(
      (row) => row.surface === claim.provider && isShutDown(row, today),
    )?.shutdown;
    const cause: Cause = closed ? { kind: 'shut-down', on: closed } : { kind: 'other-route' };
    return { claim, cause };
  });
  const used = sold ?? route;
  const rule = used?.claim.basis === 'team' ? 'team-price' : used ? 'reference-route' : 'none';
  return { model, field: 'price', chosen, rule, claims, conflicts };
}

function factCause(model: Model, field: ExplainableField, value: unknown, chosen: unknown): Cause | null {
  if (typeof value === 'number' && typeof chosen === 'number') {
    const ratio = value / chosen;
    return [1000, 1 / 1000, 1024, 1 / 1024].some((slip) => Math.abs(ratio - slip) < slip * 0.03)
      ? { kind: 'thousand' }
      : null;
  }
  const digits = typeof value === 'string' ? value.replaceAll('-', '') : '';
  const dated = model.listings.some(
    ({ id }) => digits.length === 8 && id.replaceAll('-', '').includes(digits),
  );
  return field === 'released' && dated ? { kind: 'id-date' } : null;
}

/** What is stated of a surface, with the edition that it is about. */
export type StatedLifecycle = LifecycleDates & { readonly snapshot: string | null };

function explainLifecycle(catalog: Catalog, model: Model): Explanation {
  const own = ownLifecycle(model);
  const of = ({ snapshot, surface }: Lifecycle, claim: Claim<unknown>, dates: LifecycleDates) => {
    const { preview, deprecated, shutdown, earliestShutdown } = dates;
    const replacement =
      dates.replacement && (catalog.models.get(dates.replacement)?.name ?? dates.replacement);
    const value: StatedLifecycle = { snapshot, preview, deprecated, shutdown, earliestShutdown, replacement };
    return plainClaim(claim, surface, value);
  };
  // A day on which it ends takes the place of one before which it does not.
  const merged = own && { ...own, earliestShutdown: own.shutdown === null ? own.earliestShutdown : null };
  const chosen = merged ? of(merged, merged.claim, merged) : null;
  const rows = [...(own ? [own] : []), ...model.lifecycle.filter((row) => row !== own)];
  const conflicts = rows.flatMap((row) =>
    row.claims
      .filter(({ value }) => value.shutdown !== null && value.shutdown !== row.shutdown)
      .map((claim) => ({ claim: of(row, claim, claim.value), cause: null })),
  );
  const claims = rows.flatMap((row) => row.claims.map((claim) => of(row, claim, claim.value)));
  return { model, field: 'lifecycle', chosen, rule: chosen ? 'surface' : 'none', claims, conflicts };
}

/** What is shown of a score beside its source. */
export type ExplainedScore = Pick<Score, 'benchmark' | 'variant' | 'value' | 'interval' | 'votes' | 'runBy'>;

/** Claims that stand beside each other. */
function together(
  model: Model,
  field: ExplainableField,
  rule: Each,
  claims: readonly ExplainedClaim[],
): Explanation {
  return { model, field, chosen: null, rule: claims.length > 0 ? rule : 'none', claims, conflicts: [] };
}

/** Every score, or every time of an answer, with its source and day: none is chosen, as each measures something of its own. */
function explainScores(catalog: Catalog, model: Model, field: 'scores' | 'speed'): Explanation {
  const isPart = ({ benchmark }: Score) => Number(catalog.benchmarks[benchmark]?.partOf !== undefined);
  const ran = byRunner(model);
  const claims = model.scores
    .filter(({ benchmark }) => field === 'scores' || catalog.benchmarks[benchmark]?.domain === speedDomain)
    .toSorted((a, b) => ran(a, b) || isPart(a) - isPart(b) || newestFirst(a.claim.asOf, b.claim.asOf))
    .map(({ claim, benchmark, variant, value, interval, votes, runBy }) => {
      const score: ExplainedScore = { benchmark, variant, value, interval, votes, runBy };
      return plainClaim(claim, null, score);
    });
  return together(model, field, 'each-score', claims);
}

/** What is said of one capability. */
export type ExplainedCapability = { readonly capability: Capability; readonly answer: Answer };

function explainCapabilities(catalog: Catalog, model: Model): Explanation {
  const claims = Object.keys(catalog.capabilities).flatMap((capability) => {
    const claim = model.capabilityClaims[capability];
    if (!claim) return [];
    const value: ExplainedCapability = { capability, answer: claim.value };
    return [plainClaim(claim, null, value)];
  });
  return together(model, 'capabilities', 'each-capability', claims);
}

/** What one page of a provider says of data. */
export type ExplainedPolicy = Omit<
  NonNullable<Catalog['providers'][string]['dataHandling']>[number],
  'asOf' | 'url'
>;

/** What the providers of a model say of data on their own pages: its lab's first, then whoever serves it. */
function explainPolicy(catalog: Catalog, model: Model, today: string): Explanation {
  const serving = liveRoutes(model, today).map(({ offer }) => offer.provider);
  const providers = new Set([...(model.lab.provider === null ? [] : [model.lab.provider]), ...serving]);
  const claims = [...providers].flatMap((provider) =>
    (catalog.providers[provider]?.dataHandling ?? []).map(
      ({ asOf, url, ...value }): ExplainedClaim => ({
        value: value satisfies ExplainedPolicy,
        provider,
        source: { name: providerName(catalog, provider), url },
        asOf,
        basis: 'lab-offer',
      }),
    ),
  );
  return together(model, 'policy', 'each-provider', claims);
}

/** Everything said about one fact of a model, which claim was chosen by which rule, and what contradicts it. */
export function explain(catalog: Catalog, model: Model, field: ExplainableField, today: string): Explanation {
  if (field === 'price') return explainPrice(catalog, model, today);
  if (field === 'lifecycle') return explainLifecycle(catalog, model);
  if (field === 'scores' || field === 'speed') return explainScores(catalog, model, field);
  if (field === 'capabilities') return explainCapabilities(catalog, model);
  if (field === 'policy') return explainPolicy(catalog, model, today);
  if (field === 'lab') return { model, field, chosen: null, rule: 'id', claims: [], conflicts: [] };
  const fact = model[fields[field]];
  const claims = (fact?.claims ?? []).map((claim) => plainClaim(claim, null));
  const chosen = claims[0] ?? null;
  const conflicts = claims
    .filter((claim) => chosen && !worded.includes(field) && !same(claim.value, chosen.value))
    .map((claim) => ({ claim, cause: factCause(model, field, claim.value, chosen?.value) }));
  return { model, field, chosen, rule: chosen ? 'rank' : 'none', claims, conflicts };
}
