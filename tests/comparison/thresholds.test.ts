import { describe, expect, test } from 'vitest';
import { compareContext } from '../../src/subjects/context/rule.ts';
import { compareOpenness } from '../../src/subjects/openness/rule.ts';
import { comparePrice } from '../../src/subjects/price/rule.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';
const asOf = '2026-11-01';
const tie = { outcome: 'tie', among: [0, 1] };
const win = (winner: number) => ({ outcome: 'win', winner });

const offer = (provider: string, price: number) => ({
  provider,
  id: provider,
  claims: [{ source: 'list', asOf, input: price, output: price }],
});

/** Two models of which that is known. */
function two(first: object, second: object) {
  const catalog = smallCatalog([
    { id: 'test/a', name: 'Model A', claims: [], ...first },
    { id: 'test/b', name: 'Model B', claims: [], ...second },
  ]);
  return { catalog, models: [...catalog.models.values()] };
}

describe('windows within 5 % are even', () => {
  const holding = (tokens: number) => ({ claims: [{ source: 'lab', asOf, contextWindow: tokens }] });
  test.each([
    [100_000, 105_000, tie],
    [100_000, 105_001, win(1)],
    [105_000, 100_000, tie],
    [105_001, 100_000, win(0)],
  ])('%i against %i', (first, second, result) => {
    expect(compareContext(two(holding(first), holding(second)).models).result).toEqual(result);
  });
});

describe('prices within 1 % are even', () => {
  const costing = (price: number) => ({ offers: [offer('lab', price)] });
  test.each([
    [100, 101, tie],
    [100, 101.01, win(0)],
    [101, 100, tie],
    [101.01, 100, win(1)],
  ])('$%f against $%f', (first, second, result) => {
    const { models } = two(costing(first), costing(second));
    expect(comparePrice(models, null, null, today).result).toEqual(result);
  });

  test.each([
    ['a host that is cheaper than all makes a tie', 1, tie, 1],
    ['one that is not turns nothing', 2.5, win(0), null],
  ])('%s', (_, price, result, cheapestElsewhere) => {
    const { models } = two(
      { offers: [offer('lab', 2)] },
      { offers: [offer('lab', 3), offer('host', price)] },
    );
    expect(comparePrice(models, null, null, today)).toMatchObject({ result, cheapestElsewhere });
  });
});

describe('the freer licence wins', () => {
  const open = (licence: string | null) => ({
    claims: [{ source: 'lab', asOf, openWeights: true, ...(licence === null ? {} : { licence }) }],
  });
  test.each([
    ['Free', 'Trade', win(0)],
    ['Trade', 'Free', win(1)],
    ['Trade', 'Study', win(0)],
    ['Trade', 'Trade', tie],
    ['Trade', null, { outcome: 'unknown' }],
  ])('%s against %s', (first, second, result) => {
    const { catalog, models } = two(open(first), open(second));
    expect(compareOpenness(catalog, models).result).toEqual(result);
  });
});
