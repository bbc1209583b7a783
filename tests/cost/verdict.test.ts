import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRoute, compareCosts } from '../../src/cost/compare-costs.ts';
import type { Volume } from '../../src/cost/volume.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { costVerdict } from '../../src/subjects/cost/verdict.ts';
import { smallCatalog } from '../small-catalog.ts';

const day: Volume = {
  input: 1_000_000,
  output: 0,
  cacheRead: 0,
  cacheWrite: 0,
  per: 'day',
  requests: null,
  batch: false,
};

/** What is said of models A, B, C ... that come to so many cents a day. */
function said(cents: readonly number[], language: 'en' | 'ru' = 'en'): string {
  const offers = (usd: number) => [
    {
      provider: 'lab',
      id: 'one',
      claims: [{ source: 'list', asOf: '2026-11-01', input: usd, output: usd }],
    },
  ];
  const letters = cents.map((own, index) => ({ letter: 'ABCDE'.charAt(index), usd: own / 100 }));
  const models = smallCatalog(
    letters.map(({ letter, usd }) => ({
      id: `test/model-${letter.toLowerCase()}`,
      name: `Model ${letter}`,
      claims: [],
      offers: offers(usd),
    })),
  ).models;
  const rows = compareCosts([...models.values()], day, { ...anyRoute, price: null }, '2026-11-21');
  return costVerdict(rows, { ...anyRoute, team: null }, wordingOf(language)).join(' ');
}

describe('who costs what', () => {
  test.for<[cents: readonly number[], en: string, ru: string]>([
    [
      [2000, 2000, 2000],
      'Model A, Model B and Model C cost the same: $20.00 a day, $600.00 a month.',
      'Model A, Model B и Model C стоят одинаково: $20,00 в день, $600,00 в месяц.',
    ],
    [
      [2000, 2040],
      'Model A and Model B cost about the same: $20.00 a day, $600.00 a month and $20.40 a day, $612.00 a month.',
      'Model A и Model B стоят примерно одинаково: $20,00 в день, $600,00 в месяц и $20,40 в день, $612,00 в месяц.',
    ],
    [
      [7000, 350, 7000],
      'Model B is cheapest: $3.50 a day, $105.00 a month. Model A and Model C cost the same, 20x as much: $70.00 a day, $2,100 a month ($1,995 a month more).',
      'Model B дешевле всех: $3,50 в день, $105,00 в месяц. Model A и Model C стоят одинаково, в 20 раз дороже: $70,00 в день, $2 100 в месяц (на $1 995 в месяц больше).',
    ],
    [
      [100, 100, 300],
      'Model A and Model B are cheapest and cost the same: $1.00 a day, $30.00 a month. Model C costs 3x as much: $3.00 a day, $90.00 a month ($60.00 a month more).',
      'Model A и Model B дешевле всех и стоят одинаково: $1,00 в день, $30,00 в месяц. Model C в 3 раза дороже: $3,00 в день, $90,00 в месяц (на $60,00 в месяц больше).',
    ],
    [
      [100, 200, 300],
      'Model A is cheapest: $1.00 a day, $30.00 a month. Model C, the dearest, costs 3x as much: $3.00 a day, $90.00 a month ($60.00 a month more).',
      'Model A дешевле всех: $1,00 в день, $30,00 в месяц. Самая дорогая, Model C, в 3 раза дороже: $3,00 в день, $90,00 в месяц (на $60,00 в месяц больше).',
    ],
  ])('%j', ([cents, en, ru]) => {
    expect(said(cents)).toBe(en);
    expect(said(cents, 'ru').replaceAll('\u00A0', ' ')).toBe(ru);
  });
});

const amounts = fc
  .tuple(
    fc.integer({ min: 1, max: 100_000 }),
    fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 3 }),
  )
  .map(([low, more]) => [low, ...more.map((thousandths) => Math.round(low * (1 + thousandths / 1000)))]);

describe('whatever the sums', () => {
  test('one is called cheapest only where every other costs more than a tenth more', () => {
    fc.assert(
      fc.property(amounts, (cents) => {
        const [low = 0, next = 0] = cents.toSorted((a, b) => a - b);
        expect(/ is cheape(?:r|st):/.test(said(cents))).toBe(next / low > 1.1);
        expect(/ дешевле(?: всех)?:/.test(said(cents, 'ru'))).toBe(next / low > 1.1);
      }),
      { numRuns: 60 },
    );
  });

  test('the same is said of all where all cost the same, and no factor says that nothing differs', () => {
    fc.assert(
      fc.property(amounts, (cents) => {
        const text = said(cents);
        expect(/^[^:.]* cost the same:[^:]*$/.test(text)).toBe(new Set(cents).size === 1);
        expect(text).not.toMatch(/(?<![.\d])1x|(?<!\d)0% more/);
        expect(said(cents, 'ru')).not.toMatch(/в 1 раз|на 0% /);
      }),
      { numRuns: 60 },
    );
  });

  test('their order changes only the order of names', () => {
    fc.assert(
      fc.property(amounts, (cents) => {
        const sums = (text: string) =>
          text
            .replaceAll(/Model [A-E]/g, 'Model')
            .split(' ')
            .sort()
            .join(' ');
        expect(sums(said(cents.toReversed()))).toBe(sums(said(cents)));
      }),
      { numRuns: 60 },
    );
  });
});
