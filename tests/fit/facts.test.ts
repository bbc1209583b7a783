import { describe, expect, test } from 'vitest';
import type { FitFile } from '../../src/catalog/table-schemas.ts';
import { fitFacts } from '../../src/fit/facts.ts';
import { type FitScore, suits } from '../../src/fit/score.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';

type Row = Readonly<Record<string, unknown>>;

const offer = (provider: string, price: number, { id = provider, ...more }: Row = {}, row: Row = {}) => ({
  provider,
  id,
  ...more,
  claims: [{ source: 'list', asOf: '2026-11-01', input: price, output: 3 * price, ...row }],
});

function factsOf(...offers: readonly object[]) {
  const catalog = smallCatalog([{ id: 'test/a', name: 'Model A', claims: [], offers }]);
  const model = catalog.models.get('test/a');
  if (!model) throw new Error('no model');
  return fitFacts(catalog, model, today, null);
}

describe('whether providers agree', () => {
  test.each([
    ['one price', [offer('lab', 1), offer('host', 1)], true],
    ['two prices', [offer('lab', 1), offer('host', 1.1)], true],
    [
      "a region's window",
      [
        offer('lab', 1, {}, { contextWindow: 9 }),
        offer('lab', 1, { id: 'eu', region: 'eu' }, { contextWindow: 8 }),
      ],
      true,
    ],
    [
      "an edition's window",
      [
        offer('lab', 1, {}, { contextWindow: 9 }),
        offer('lab', 1, { id: 'old', snapshot: '2026-01-01' }, { contextWindow: 8 }),
      ],
      true,
    ],
    [
      'nothing but regions of two windows',
      [
        offer('lab', 1, { id: 'us', region: 'us' }, { contextWindow: 9 }),
        offer('lab', 1, { id: 'eu', region: 'eu' }, { contextWindow: 8 }),
      ],
      false,
    ],
    [
      'two windows',
      [offer('lab', 1, {}, { contextWindow: 9 }), offer('host', 1, {}, { contextWindow: 8 })],
      false,
    ],
    ['a window of which one is silent', [offer('lab', 1, {}, { contextWindow: 9 }), offer('host', 1)], true],
    ['nobody', [], null],
  ])('%s', (_, offers, agreement) => {
    expect(factsOf(...offers).agreement).toBe(agreement);
  });
});

test('a provider counts once, whatever it offers', () => {
  expect(factsOf(offer('lab', 1), offer('lab', 2, { id: 'eu', region: 'eu' })).providers).toBe(1);
  expect(factsOf(offer('lab', 1), offer('host', 1)).providers).toBe(2);
});

test('the price is the mean of input and output of the route', () => {
  expect(factsOf(offer('lab', 1), offer('host', 5)).meanPrice).toBe(2);
});

test('a variant of a better tier earns nothing where there is a plain route', () => {
  const facts = factsOf(offer('lab', 1, { variant: 'fast' }), offer('host', 5));
  expect(facts.route?.offer.provider).toBe('host');
  expect(facts.providers).toBe(1);
});

describe('what scores speak for', () => {
  const name = { en: 'Coding', ru: 'Код' };
  const rubric: FitFile = {
    coding: { name, suits: { scripts: 50, systems: 80 }, rows: [{ label: name, points: 100, has: 'lab' }] },
  };
  const scored = (score: number, high: number): FitScore => ({ id: 'coding', name, score, high, rows: [] });

  test.each([
    [49, 49, [], []],
    [50, 50, ['scripts'], []],
    [50, 79, ['scripts'], []],
    [50, 80, ['scripts'], ['systems']],
    [20, 50, [], ['scripts']],
    [80, 100, ['scripts', 'systems'], []],
  ])('%i of at most %i points: certainly %j, perhaps %j', (score, high, certain, possible) => {
    expect(suits(rubric, [scored(score, high)])).toEqual({ certain, possible });
  });
});
