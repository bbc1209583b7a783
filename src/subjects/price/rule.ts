import type { Claim, Model, Price } from '../../catalog/catalog.ts';
import { type Mix, usualMix } from '../../catalog/mix.ts';
import { atPeak } from '../../catalog/price-on.ts';
import { cheapestRoute, plainPrice, type Route, referenceRoute } from '../../catalog/routes.ts';
import { decide, type Outcome, sameOutcome } from '../../comparison/outcome.ts';
import { bill, mixPrice } from '../../cost/bill.ts';
import { type BreakEven, breakEven, disputedPrices, outputBreakEven } from '../../cost/break-even.ts';
import { anyRoute, type CostComparison, cheapestFor, compareCosts } from '../../cost/compare-costs.ts';
import { tokenFactor } from '../../cost/text-language.ts';
import { termsOf, type Volume } from '../../cost/volume.ts';
import { toUsd } from '../../language/amount.ts';
import { createMemo } from '../../memo.ts';
import { compareUnits, type UnitComparison } from '../units/compare.ts';

/** What a price comes to, in USD; `least` and `most` differ where a part of it is not published. */
type Amounts = { readonly least: number; readonly most: number };

type Measure = {
  /** What the model at that place comes to; `inputTokens` a request instead of those that are asked for. */
  readonly of: (price: Price, model: number, inputTokens?: number) => Amounts;
  /** Whether requests may be longer than this, as far as anybody said. */
  readonly mayExceed: (inputTokens: number) => boolean;
};

/** Of each price what it comes to at the mixes that are asked for: those of workloads and the usual ones. */
const atMix = createMemo<Amounts, Mix>(50);

/** USD per 1M tokens at that mix. */
function measureMix(mix: Mix): Measure {
  const amounts = (price: Price, inputTokens?: number): Amounts => {
    const amount = mixPrice(price, mix, inputTokens);
    return { least: amount, most: amount };
  };
  return {
    of: (price, _, inputTokens) =>
      inputTokens === undefined ? atMix(price, mix, () => amounts(price)) : amounts(price, inputTokens),
    mayExceed: (inputTokens) => mix.input <= inputTokens,
  };
}

/** USD of the volume; `factors` are those of `tokenFactor`, one a model. */
export function measureVolume(volume: Volume, factors: readonly (number | null)[]): Measure {
  const isMore = (factor: number | null) => factor === null && factors.some((own) => own !== null);
  return {
    of: (price, model, inputTokens) => {
      const factor = factors[model] ?? null;
      const usual = termsOf(volume, factor);
      const terms = inputTokens === undefined ? usual : { ...usual, inputPerRequest: inputTokens };
      const { amount, missing } = bill(price, volume, terms);
      const isOpen = (what: (typeof missing)[number]['what']) => missing.some((own) => own.what === what);
      // A price that nobody publishes may be nothing.
      const free = { ...price, cacheRead: 0, tiers: price.tiers.map((tier) => ({ ...tier, cacheRead: 0 })) };
      const least = isOpen('cacheRead') ? bill(free, volume, terms).amount : amount;
      return {
        least: isOpen('batch') ? 0 : toUsd(least),
        most: isOpen('cacheWrite') || isMore(factor) ? Number.POSITIVE_INFINITY : toUsd(amount),
      };
    },
    // Who says how many requests there are has said how long they are.
    mayExceed: () => termsOf(volume, null).inputPerRequest === null,
  };
}

type Rate = { readonly input: number; readonly output: number };

/** A price that a page states and no offer has; `changes` when the category would come out otherwise with it. */
type DisputedPrice = {
  readonly model: number;
  readonly claim: Claim<Rate>;
  readonly changes: boolean;
};

export type PriceCategory = {
  readonly id: 'price';
  readonly result: Outcome;
  /** Tokens of a request, or of a volume. */
  readonly mix: Mix;
  readonly routes: readonly (Route | null)[];
  /** USD per 1M tokens of the mix, in the order asked. */
  readonly blended: readonly (number | null)[];
  /** What the volume that was asked for costs; null where none was. */
  readonly costs: CostComparison | null;
  /** The model that the cheapest routes favour, where reference prices name another. */
  readonly cheapestElsewhere: number | null;
  /** For two models: where they cost the same, and who is cheaper below it. */
  readonly turn: BreakEven | null;
  /** A context tier that would change the outcome. */
  readonly tier: (Rate & { readonly model: number; readonly above: number }) | null;
  readonly disputed: readonly DisputedPrice[];
  /** Prices in the unit that is bought, which decide where one of the models is sold by it; null for tokens. */
  readonly units: UnitComparison | null;
};

const within = 1.01;

/** What a price comes to at whatever hour. */
function atAnyHour(price: Price, model: number, { of }: Measure, inputTokens?: number): Amounts {
  const usual = of(price, model, inputTokens);
  const peak = atPeak(price);
  if (!peak) return usual;
  const high = of(peak, model, inputTokens);
  return { least: Math.min(usual.least, high.least), most: Math.max(usual.most, high.most) };
}

function outcomeOf(prices: readonly (Price | null)[], measure: Measure, inputTokens?: number): Outcome {
  const amounts = prices.map((price, model) =>
    price ? atAnyHour(price, model, measure, inputTokens) : null,
  );
  return decide(amounts.length, (a, b) => {
    const left = amounts[a];
    const right = amounts[b];
    if (left == null || right == null) return 'unknown';
    if (Math.max(left.most, right.most) <= Math.min(left.least, right.least) * within) return 'even';
    if (left.most * within < right.least) return 'better';
    return right.most * within < left.least ? 'worse' : 'unknown';
  });
}

function changingTier(
  prices: readonly (Price | null)[],
  measure: Measure,
  plain: Outcome,
): PriceCategory['tier'] {
  for (const [model, price] of prices.entries()) {
    for (const tier of price?.tiers ?? []) {
      if (!measure.mayExceed(tier.above)) continue;
      if (!sameOutcome(outcomeOf(prices, measure, tier.above + 1), plain)) return { model, ...tier };
    }
  }
  return null;
}

function disputes(
  models: readonly Model[],
  prices: readonly (Price | null)[],
  measure: Measure,
  plain: Outcome,
): DisputedPrice[] {
  return models.flatMap((model, index) =>
    disputedPrices(model).map((claim) => {
      const stated = plainPrice(claim.value);
      const changes = !sameOutcome(outcomeOf(prices.with(index, stated), measure), plain);
      return { model: index, claim, changes };
    }),
  );
}

/** The tie between the two that reference prices and cheapest routes name, or null where they agree. */
function routeTie(plain: Outcome, cheapest: readonly (Route | null)[], measure: Measure): Outcome | null {
  if (plain.outcome !== 'win') return null;
  const prices = cheapest.map((route) => route?.price ?? null);
  const other = outcomeOf(prices, measure);
  if (other.outcome === 'unknown' || sameOutcome(other, plain)) return null;
  const rivals = other.outcome === 'win' ? [other.winner] : other.among;
  return { outcome: 'tie', among: [...new Set([plain.winner, ...rivals])].sort((a, b) => a - b) };
}

/** USD per 1M tokens of the volume, by what it costs. */
function perMillion({ rows, volume }: CostComparison): (number | null)[] {
  const tokens = volume.input + volume.output;
  return rows.map(({ estimate }) => estimate && (toUsd(estimate.bill.amount) / tokens) * 1_000_000);
}

/**
 * Who is cheaper: by what the volume costs where one is asked for, else per token by reference prices at the mix of the
 * workload or at 3:1 (input alone between models that give vectors) and 3,000 input tokens a request.
 */
export function comparePrice(
  models: readonly Model[],
  asked: Mix | null,
  volume: Volume | null,
  today: string,
): PriceCategory {
  const mix = volume ?? asked ?? usualMix(...models);
  const units = volume ? null : compareUnits(models, today);
  if (units) {
    return {
      id: 'price',
      result: units.result,
      mix: { input: mix.input, output: mix.output },
      routes: models.map(() => null),
      blended: models.map(() => null),
      costs: null,
      cheapestElsewhere: null,
      turn: null,
      tier: null,
      disputed: [],
      units,
    };
  }
  const factors = models.map((model) => tokenFactor(model, volume?.textLanguage));
  const measure = volume ? measureVolume(volume, factors) : measureMix(mix);
  const routes = models.map((model) => referenceRoute(model, today));
  const prices = routes.map((route) => route?.price ?? null);
  const costs = volume && compareCosts(models, volume, { ...anyRoute, price: null }, today);
  const plain = outcomeOf(prices, measure);
  const cheapest = models.map((model) =>
    volume ? cheapestFor(model, volume, anyRoute, today) : cheapestRoute(model, today),
  );
  const byRoute = routeTie(plain, cheapest, measure);
  const [first, second] = prices;
  const pair = models.length === 2 && first && second;
  const turn = pair
    ? volume
      ? breakEven([first, second], volume, factors)
      : outputBreakEven(first, second)
    : null;
  return {
    id: 'price',
    result: byRoute ?? plain,
    mix: { input: mix.input, output: mix.output },
    routes,
    blended: costs
      ? perMillion(costs)
      : prices.map((price, model) => (price ? measure.of(price, model).most : null)),
    costs,
    cheapestElsewhere:
      byRoute?.outcome === 'tie'
        ? (byRoute.among.find((model) => plain.outcome === 'win' && model !== plain.winner) ?? null)
        : null,
    turn,
    tier: plain.outcome === 'unknown' ? null : changingTier(prices, measure, plain),
    disputed: disputes(models, prices, measure, plain),
    units,
  };
}

/**
 * What each model's price is compared by, in the order asked: USD of the unit that all are bought in, else per 1M tokens
 * of the mix; null where none is known.
 */
export function comparedAmounts({ blended, units }: PriceCategory): readonly (number | null)[] {
  if (!units) return blended;
  const isOne = new Set(units.routes.map((route) => route?.unit)).size === 1;
  return units.routes.map((route) => (isOne && route ? route.prices[0].usd : null));
}
