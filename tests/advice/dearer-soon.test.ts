import { expect, test } from 'vitest';
import { wordingOf } from '../../src/language/wording.ts';
import { adviceText } from '../../src/subjects/advice/show.ts';
import { compare } from '../../src/subjects/compare.ts';
import { smallCatalog } from '../small-catalog.ts';

const stated = { source: 'list', asOf: '2026-11-01' };

/** Two models of which the first costs twice as much from the day on, and the second half as much. */
function advised(day: string, today: string, locale: 'en' | 'ru') {
  const entry = (id: string, later: number) => ({
    id: `test/${id}`,
    name: `Model ${id}`,
    claims: [],
    offers: [
      {
        provider: 'lab',
        id,
        claims: [
          { ...stated, input: 1, output: 4, until: '2026-11-30' },
          { ...stated, input: later, output: 4 * later, from: day },
        ],
      },
    ],
  });
  const catalog = smallCatalog([entry('a', 2), entry('b', 0.5)]);
  const comparison = compare(catalog, [...catalog.models.values()], null, today);
  return adviceText(catalog, comparison, today, wordingOf(locale));
}

test('what will soon cost more is said beside the advice, with the day', () => {
  expect(advised('2026-12-01', '2026-11-21', 'en')).toContain(
    'Model a will cost $2.00 in, $8.00 out from 2026-12-01.',
  );
  expect(advised('2026-12-01', '2026-11-21', 'ru')).toContain(
    'Model a с 01.12.2026 будет стоить $2,00 вход, $8,00 выход.',
  );
});

test('what will cost less, or only in months, is not', () => {
  expect(advised('2026-12-01', '2026-11-21', 'en')).not.toContain('Model b will cost');
  expect(advised('2026-12-01', '2026-10-01', 'en')).not.toContain('will cost');
});
