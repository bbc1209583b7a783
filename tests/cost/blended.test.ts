import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Price } from '../../src/catalog/catalog.ts';
import { blendedMix } from '../../src/catalog/mix.ts';
import { plainPrice } from '../../src/catalog/routes.ts';
import { mixPrice } from '../../src/cost/bill.ts';

/** Prices as lists give them: up to four decimals, held here as whole ten-thousandths of a dollar. */
const units = 10_000n;
const amount = fc.bigInt({ min: 0n, max: 1000n * units });
const rate = fc.record({ input: amount, output: amount });
const dollars = (whole: bigint): number =>
  Number(`${whole / units}.${String(whole % units).padStart(4, '0')}`);

function priceOf(own: { input: bigint; output: bigint }, tiers: Price['tiers'] = []): Price {
  return { ...plainPrice({ input: dollars(own.input), output: dollars(own.output) }), tiers };
}

/** The number as whole 10^-12 dollars, of the shortest decimal that means it. */
const trillionths = (value: number): bigint => BigInt(value.toFixed(12).replace('.', ''));

test('a 3:1 blended price is exact to the last digit', () => {
  fc.assert(
    fc.property(rate, (own) => {
      const exact = ((3n * own.input + own.output) * 10n ** 12n) / (4n * units);
      // So few digits that dividing gives the double nearest to the exact amount.
      expect(mixPrice(priceOf(own), blendedMix)).toBe(Number(exact) / 1e12);
    }),
    { numRuns: 1000 },
  );
});

test('any mix is exact to twelve significant digits', () => {
  const tokens = fc.integer({ min: 1, max: 2_000_000 });
  fc.assert(
    fc.property(rate, tokens, tokens, (own, input, output) => {
      const price = mixPrice(priceOf(own), { input, output });
      // price = total / tokens, so price x tokens must be the total but for the rounding.
      const total = (BigInt(input) * own.input + BigInt(output) * own.output) * (10n ** 12n / units);
      const difference = trillionths(price) * BigInt(input + output) - total;
      const size = difference < 0n ? -difference : difference;
      expect(size * 10n ** 11n).toBeLessThanOrEqual(5n * total + BigInt(input + output) * 10n ** 11n);
    }),
    { numRuns: 1000 },
  );
});

test('a request is billed whole at the last tier that its input exceeds', () => {
  const price = priceOf({ input: units, output: units }, [
    { above: 1000, input: 2, output: 4, cacheRead: null, cacheWrite: null },
    { above: 2000, input: 3, output: 9, cacheRead: null, cacheWrite: null },
  ]);
  const at = (input: number) => mixPrice(price, { input, output: input });
  expect([1000, 1001, 2000, 2001].map(at)).toEqual([1, 3, 3, 6]);
});
