import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perDollar, perToken } from '../../src/language/amount.ts';
import { amountText } from '../../src/language/en/format.ts';

/** An amount from dollars as they are written. */
const dollars = (text: string) => perToken(Number(text)) * 1_000_000n;

test.for([
  ['0', '$0'],
  ['1640', '$1,640'],
  ['2050', '$2,050'],
  ['999.994', '$999.99'],
  ['999.995', '$1,000'],
  ['1234567.5', '$1,234,568'],
  ['1.1', '$1.10'],
  ['2.199999', '$2.20'],
  ['0.125', '$0.13'],
  ['0.0999', '$0.10'],
  ['0.0475', '$0.048'],
  ['0.016', '$0.016'],
  ['0.03', '$0.03'],
  ['0.003', '$0.003'],
  ['0.00014', '$0.00014'],
  ['0.0006875', '$0.00069'],
  ['0.0000999', '$0.0001'],
] as const)('%s is shown as %s', ([exact, shown]) => {
  expect(amountText(dollars(exact))).toBe(shown);
});

test('what is shown is the amount rounded half up to the last shown digit, with at least two digits that count', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 7n }), fc.integer({ min: 8, max: 27 }), (digits, power) => {
      const amount = digits * 10n ** BigInt(power);
      const shown = amountText(amount).slice(1).replaceAll(',', '');
      const [whole = '', decimals = ''] = shown.split('.');
      const unit = perDollar / 10n ** BigInt(decimals.length);
      const off = BigInt(whole + decimals) * unit - amount;
      // Zeros that were cut off would have been right too, so half of the smallest unit that amounts of this size show.
      expect(2n * (off < 0n ? -off : off) <= (decimals === '' ? perDollar : unit)).toBe(true);
      expect(Number(shown)).toBeGreaterThan(0);
      expect(19n * (off < 0n ? -off : off) <= amount).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
