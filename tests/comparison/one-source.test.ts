import { expect, test } from 'vitest';
import { wordingOf } from '../../src/language/wording.ts';
import { compare } from '../../src/subjects/compare.ts';
import { reasonOf } from '../../src/subjects/comparison.ts';
import { oneSource, restsOn } from '../../src/subjects/criterion.ts';
import { smallCatalog } from '../small-catalog.ts';

const day = '2026-11-01';
const sources = {
  lab: { name: 'Lab', url: 'https://lab.example/', basis: 'lab' },
  page: { name: 'A page', url: null, basis: 'page' },
  other: { name: 'Another page', url: null, basis: 'page' },
  list: { name: 'A list', url: 'https://list.example/', basis: 'aggregator' },
} as const;

/** Why the larger of two windows wins, each stated by these sources. */
function reason(first: readonly (keyof typeof sources)[], window = 2000, locale: 'en' | 'ru' = 'en'): string {
  const claims = first.map((source) => ({ source, asOf: day, contextWindow: window }));
  const catalog = smallCatalog(
    [
      { id: 'test/a', name: 'Model A', claims },
      { id: 'test/b', name: 'Model B', claims: [{ source: 'lab', asOf: day, contextWindow: 1000 }] },
    ],
    { sources },
  );
  const comparison = compare(catalog, [...catalog.models.values()], null, day);
  const category = comparison.categories.find(({ id }) => id === 'context');
  return category ? reasonOf(catalog, comparison, category, wordingOf(locale)) : '';
}

test('a category that is won by what one source alone states says so', () => {
  expect(reason(['page'])).toMatch(/the room\. Rests on one source, A page\.$/);
  expect(reason(['list'])).toMatch(/Rests on one source, A list\.$/);
  expect(reason(['page'], 2000, 'ru')).toMatch(/Опирается на один источник: A page\.$/);
});

test('who states another value is no second source', () => {
  const catalog = smallCatalog(
    [
      {
        id: 'test/a',
        name: 'Model A',
        claims: [
          { source: 'list', asOf: day, contextWindow: 2000 },
          { source: 'page', asOf: day, contextWindow: 500 },
        ],
      },
    ],
    { sources },
  );
  const [model] = catalog.models.values();
  expect(restsOn('contextWindow')([model!]).map(oneSource)).toEqual(['A list']);
});

test.each([
  ['the lab itself', ['lab'], 2000],
  ['the lab among others', ['lab', 'page'], 2000],
  ['two sources', ['page', 'other'], 2000],
  ['one source where nobody wins', ['page'], 1000],
] as const)('nothing is said of %s', (_, names, window) => {
  expect(reason(names, window)).not.toContain('one source');
});
