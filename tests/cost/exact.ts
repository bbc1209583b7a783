import fc from 'fast-check';
import type { Price } from '../../src/catalog/catalog.ts';
import { plainPrice } from '../../src/catalog/routes.ts';

/** A fraction of whole numbers: the arithmetic that the engine is held against. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

/** The value a decimal number has as it is written. */
export function fraction(value: number): Fraction {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const power = Number(exponent) - decimals.length;
  const top = BigInt(whole + decimals);
  return power < 0 ? { top, bottom: 10n ** BigInt(-power) } : { top: top * 10n ** BigInt(power), bottom: 1n };
}

export const sum = (parts: readonly Fraction[]): Fraction =>
  parts.reduce(
    (a, b) => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }),
    fraction(0),
  );

export const product = (...factors: readonly Fraction[]): Fraction =>
  factors.reduce((a, b) => ({ top: a.top * b.top, bottom: a.bottom * b.bottom }), fraction(1));

/** `tokens` at `price` USD per 1M tokens. */
export const costOf = (tokens: number, price: number): Fraction =>
  product(fraction(tokens), fraction(price), { top: 1n, bottom: 1_000_000n });

/** Whether two fractions are the same value. */
export const same = (a: Fraction, b: Fraction): boolean => a.top * b.bottom === b.top * a.bottom;

/** Prices as lists give them, some with the digits of a bad conversion. */
const rate = fc.oneof(
  fc.integer({ min: 1, max: 2_000_000 }).map((units) => units / 10_000),
  fc.constantFrom(0.09999999999999999, 0.30000000000000004, 0.04998, 1e-7, 75, 0.0000375),
);
const cache = fc.option(rate);

/** A price with up to three tiers, with or without cache and batch prices. */
export const anyPrice: fc.Arbitrary<Price> = fc
  .record({
    input: rate,
    output: rate,
    cacheRead: cache,
    cacheWrite: cache,
    batch: fc.option(fc.record({ input: rate, output: rate })),
    tiers: fc.uniqueArray(
      fc.record({
        above: fc.integer({ min: 1, max: 300_000 }),
        input: rate,
        output: rate,
        cacheRead: cache,
        cacheWrite: cache,
      }),
      { maxLength: 3, selector: ({ above }) => above },
    ),
  })
  .map((own) => ({
    ...plainPrice(own),
    ...own,
    tiers: own.tiers.toSorted((a, b) => a.above - b.above),
  }));

/** Tokens of a request; what the cache holds is part of the input. */
export const anyUsage = fc
  .record({
    plain: fc.nat(400_000),
    cacheRead: fc.oneof(fc.constant(0), fc.nat(200_000)),
    cacheWrite: fc.oneof(fc.constant(0), fc.nat(50_000)),
    output: fc.nat(100_000),
  })
  .map(({ plain, ...rest }) => ({ ...rest, input: plain + rest.cacheRead + rest.cacheWrite }));
