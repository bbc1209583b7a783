import { describe, expect, test } from 'vitest';
import type { Price } from '../../src/catalog/catalog.ts';
import { plainPrice } from '../../src/catalog/routes.ts';
import { anyRoute, compareCosts, estimate } from '../../src/cost/compare-costs.ts';
import { perMonth, type Volume } from '../../src/cost/volume.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';
const volume: Volume = {
  input: 1_000_000,
  output: 1_000_000,
  cacheRead: 500_000,
  cacheWrite: 0,
  per: 'day',
  requests: null,
  batch: false,
};

type Rates = { readonly input: number; readonly output: number; readonly cacheRead?: number };

/** What a volume costs by two models, of which the second may have no price. */
function compared(first: Rates, second: Rates | null) {
  const priced = (id: string, rates: Rates | null) => ({
    id: `test/${id}`,
    name: `Model ${id}`,
    claims: [],
    offers: rates
      ? [{ provider: 'lab', id, claims: [{ source: 'list', asOf: '2026-11-01', ...rates }] }]
      : [],
  });
  const models = [...smallCatalog([priced('a', first), priced('b', second)]).models.values()];
  return compareCosts(models, volume, { ...anyRoute, price: null }, today);
}

describe('who is cheapest is certain', () => {
  const cheap = { input: 1, output: 1, cacheRead: 0.5 };

  test('where all prices are published', () => {
    expect(compared(cheap, { input: 2, output: 2, cacheRead: 0.5 }).certain).toBe(true);
  });

  test('not where the dearer might be cheaper by a price that is not', () => {
    expect(compared(cheap, { input: 2, output: 2 }).certain).toBe(false);
  });
});

test('there is a ratio only where every cost is known', () => {
  expect(compared({ input: 1, output: 1, cacheRead: 1 }, { input: 3, output: 3, cacheRead: 3 }).ratio).toBe(
    3,
  );
  expect(compared({ input: 1, output: 1, cacheRead: 1 }, null).ratio).toBeNull();
});

test('a price of reasoning is told beside the base rates alone, where it is another than that of output', () => {
  const price: Price = {
    ...plainPrice({ input: 1, output: 2 }),
    tiers: [{ above: 1000, input: 2, output: 4, cacheRead: null, cacheWrite: null }],
  };
  const told = (reasoningOutput: number | null, input: number) =>
    estimate({ ...price, reasoningOutput }, { ...volume, input, cacheRead: 0, per: 'request' }).reasoning
      ?.price;
  expect(told(5, 1000)).toBe(5);
  expect(told(5, 1001)).toBeUndefined();
  expect(told(2, 1000)).toBeUndefined();
  expect(told(null, 1000)).toBeUndefined();
});

test.each([
  ['day', [30, 1]],
  ['week', [30, 7]],
  ['month', [1, 1]],
  ['year', [1, 12]],
  ['once', null],
  ['request', null],
] as const)('in a month of 30 days a %s comes %j times', (per, times) => {
  expect(perMonth(per)).toEqual(times);
});
