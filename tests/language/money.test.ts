import { expect, test } from 'vitest';
import { dollarReadings, readDollars, readPrice, readRate } from '../../src/language/money.ts';

test.for([
  ['500', 500],
  ['$2.50', 2.5],
  ['2,50', 2.5],
  ['.50', 0.5],
  ['1,500 USD', 1500],
  ['1 500 $', 1500],
  ['$1.5k', 1500],
  ['1.500k', 1500],
  ['1,234.50', 1234.5],
  ['1.500', 'two-readings'],
  ['$1.500', 'two-readings'],
  ['1,500k', 'two-readings'],
  ['0.075', 0.075],
  ['0', null],
  ['-5', null],
  ['2,5.6', null],
  ['1e12', null],
  ['many', null],
] as const)('a sum of "%s" is %s', ([text, usd]) => {
  expect(readDollars(text)).toBe(usd);
});

test('a sum has one reading where the other is more than can be', () => {
  expect(readDollars('2.500', 1000)).toBe(2.5);
  expect(readDollars('2,500', 1000)).toBeNull();
  expect(readDollars('2.500', 2500)).toBe('two-readings');
  expect(readDollars('1001', 1000)).toBeNull();
});

test.for([
  ['$1.250', 1.25],
  ['$0.075', 0.075],
  ['0,075', 0.075],
  ['$1,250', 'two-readings'],
  ['1 250', 1250],
  ['0', null],
] as const)('a price per 1M tokens of "%s" is %s', ([text, usd]) => {
  expect(readRate(text)).toBe(usd);
});

test('both readings of a sum are given as they can be written without doubt', () => {
  expect(dollarReadings('$1.500')).toEqual(['$1500', '$1.5']);
  expect(dollarReadings('1,500k')).toEqual(['$1500000', '$1500']);
  expect(dollarReadings('$5')).toEqual(['$5']);
});

test.for([
  ['0.80/4', { input: 0.8, output: 4 }],
  ['$0.80/$4', { input: 0.8, output: 4 }],
  ['1 / 5', { input: 1, output: 5 }],
  ['4', null],
  ['-1/5', null],
  ['1/2/3', null],
  ['1000000/1', null],
  ['0,80/4', { input: 0.8, output: 4 }],
  ['$1.250/$5', { input: 1.25, output: 5 }],
  ['1,250/5', null],
] as const)('a price of "%s" is %j', ([text, price]) => {
  expect(readPrice(text)).toEqual(price);
});
