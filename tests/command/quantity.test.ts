import { expect, test } from 'vitest';
import { readCount, readPrice, readShare } from '../../src/command/quantity.ts';

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
  ['1e30', 'huge-number'],
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
  ['0.80/4', { input: 0.8, output: 4 }],
  ['$0.80/$4', { input: 0.8, output: 4 }],
  ['1 / 5', { input: 1, output: 5 }],
  ['4', null],
  ['-1/5', null],
  ['1/2/3', null],
  ['1000000/1', null],
] as const)('a price of "%s" is %j', ([text, price]) => {
  expect(readPrice(text)).toEqual(price);
});
