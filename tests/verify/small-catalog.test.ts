import { describe, expect, test } from 'vitest';
import { verify } from '../../src/answers/verify/verify.ts';
import { verifyView } from '../../src/answers/verify/views.ts';
import type { Claim } from '../../src/catalog/catalog.ts';
import type { Tables } from '../../src/catalog/table-schemas.ts';
import { canStandFor, figure, tokensOf } from '../../src/claims/figure.ts';
import { judgeFact } from '../../src/claims/judge-fact.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';
const asOf = '2026-11-01';

/** What is found in a text about the one model of a catalog, as "verdict field". */
function found(text: string, entry: object, more: Partial<Tables> = {}): string[] {
  const catalog = smallCatalog([{ id: 'test/zephyrus-7', name: 'Zephyrus 7', claims: [], ...entry }], more);
  return verify(catalog, text, today).map(({ verdict, field }) => `${verdict} ${field}`);
}

const window = (tokens: number, source = 'lab') => ({ claims: [{ source, asOf, contextWindow: tokens }] });
const says = (tokens: string) => `Zephyrus 7 has a context window of ${tokens} tokens.`;

describe('a size', () => {
  test.each([
    ['105,000', 'supported context'],
    ['105,001', 'contradicted context'],
    ['95,000', 'supported context'],
    ['94,999', 'contradicted context'],
  ])('of 100,000 tokens is the same within 5 %%: %s is %s', (stated, finding) => {
    expect(found(says(stated), window(100_000))).toEqual([finding]);
  });

  test('that only an aggregator tells contradicts nobody', () => {
    expect(found(says('200,000'), window(100_000, 'list'))).toEqual(['unknown context']);
    expect(found(says('100,000'), window(100_000, 'list'))).toEqual(['supported context']);
  });

  test('that a host serves is not wrong', () => {
    const offers = [{ provider: 'host', id: 'z', claims: [{ source: 'list', asOf, contextWindow: 50_000 }] }];
    expect(found(says('50,000'), { ...window(100_000), offers })).toEqual(['supported context']);
    expect(found(says('40,000'), { ...window(100_000), offers })).toEqual(['contradicted context']);
  });

  test('of two readings is not judged', () => {
    expect(found(says('200.000'), window(100_000))).toEqual([]);
  });

  test('of a model that its lab does not list is no finding, but that it does not', () => {
    const entry = { ...window(100_000), absentFrom: { source: 'list', asOf } };
    expect(found(says('100,000'), entry)).toEqual(['contradicted model']);
  });
});

describe('a price', () => {
  const offer = (provider: string, price: number) => ({
    provider,
    id: provider,
    claims: [{ source: 'list', asOf, input: price, output: price }],
  });
  const entry = { offers: [offer('lab', 2), offer('host', 4), offer('reseller', 9)] };

  test.each([
    ['$2/$2', 'supported price'],
    ['$4/$4', 'supported price'],
    // What a reseller asks is not what the model costs.
    ['$9/$9', 'contradicted price'],
    ['$5/$5', 'contradicted price'],
    // A written price is exact.
    ['$2.4/$2.4', 'contradicted price'],
    ['$2000/$2000', 'contradicted price'],
  ])('%s per 1M tokens: %s', (stated, finding) => {
    expect(found(`Zephyrus 7 costs ${stated} per 1M tokens.`, entry)).toEqual([finding]);
  });
});

test.each([
  ['2x', 'supported ratio'],
  // 262,144 / 128,000 is 2.048: whoever writes 128K may count in thousands or in powers of two.
  ['2.1x', 'supported ratio'],
  ['2.3x', 'contradicted ratio'],
])('a ratio of windows may be that of what is written: %s is %s', (times, finding) => {
  const catalog = smallCatalog([
    { id: 'test/zephyrus-7', name: 'Zephyrus 7', ...window(262_144) },
    { id: 'test/boreas-3', name: 'Boreas 3', ...window(128_000) },
  ]);
  const text = `Zephyrus 7 has a ${times} larger context window than Boreas 3.`;
  expect(verify(catalog, text, today).map(({ verdict, field }) => `${verdict} ${field}`)).toEqual([finding]);
});

test.each([
  ['lab', 'contradicted'],
  ['lab-offer', 'unknown'],
  ['offers', 'unknown'],
] as const)('a knowledge cut-off that only %s tells makes another one %s', (basis, verdict) => {
  const source = { name: 'Test', url: 'https://example.com/', basis };
  const entry = { claims: [{ source: 'list', asOf, knowledgeCutoff: '2025-03' }] };
  const said = (month: string) =>
    found(`Zephyrus 7 has a knowledge cutoff of ${month}.`, entry, { sources: { list: source } });
  expect(said('2025-06')).toEqual([`${verdict} knowledge_cutoff`]);
  expect(said('2025-03')).toEqual(['supported knowledge_cutoff']);
});

test('a chain of equations is computed link by link', () => {
  expect(found('2 x 3 = 6 x 4 = 24', {})).toEqual(['supported cost', 'supported cost']);
  expect(found('2 x 3 = 6 x 4 = 25', {})).toEqual(['contradicted cost', 'supported cost']);
});

test('dollars are not held against a number of anything else', () => {
  expect(found('5 x $2 = $10', {})).toEqual(['supported cost']);
  expect(found('5 x $2 = $11', {})).toEqual(['contradicted cost']);
  expect(found('5 x $2 = 10', {})).toEqual([]);
  expect(found('5 x 2 = $10', {})).toEqual([]);
});

describe('what the claims on a field say of a stated value', () => {
  const claim = (value: number, basis: Claim<number>['basis'], day = asOf, name = 'Test'): Claim<number> => ({
    value,
    basis,
    asOf: day,
    source: { name, url: null },
  });
  const judged = (stated: number, first: Claim<number>, ...others: Claim<number>[]) =>
    judgeFact(
      { chosen: first, claims: [first, ...others] },
      (value) => value === stated,
      (value) => ({ kind: 'tokens', value }),
    )?.verdict;

  test.each(['team', 'lab', 'lab-offer', 'offers', 'aggregator'] as const)('%s supports it', (basis) => {
    expect(judged(1, claim(1, basis))).toBe('supported');
    expect(judged(2, claim(1, basis))).toBe(basis === 'aggregator' ? 'unknown' : 'contradicted');
  });

  test.each(['page', 'name'] as const)('a %s alone neither supports nor contradicts', (basis) => {
    expect(judged(1, claim(1, basis))).toBe('unknown');
    expect(judged(2, claim(1, basis))).toBe('unknown');
  });

  test('what the same source said before is stale', () => {
    const now = claim(1, 'lab');
    expect(judged(2, now, claim(2, 'lab', '2026-01-01'))).toBe('stale');
    expect(judged(2, now, claim(2, 'lab', asOf))).toBe('contradicted');
    expect(judged(2, now, claim(2, 'lab', '2026-01-01', 'Another'))).toBe('contradicted');
    expect(judged(2, now, claim(2, 'aggregator', '2026-01-01'))).toBe('contradicted');
  });
});

describe('a figure stands for what it is rounded from', () => {
  test.each([
    ['2.5', 2.45, true],
    ['2.5', 2.449, false],
    ['2.5', 2.549, true],
    ['2.5', 2.55, false],
    ['2', 1.5, true],
    ['2', 2.5, false],
    ['2.50', 2.506, false],
  ])('%s for %f: %s', (text, value, stands) => {
    expect(canStandFor(figure(text), value)).toBe(stands);
  });

  test('a range is enough where it touches', () => {
    expect(canStandFor(figure('3'), 1, 2.5)).toBe(true);
    expect(canStandFor(figure('3'), 1, 2.4)).toBe(false);
    expect(canStandFor(figure('3'), 3.4, 9)).toBe(true);
    expect(canStandFor(figure('3'), 3.5, 9)).toBe(false);
  });

  test('tokens of two readings are none', () => {
    expect(tokensOf('200.000')).toBeNull();
    expect(tokensOf('200,000')?.value).toBe(200_000);
    expect(tokensOf('1.048M')?.value).toBe(1_048_000);
  });
});

test('findings are for the asker alone', () => {
  const around = { read: { characters: 5, of: 5 }, choices: null };
  const card = verifyView(
    smallCatalog([]),
    { findings: [], unread: [], since: null, otherLists: 0 },
    around,
    wordingOf('en'),
  );
  expect(card.audience).toBe('asker');
});

test('a name that begins the name of a licence names no model', () => {
  const licensed = (id: string, name: string, licence: string) => ({
    id: `test/${id}`,
    name,
    claims: [{ source: 'lab', asOf, licence }],
  });
  const licence = { osiApproved: false, commercialUse: 'no', url: null } as const;
  const catalog = smallCatalog(
    [licensed('zephyrus-plus', 'Zephyrus Plus', 'Trade'), licensed('boreas-2', 'Boreas 2', 'Own')],
    { licences: { Own: { ...licence, name: 'Zephyrus Licence' }, Trade: { ...licence, name: 'Trade' } } },
  );
  const text = 'Zephyrus Plus is out. Boreas 2 comes under the Zephyrus Licence.';
  expect(verify(catalog, text, today).map(({ verdict, model }) => `${verdict} ${model}`)).toEqual([
    'supported test/boreas-2',
  ]);
});
