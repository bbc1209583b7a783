import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Price } from '../../src/catalog/catalog.ts';
import { blendedMix } from '../../src/catalog/mix.ts';
import { plainPrice } from '../../src/catalog/routes.ts';
import { mixPrice } from '../../src/cost/bill.ts';
import { breakEven } from '../../src/cost/break-even.ts';
import { estimate } from '../../src/cost/compare-costs.ts';
import type { Volume } from '../../src/cost/volume.ts';

const rate = fc.integer({ min: 1, max: 200_000 }).map((units) => units / 10_000);
const anyRates = fc.record({ input: rate, output: rate, cacheRead: fc.option(rate) });
const priceOf = (rates: { input: number; output: number; cacheRead: number | null }): Price => ({
  ...plainPrice(rates),
  cacheRead: rates.cacheRead,
});
const total = 10_000_000_000;

/** The cheaper of two (0 or 1) when a share of all tokens is output, or of the input cached; null when they cost the same. */
function cheaper(prices: readonly [Price, Price], volume: Volume): 0 | 1 | null {
  const [a, b] = prices.map((price) => estimate(price, volume).bill.amount) as [bigint, bigint];
  return a === b ? null : a < b ? 0 : 1;
}

function at(of: 'output' | 'cached', share: number, { cacheRead, input }: Volume, output: number): Volume {
  const inputTokens = of === 'output' ? Math.round(total * (1 - share)) : input;
  const cached = of === 'output' ? cacheRead / input : share;
  return {
    input: inputTokens,
    output: of === 'output' ? Math.round(total * share) : output,
    cacheRead: Math.round(inputTokens * cached),
    cacheWrite: 0,
    per: 'once',
    requests: null,
    batch: false,
  };
}

const shares = Array.from({ length: 101 }, (_, index) => index / 100);

test('on each side of the break-even the model that it names is cheaper, and elsewhere it never turns', () => {
  let seen = { output: 0, cached: 0, none: 0 };
  fc.assert(
    fc.property(anyRates, anyRates, fc.constantFrom(0, 0.25, 0.6, 1), (first, second, cached) => {
      const prices = [priceOf(first), priceOf(second)] as const;
      const volume = at('cached', cached, { input: total } as Volume, total / 10);
      const turn = breakEven(prices, volume, [1, 1]);
      seen = { ...seen, [turn?.of ?? 'none']: seen[turn?.of ?? 'none'] + 1 };
      for (const share of shares) {
        const { of = 'output' } = turn ?? {};
        const now = cheaper(prices, at(of, share, volume, volume.output));
        if (!turn) {
          // One model is nowhere dearer, whatever the share of output.
          expect([null, cheaper(prices, at('output', 0.5, volume, 0))]).toContain(now);
        } else if (Math.abs(share - turn.at) > 1e-6) {
          const other = turn.cheaperBelow === 0 ? 1 : 0;
          expect(now).toBe(share < turn.at ? turn.cheaperBelow : other);
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(Math.min(seen.output, seen.cached, seen.none)).toBeGreaterThan(0);
});

test('the break-even is that of the tier in which the requests are', () => {
  const first = plainPrice({ input: 1, output: 10 });
  const second: Price = {
    ...plainPrice({ input: 2, output: 2 }),
    tiers: [{ above: 1000, input: 20, output: 20, cacheRead: null, cacheWrite: null }],
  };
  const volume = {
    input: 1000,
    output: 100,
    cacheRead: 0,
    cacheWrite: 0,
    per: 'request',
    requests: null,
    batch: false,
  } as const;
  expect(breakEven([first, second], volume, [1, 1])).toMatchObject({ of: 'output', cheaperBelow: 0 });
  expect(breakEven([first, second], { ...volume, input: 1001 }, [1, 1])).toBeNull();
});

test('a ratio of blended prices lies between the ratios of input and of output', () => {
  const tokens = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(anyRates, anyRates, tokens, tokens, (first, second, input, output) => {
      for (const mix of [blendedMix, { input, output }]) {
        const blended = mixPrice(priceOf(first), mix) / mixPrice(priceOf(second), mix);
        const ratios = [first.input / second.input, first.output / second.output];
        expect(blended).toBeGreaterThanOrEqual(Math.min(...ratios) * (1 - 1e-9));
        expect(blended).toBeLessThanOrEqual(Math.max(...ratios) * (1 + 1e-9));
      }
    }),
  );
});
