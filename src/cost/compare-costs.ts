import type { Claim, Model, Price } from '../catalog/catalog.ts';
import { atPeak } from '../catalog/price-on.ts';
import {
  isTeamsPrice,
  liveRoutes,
  plainPrice,
  type Route,
  referenceRoute,
  setsPrice,
} from '../catalog/routes.ts';
import { type Amount, byAmount, scale, toUsd } from '../language/amount.ts';
import { type Bill, bill } from './bill.ts';
import { type BreakEven, breakEven, disputedPrices } from './break-even.ts';
import { tokenFactor } from './text-language.ts';
import { perMonth, termsOf, type Volume } from './volume.ts';

/** Amounts of the volume's period, of a month of 30 days, of one request. */
export type Totals = {
  readonly period: Amount;
  readonly month: Amount | null;
  readonly request: Amount | null;
};

/** What a volume costs by one offer. */
export type Estimate = {
  readonly bill: Bill;
  readonly perMonth: Amount | null;
  readonly perRequest: Amount | null;
  /** What it would cost if all of it fell into peak hours; null where every hour costs the same. */
  readonly peak: Totals | null;
  /** True when a price that is not published may make it dearer. */
  readonly atLeast: boolean;
  /** True when a price that is not published may make it cheaper. */
  readonly atMost: boolean;
  /** Where the number of requests is open: what it would cost if each were longer than a tier's size. */
  readonly above: readonly { readonly size: number; readonly amount: Amount }[];
  /** What it would cost if all output were billed at the price of reasoning; null where that is the output price. */
  readonly reasoning: { readonly price: number; readonly amount: Amount } | null;
};

function totalsOf(amount: Amount, volume: Volume): Totals {
  const month = perMonth(volume.per);
  const one = volume.per === 'request' && volume.requests === null;
  return {
    period: amount,
    month: month && scale(amount, ...month),
    request: one ? amount : volume.requests ? scale(amount, 1, volume.requests) : null,
  };
}

/** The totals of an estimate outside peak hours. */
export function totalsOutsidePeak({ bill: own, perMonth: month, perRequest: request }: Estimate): Totals {
  return { period: own.amount, month, request };
}

/** Costs a volume by one price, exactly; `factor` as `termsOf` has it. */
export function estimate(price: Price, volume: Volume, factor: number | null = 1): Estimate {
  const terms = termsOf(volume, factor);
  const own = bill(price, volume, terms);
  const totals = totalsOf(own.amount, volume);
  const peak = atPeak(price);
  const reasoned = price.reasoningOutput;
  return {
    bill: own,
    perMonth: totals.month,
    perRequest: totals.request,
    peak: peak && totalsOf(bill(peak, volume, terms).amount, volume),
    atLeast: own.missing.some(({ effect }) => effect === 'understates'),
    atMost: own.missing.some(({ effect }) => effect === 'overstates'),
    above:
      terms.inputPerRequest === null
        ? price.tiers.map(({ above }) => ({
            size: above,
            amount: bill(price, volume, { ...terms, inputPerRequest: above + 1 }).amount,
          }))
        : [],
    reasoning:
      reasoned === null || own.tier !== null || reasoned === price.output
        ? null
        : {
            price: reasoned,
            amount: bill({ ...price, output: reasoned, batch: null }, volume, terms).amount,
          },
  };
}

/** What one model costs: by which route, or why it cannot be told. */
export type CostRow = {
  readonly model: Model;
  readonly route: Route | null;
  /** A price that the person gave, in place of any route. */
  readonly own: Price | null;
  /** Beside a person's own price: what the published one comes to. */
  readonly official: { readonly route: Route; readonly estimate: Estimate } | null;
  readonly estimate: Estimate | null;
  /** How many times as many tokens it makes of the texts as of English ones; null where nobody knows, and none is applied. */
  readonly tokenFactor: number | null;
};

/** What a price that a page states and no offer has would come to; `changes` when another model were cheapest by it. */
type DisputedCost = {
  readonly model: Model;
  readonly claim: Claim<{ readonly input: number; readonly output: number }>;
  readonly estimate: Estimate;
  readonly changes: boolean;
};

export type CostComparison = {
  readonly volume: Volume;
  readonly rows: readonly CostRow[];
  /** Rows whose cost is known, the cheapest first. */
  readonly ordered: readonly (CostRow & { readonly estimate: Estimate })[];
  /** False when a price that is not published could make another model cheapest. */
  readonly certain: boolean;
  /** True when peak hours could make another model cheapest. */
  readonly byHour: boolean;
  /** Dearest over cheapest; null when any is unknown or nothing. */
  readonly ratio: number | null;
  readonly breakEven: (BreakEven & { readonly between: readonly [string, string] }) | null;
  readonly disputed: readonly DisputedCost[];
};

/** Which routes a person takes: only those providers, only that region; null for any. */
export type RouteLimits = {
  readonly only: readonly string[] | null;
  readonly region: string | null;
};

/** How routes are chosen: under limits, or by a person's own price for the first model. */
type RouteChoice = RouteLimits & {
  readonly price: { readonly input: number; readonly output: number } | null;
};

const isKnown = (row: CostRow): row is CostRow & { estimate: Estimate } => row.estimate !== null;

export const anyRoute: RouteLimits = { only: null, region: null };

/** The route that is cheapest for a volume within limits: at the team's own price where it has one, else plain. */
export function cheapestFor(model: Model, volume: Volume, limits: RouteLimits, today: string): Route | null {
  const routes = routeCosts(model, volume, limits, today).map(({ route }) => route);
  return routes.find(isTeamsPrice) ?? routes.find(setsPrice) ?? routes[0] ?? null;
}

function routeOf(model: Model, volume: Volume, limits: RouteLimits, today: string): Route | null {
  const isFree = limits.only === null && limits.region === null;
  return isFree ? referenceRoute(model, today) : cheapestFor(model, volume, limits, today);
}

function disputesOf(
  { rows, ordered }: Pick<CostComparison, 'rows' | 'ordered'>,
  costed: (price: Price, factor: number | null) => Estimate,
) {
  const [cheapest] = ordered;
  return rows
    .filter((row) => row.own === null)
    .flatMap(({ model, tokenFactor: factor }) =>
      disputedPrices(model).map((claim): DisputedCost => {
        const other = costed(plainPrice(claim.value), factor);
        const rivals = ordered.filter((row) => row.model !== model);
        const least = rivals.every((row) => other.bill.amount < row.estimate.bill.amount);
        const changes = rivals.length > 0 && least !== (cheapest?.model === model);
        return { model, claim, estimate: other, changes };
      }),
    );
}

/** Costs a volume for each model by its reference price, in the order asked. */
export function compareCosts(
  models: readonly Model[],
  volume: Volume,
  choice: RouteChoice,
  today: string,
): CostComparison {
  const factors = models.map((model) => tokenFactor(model, volume.textLanguage));
  // Beside models whose tokens are known for the language, those of the others are only known to be more.
  const isPartly = factors.some((factor) => factor !== null);
  const costed = (price: Price, factor: number | null): Estimate => {
    const own = estimate(price, volume, factor);
    return factor === null && isPartly ? { ...own, atLeast: true } : own;
  };
  const rows = models.map((model, index): CostRow => {
    const route = routeOf(model, volume, choice, today);
    const factor = factors[index] ?? null;
    const published = route && { route, estimate: costed(route.price, factor) };
    const plain = { model, tokenFactor: factor };
    if (!choice.price || index > 0) {
      return { ...plain, route, own: null, official: null, estimate: published?.estimate ?? null };
    }
    const own = plainPrice(choice.price);
    return { ...plain, route: null, own, official: published, estimate: costed(own, factor) };
  });
  const ordered = rows
    .filter(isKnown)
    .toSorted((a, b) => byAmount(a.estimate.bill.amount, b.estimate.bill.amount));
  const [cheapest, ...others] = ordered;
  const low = cheapest ? toUsd(cheapest.estimate.bill.amount) : 0;
  const high = toUsd(ordered.at(-1)?.estimate.bill.amount ?? 0n);
  const prices = rows.map(({ own, route }) => own ?? route?.price);
  const [first, second] = prices;
  const turn = rows.length === 2 && first && second ? breakEven([first, second], volume, factors) : null;
  return {
    volume,
    rows,
    ordered,
    certain: !cheapest?.estimate.atLeast && others.every((row) => !row.estimate.atMost),
    byHour: others.some((row) => row.estimate.bill.amount < (cheapest?.estimate.peak?.period ?? 0n)),
    ratio: low > 0 && rows.length > 1 && ordered.length === rows.length ? high / low : null,
    breakEven: turn && { ...turn, between: [rows[0]?.model.id ?? '', rows[1]?.model.id ?? ''] },
    disputed: disputesOf({ rows, ordered }, costed),
  };
}

/** All routes of a model for a volume within limits, the cheapest first; one whose region nobody says is in none. */
export function routeCosts(
  model: Model,
  volume: Volume,
  { only, region }: RouteLimits,
  today: string,
): { readonly route: Route; readonly estimate: Estimate }[] {
  return liveRoutes(model, today, only)
    .filter(({ offer }) => region === null || offer.servedIn === region)
    .map((route) => ({
      route,
      estimate: estimate(route.price, volume, tokenFactor(model, volume.textLanguage)),
    }))
    .sort((a, b) => byAmount(a.estimate.bill.amount, b.estimate.bill.amount));
}
