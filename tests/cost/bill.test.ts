import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainPrice } from '../../src/catalog/routes.ts';
import { bill } from '../../src/cost/bill.ts';
import { estimate } from '../../src/cost/compare-costs.ts';
import { type Amount, perDollar, scale, toUsd } from '../../src/language/amount.ts';
import { anyPrice, anyUsage, costOf, type Fraction, fraction, same, sum } from './exact.ts';

const exactly = (amount: Amount): Fraction => ({ top: amount, bottom: perDollar });
const plain = { requests: 1, per: 'once' as const, batch: false };

test('a bill with tiers and caches equals exact rational arithmetic', () => {
  fc.assert(
    fc.property(anyPrice, anyUsage, (price, usage) => {
      const { amount, tier } = bill(price, usage, { inputPerRequest: usage.input, batch: false });
      const tiers = price.tiers.filter(({ above }) => usage.input > above);
      const rates = tiers.at(-1) ?? price;
      const { input, output, cacheRead, cacheWrite } = usage;
      const exact = sum([
        costOf(input - cacheRead - cacheWrite, rates.input),
        costOf(cacheRead, rates.cacheRead ?? rates.input),
        costOf(cacheWrite, rates.cacheWrite ?? rates.input),
        costOf(output, rates.output),
      ]);
      expect(same(exactly(amount), exact)).toBe(true);
      expect(tier).toBe(tiers.at(-1)?.above ?? null);
    }),
    { numRuns: 500 },
  );
});

test('a batch is billed at its own prices below the first tier, and named as missing elsewhere', () => {
  fc.assert(
    fc.property(anyPrice, anyUsage, (price, usage) => {
      const own = bill(price, usage, { inputPerRequest: usage.input, batch: true });
      const tier = price.tiers.findLast(({ above }) => usage.input > above);
      const has = price.batch !== null && !tier;
      expect(own.missing.some(({ what }) => what === 'batch')).toBe(!has);
      const plainBill = bill(price, usage, { inputPerRequest: usage.input, batch: false });
      if (!has) expect(own.amount).toBe(plainBill.amount);
      if (!has || usage.cacheRead + usage.cacheWrite > 0) return;
      const exact = sum([
        costOf(usage.input, price.batch?.input ?? 0),
        costOf(usage.output, price.batch?.output ?? 0),
      ]);
      expect(same(exactly(own.amount), exact)).toBe(true);
    }),
  );
});

test('a cached token in a batch never costs more than a plain one', () => {
  const price = { ...plainPrice({ input: 2, output: 8 }), cacheRead: 1.5, batch: { input: 1, output: 4 } };
  const usage = { input: 1_000_000, cacheRead: 1_000_000, cacheWrite: 0, output: 0 };
  expect(toUsd(bill(price, usage, { inputPerRequest: null, batch: true }).amount)).toBe(1);
});

test('what is not known here is named, with which way it may be off', () => {
  const usage = { input: 300, cacheRead: 100, cacheWrite: 100, output: 5 };
  const { missing } = bill(plainPrice({ input: 1, output: 1 }), usage, { inputPerRequest: 300, batch: true });
  expect(missing.map(({ what, effect }) => `${what} ${effect}`)).toEqual([
    'batch overstates',
    'cacheRead overstates',
    'cacheWrite understates',
  ]);
});

test('a volume without a number of requests is billed at the base rates and says what it costs above each tier', () => {
  fc.assert(
    fc.property(anyPrice, anyUsage, (price, usage) => {
      const own = estimate(price, { ...usage, ...plain, requests: null, per: 'day' });
      expect(own.bill.amount).toBe(
        bill({ ...price, tiers: [] }, usage, { inputPerRequest: null, batch: false }).amount,
      );
      expect(own.above.map(({ size }) => size)).toEqual(price.tiers.map(({ above }) => above));
      for (const { size, amount } of own.above) {
        expect(amount).toBe(bill(price, usage, { inputPerRequest: size + 1, batch: false }).amount);
      }
      expect(own.perMonth).toBe(own.bill.amount * 30n);
    }),
  );
});

test('many requests are billed at the tier that one of them is in', () => {
  const price = {
    ...plainPrice({ input: 1, output: 1 }),
    tiers: [{ above: 1000, input: 2, output: 2, cacheRead: null, cacheWrite: null }],
  };
  const at = (requests: number) =>
    toUsd(
      estimate(price, { ...plain, input: 1_000_000, output: 0, cacheRead: 0, cacheWrite: 0, requests }).bill
        .amount,
    );
  expect([at(1000), at(999), at(1)]).toEqual([1, 2, 2]);
});

test('output of a reasoning answer is costed where it has its own price', () => {
  const price = { ...plainPrice({ input: 0.05, output: 0.2 }), reasoningOutput: 0.5 };
  const usage = { input: 0, output: 1_000_000, cacheRead: 0, cacheWrite: 0 };
  const { reasoning } = estimate(price, { ...plain, ...usage });
  expect(reasoning && toUsd(reasoning.amount)).toBe(0.5);
  expect(estimate(plainPrice(price), { ...plain, ...usage }).reasoning).toBeNull();
});

test('an amount becomes the nearest number, and parts of it are rounded half up', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 33n }),
      fc.integer({ min: 1, max: 10_000_000 }),
      (amount, count) => {
        const { top, bottom } = fraction(toUsd(amount));
        const apart = top * perDollar - amount * bottom;
        expect((apart < 0n ? -apart : apart) * 2n ** 52n <= amount * bottom).toBe(true);
        const off = 2n * (scale(amount, 1, count) * BigInt(count) - amount);
        expect(off <= BigInt(count) && off > -BigInt(count)).toBe(true);
      },
    ),
  );
});
