import { expect, test } from 'vitest';
import { countReadings, readCount, readDecimal, readShare } from '../../src/language/numbers.ts';

test.for([
  ['0', 0],
  ['150', 150],
  ['5M', 5_000_000],
  ['5m', 5_000_000],
  ['1.5k', 1500],
  ['1,5k', 1500],
  ['2.25 million', 2_250_000],
  ['1 billion', 1_000_000_000],
  ['3bn', 3_000_000_000],
  ['200 000', 200_000],
  ['200,000', 200_000],
  ["1'000'000", 1_000_000],
  ['1_000_000', 1_000_000],
  ['1e6', 1_000_000],
  ['5 млн', 5_000_000],
  ['1,5 млн', 1_500_000],
  ['200 тыс', 200_000],
  ['200 тыс.', 200_000],
  ['2 миллиона', 2_000_000],
  ['1 млрд', 1_000_000_000],
  ['', 'bad-number'],
  ['many', 'bad-number'],
  ['1.5', 'bad-number'],
  ['1.2345k', 'bad-number'],
  ['5Q', 'bad-number'],
  ['5 5', 'bad-number'],
  ['NaN', 'bad-number'],
  ['-5', 'negative-number'],
  ['-5M', 'negative-number'],
  ['.5M', 500_000],
  ['0,2M', 200_000],
  ['2e5', 200_000],
  ['2E5', 200_000],
  ['5kk', 5_000_000],
  ['1.000.000', 1_000_000],
  ['1,234.5k', 1_234_500],
  ['1.234,5k', 1_234_500],
  ['1.1k', 1100],
  ['1.500k', 1500],
  ['0.128M', 128_000],
  ['0,128M', 128_000],
  ['1,048 млн', 1_048_000],
  ['200.000', 'two-readings'],
  ['1.500', 'two-readings'],
  ['1,500k', 'two-readings'],
  ['0.200', 'bad-number'],
  ['0,200', 'bad-number'],
  ['1,000,00', 'bad-number'],
  ['1.000,000.000', 'bad-number'],
  ['1e-9', 'bad-number'],
  ['2e5k', 'bad-number'],
  ['0x10', 'bad-number'],
  ['Infinity', 'bad-number'],
  ['٢٠٠', 'bad-number'],
  ['200\u0000', 'bad-number'],
  ['-.5', 'negative-number'],
  ['1e30', 'huge-number'],
  ['1e400', 'huge-number'],
  ['1'.repeat(10_000), 'huge-number'],
  ['2000000b', 'huge-number'],
] as const)('"%s" is %s', ([text, count]) => {
  expect(readCount(text)).toBe(count);
});

test.for([
  ['60%', 0.6],
  ['12,5 %', 0.125],
  ['0.6', 0.6],
  ['0', 0],
  ['100%', 1],
  ['120%', null],
  ['1.2', null],
  ['-5%', null],
  ['half', null],
] as const)('a share of "%s" is %s', ([text, share]) => {
  expect(readShare(text)).toBe(share);
});

test.for([
  ['200.000', [200_000, 200]],
  ['1.500', [1500, 1.5]],
  ['1,500k', [1_500_000, 1500]],
  ['200,000', [200_000]],
  ['1.500k', [1500]],
  ['many', []],
] as const)('"%s" may be %j', ([text, readings]) => {
  expect(countReadings(text)).toEqual(readings);
});

test.for([
  ['2.5', 2.5],
  ['2,5', 2.5],
  ['.5', 0.5],
  ['24', 24],
  ['1.024', 1.024],
  ['1,024', null],
  ['1 024', 1024],
  ['2.5.1', null],
  ['1e400', null],
  ['two', null],
] as const)('a number of "%s" is %s', ([text, value]) => {
  expect(readDecimal(text)).toBe(value);
});
