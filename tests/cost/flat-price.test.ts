import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Price } from '../../src/catalog/catalog.ts';
import { plainPrice } from '../../src/catalog/routes.ts';
import { estimate } from '../../src/cost/compare-costs.ts';
import { flatBreakEven, mixVolume } from '../../src/cost/flat-price.ts';
import type { Volume } from '../../src/cost/volume.ts';
import { fromUsd } from '../../src/language/amount.ts';
import { anyPrice, anyUsage } from './exact.ts';

const flatUsd = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100);

/** That many requests of one size, all in a month. */
function requestsOf(one: Volume, count: number): Volume {
  const { input, output, cacheRead, cacheWrite } = one;
  return {
    input: input * count,
    output: output * count,
    cacheRead: cacheRead * count,
    cacheWrite: cacheWrite * count,
    per: 'month',
    requests: count,
    batch: one.batch,
  };
}

/** The whole number of requests up to which tokens cost no more than the flat price, by halving over real bills. */
function mostBelow(price: Price, one: Volume, flat: bigint): number {
  const isBelow = (count: number) => estimate(price, requestsOf(one, count)).bill.amount <= flat;
  let [low, high] = [0, 1];
  while (isBelow(high)) [low, high] = [high, high * 2];
  for (;;) {
    const middle = Math.floor((low + high) / 2);
    // Above 2 to the power of 53 not every whole number is one in floating point.
    if (middle === low || middle === high) return low;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
}

test('up to the break-even requests are billed at no more than the flat price, one more is dearer', () => {
  let seen = 0;
  fc.assert(
    fc.property(anyPrice, anyUsage, flatUsd, fc.boolean(), (price, usage, usd, batch) => {
      const one: Volume = { ...usage, per: 'request', requests: null, batch };
      const flat = fromUsd(usd);
      const turn = flatBreakEven(price, one, flat);
      if (usage.input + usage.output === 0) {
        expect(turn).toBeNull();
        return;
      }
      expect(turn?.of).toBe('requests');
      const most = mostBelow(price, one, flat);
      if (most > 0) seen += 1;
      // A share of 1e-9 for numbers that are no whole one in floating point.
      expect(turn?.at).toBeGreaterThanOrEqual(most * (1 - 1e-9));
      expect(turn?.at).toBeLessThan((most + 1) * (1 + 1e-9));
      expect(turn?.tokens).toBeCloseTo((turn?.at ?? 0) * (usage.input + usage.output), -6);
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(100);
});

test('a volume of a day is weighed as thirty of it a month, whatever unit it is counted in', () => {
  const price = plainPrice({ input: 1, output: 5 });
  const volume: Volume = { ...mixVolume, input: 5_000_000, output: 200_000, per: 'day' };
  // $6 a day, $180 a month, of 156M tokens.
  expect(flatBreakEven(price, volume, fromUsd(90))).toMatchObject({ of: 'tokens', at: 78_000_000, used: 2 });
  const counted = flatBreakEven(price, { ...volume, requests: 1000 }, fromUsd(360));
  expect(counted).toMatchObject({ of: 'requests', at: 60_000, tokens: 312_000_000, used: 0.5 });
});

test('a price that is not known here makes the break-even a bound', () => {
  const price = plainPrice({ input: 1, output: 5 });
  const written = { ...mixVolume, cacheWrite: 1000 };
  const read = { ...mixVolume, cacheRead: 1000 };
  expect(flatBreakEven(price, written, fromUsd(10))).toMatchObject({ above: false, below: true });
  expect(flatBreakEven(price, read, fromUsd(10))).toMatchObject({ above: true, below: false });
  expect(flatBreakEven(plainPrice({ input: 0, output: 0 }), mixVolume, fromUsd(10))).toBeNull();
});
