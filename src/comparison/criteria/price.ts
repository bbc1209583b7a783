import type { Claim, Model, Price } from '../../catalog/catalog.ts';
import { plainPrice } from '../../catalog/plain-price.ts';
import { cheapestRoute, type Route, referenceRoute } from '../../catalog/routes.ts';
import { type Mix, mixPrice, usualMix } from '../../cost/blended.ts';
import { type BreakEven, outputBreakEven } from '../../cost/break-even.ts';
import { disputedPrices } from '../../cost/disputed-prices.ts';
import { decide, type Outcome, sameOutcome } from '../outcome.ts';

type Rate = { readonly input: number; readonly output: number };

/** A price that a page states and no offer has; `changes` when the category would come out otherwise with it. */
export type DisputedPrice = {
  readonly model: number;
  readonly claim: Claim<Rate>;
  readonly changes: boolean;
};

export type PriceCategory = {
  readonly id: 'price';
  readonly result: Outcome;
  readonly mix: Mix;
  readonly routes: readonly (Route | null)[];
  /** USD per 1M tokens of the mix, in the order asked. */
  readonly blended: readonly (number | null)[];
  /** The model that the cheapest routes favour, where reference prices name another. */
  readonly cheapestElsewhere: number | null;
  /** For two models: the share of output tokens at which they cost the same, and who is cheaper below it. */
  readonly turn: BreakEven | null;
  /** A context tier that would change the outcome. */
  readonly tier: (Rate & { readonly model: number; readonly above: number }) | null;
  readonly disputed: readonly DisputedPrice[];
};

const within = 1.01;

function outcomeOf(prices: readonly (Price | null)[], mix: Mix, inputTokens = mix.input): Outcome {
  const amounts = prices.map((price) => (price ? mixPrice(price, mix, inputTokens) : null));
  return decide(amounts.length, (a, b) => {
    const left = amounts[a];
    const right = amounts[b];
    if (left == null || right == null) return 'unknown';
    if (Math.max(left, right) <= Math.min(left, right) * within) return 'even';
    return left < right ? 'better' : 'worse';
  });
}

function changingTier(prices: readonly (Price | null)[], mix: Mix, plain: Outcome): PriceCategory['tier'] {
  for (const [model, price] of prices.entries()) {
    for (const tier of price?.tiers ?? []) {
      if (mix.input > tier.above) continue;
      if (!sameOutcome(outcomeOf(prices, mix, tier.above + 1), plain)) return { model, ...tier };
    }
  }
  return null;
}

function disputes(
  models: readonly Model[],
  prices: readonly (Price | null)[],
  mix: Mix,
  plain: Outcome,
): DisputedPrice[] {
  return models.flatMap((model, index) =>
    disputedPrices(model).map((claim) => {
      const stated = plainPrice(claim.value);
      const changes = !sameOutcome(outcomeOf(prices.with(index, stated), mix), plain);
      return { model: index, claim, changes };
    }),
  );
}

/** The tie between the two that reference prices and cheapest routes name, or null where they agree. */
function routeTie(plain: Outcome, models: readonly Model[], mix: Mix, today: string): Outcome | null {
  if (plain.outcome !== 'win') return null;
  const cheapest = models.map((model) => cheapestRoute(model, today)?.price ?? null);
  const other = outcomeOf(cheapest, mix);
  if (other.outcome === 'unknown' || sameOutcome(other, plain)) return null;
  const rivals = other.outcome === 'win' ? [other.winner] : other.among;
  return { outcome: 'tie', among: [...new Set([plain.winner, ...rivals])].sort((a, b) => a - b) };
}

/** Who is cheaper per token: reference prices at 3:1 (input alone between models that give vectors) and 3,000 input tokens a request, or at the workload's mix. */
export function comparePrice(models: readonly Model[], mix: Mix | null, today: string): PriceCategory {
  const used = mix ?? usualMix(...models);
  const routes = models.map((model) => referenceRoute(model, today));
  const prices = routes.map((route) => route?.price ?? null);
  const plain = outcomeOf(prices, used);
  const byRoute = routeTie(plain, models, used, today);
  const [first, second] = prices;
  const turn = models.length === 2 && first && second ? outputBreakEven(first, second) : null;
  return {
    id: 'price',
    result: byRoute ?? plain,
    mix: used,
    routes,
    blended: prices.map((price) => (price ? mixPrice(price, used) : null)),
    cheapestElsewhere:
      byRoute?.outcome === 'tie'
        ? (byRoute.among.find((model) => plain.outcome === 'win' && model !== plain.winner) ?? null)
        : null,
    turn,
    tier: plain.outcome === 'unknown' ? null : changingTier(prices, used, plain),
    disputed: disputes(models, prices, used, plain),
  };
}
