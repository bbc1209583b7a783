import type { Model, Price } from '../../catalog/catalog.ts';
import { cheapestRoute, type Route, referenceRoute } from '../../catalog/routes.ts';
import { blendedMix, breakEvenShare, type Mix, mixPrice } from '../../cost/blended.ts';
import { decide, type Outcome } from '../outcome.ts';

export type PriceCategory = {
  readonly id: 'price';
  readonly result: Outcome;
  readonly mix: Mix;
  readonly routes: readonly (Route | null)[];
  /** USD per 1M tokens of the mix, in the order asked. */
  readonly blended: readonly (number | null)[];
  /** Reference prices and cheapest routes name different winners. */
  readonly dependsOnRoute: boolean;
  /** For two models: the share of output tokens at which they cost the same, and who is cheaper below it. */
  readonly turn: { readonly share: number; readonly cheaperBelow: number } | null;
  /** A context tier that would change the outcome. */
  readonly tier: {
    readonly model: number;
    readonly above: number;
    readonly input: number;
    readonly output: number;
  } | null;
};

const within = 1.01;

function outcomeOf(amounts: readonly (number | null)[]): Outcome {
  return decide(amounts.length, (a, b) => {
    const left = amounts[a];
    const right = amounts[b];
    if (left == null || right == null) return 'unknown';
    if (Math.max(left, right) <= Math.min(left, right) * within) return 'even';
    return left < right ? 'better' : 'worse';
  });
}

const same = (a: Outcome, b: Outcome) =>
  a.outcome === b.outcome && (a.outcome !== 'win' || b.outcome !== 'win' || a.winner === b.winner);

function changingTier(prices: readonly (Price | null)[], mix: Mix, plain: Outcome): PriceCategory['tier'] {
  for (const [model, price] of prices.entries()) {
    for (const tier of price?.tiers ?? []) {
      if (mix.input > tier.above) continue;
      const amounts = prices.map((other) => (other ? mixPrice(other, mix, tier.above + 1) : null));
      if (!same(outcomeOf(amounts), plain)) return { model, ...tier };
    }
  }
  return null;
}

/** Who is cheaper per token: reference prices at 3:1 and 3,000 input tokens a request, or at the workload's mix. */
export function comparePrice(models: readonly Model[], mix: Mix | null, today: string): PriceCategory {
  const used = mix ?? blendedMix;
  const routes = models.map((model) => referenceRoute(model, today));
  const prices = routes.map((route) => route?.price ?? null);
  const blended = prices.map((price) => (price ? mixPrice(price, used) : null));
  const cheapest = models.map((model) => cheapestRoute(model, today)?.price ?? null);
  const plain = outcomeOf(blended);
  const byCheapest = outcomeOf(cheapest.map((price) => (price ? mixPrice(price, used) : null)));
  const dependsOnRoute = plain.outcome === 'win' && !same(plain, byCheapest);
  const [first, second] = prices;
  const share = models.length === 2 && first && second ? breakEvenShare(first, second) : null;
  return {
    id: 'price',
    result: dependsOnRoute ? { outcome: 'tie' } : plain,
    mix: used,
    routes,
    blended,
    dependsOnRoute,
    turn:
      share === null || !first || !second
        ? null
        : { share, cheaperBelow: first.input < second.input ? 0 : 1 },
    tier: plain.outcome === 'unknown' ? null : changingTier(prices, used, plain),
  };
}
