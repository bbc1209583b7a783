import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wordingOf } from '../../src/language/wording.ts';
import { cheapestText, priceAdvantage, priceReason } from '../../src/subjects/price/reason.ts';
import { comparePrice } from '../../src/subjects/price/rule.ts';
import { smallCatalog } from '../small-catalog.ts';

const today = '2026-11-21';

/** Models A, B, C ... at so many cents per 1M tokens in and out. */
function priced(cents: readonly number[]) {
  const catalog = smallCatalog(
    cents.map((own, index) => ({
      id: `test/model-${index}`,
      name: `Model ${'ABCDE'.charAt(index)}`,
      claims: [],
      offers: [
        {
          provider: 'lab',
          id: `${index}`,
          claims: [{ source: 'list', asOf: '2026-11-01', input: own / 100, output: own / 100 }],
        },
      ],
    })),
  );
  const models = [...catalog.models.values()];
  return { catalog, models, category: comparePrice(models, null, null, today) };
}

function said(cents: readonly number[], locale: 'en' | 'ru' = 'en'): string {
  const { models, category } = priced(cents);
  const win = (name: string) => `${name} wins`;
  return cheapestText(models, category, '.', win, wordingOf(locale));
}

describe('which is cheapest', () => {
  it.each([
    [[100, 100], 'They cost the same: .', 'Стоят одинаково: .'],
    [[100, 102], 'They cost about the same: .', 'Стоят примерно одинаково: .'],
    [
      [100, 104, 300],
      'Model A and Model B are cheapest and cost about the same: .',
      'Model A и Model B дешевле всех и стоят примерно одинаково: .',
    ],
    [[300, 100, 102, 100], 'Model B, Model C and Model D are cheapest and cost about the same: .', null],
    [[120, 100], 'Model B wins', 'Model B wins'],
  ])('%j', (cents, en, ru) => {
    expect(said(cents)).toBe(en);
    if (ru) expect(said(cents, 'ru')).toBe(ru);
  });
});

test('whatever the prices, no model wins, and none is worth taking for its price, by a lead below a tenth', () => {
  const cents = fc.array(fc.integer({ min: 1000, max: 1400 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(cents, (own) => {
      const [low = 0, next = 0] = own.toSorted((a, b) => a - b);
      const { catalog, models, category } = priced(own);
      const leads = next / low > 1.1;
      expect(said(own).endsWith(' wins')).toBe(leads);
      const worth = models.filter((_, index) => priceAdvantage(catalog, models, category, index));
      expect(worth).toHaveLength(leads ? 1 : 0);
      for (const locale of ['en', 'ru'] as const)
        expect(priceReason(catalog, models, category, wordingOf(locale))).not.toMatch(
          /(?<![.,\d])1x|(?<!\d)0%|в 1 раз/,
        );
    }),
    { numRuns: 60 },
  );
});
