import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { isMisunderstood } from '../../src/answers/command.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { compareNames } from '../../src/answers/read-names.ts';
import { referenceRoute } from '../../src/catalog/routes.ts';
import { unitRoute } from '../../src/catalog/unit-price.ts';
import { daysBetween } from '../../src/dates.ts';
import { type WrittenLocale, writtenLocales } from '../../src/localized.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { modelSections, sections } from '../../src/subjects/sections.ts';
import { catalog, today } from '../catalog-for-tests.ts';

function shown(command: ReturnType<typeof parseTiebreak>, day: string, locale: WrittenLocale): string {
  if (isMisunderstood(command)) throw new Error(command.reason);
  const { card } = answer(command, { catalog, today: day, locale });
  return renderCard(card, { colour: false, width: 400 });
}

const typed = (text: string, day = today, locale: WrittenLocale = 'en') =>
  shown(parseTiebreak(catalog, text, day), day, locale);

const ages: Readonly<Record<WrittenLocale, RegExp>> = {
  en: /\bdays? old\b|\(today\b|\bolder than\b|[Pp]rice age/g,
  ru: /\(сегодня|[Вв]озраст|старше/g,
};

const timesSaid = (text: string, locale: WrittenLocale): number => text.match(ages[locale])?.length ?? 0;

const model = fc.constantFrom(...catalog.models.keys());
const day = fc.constantFrom(today, '2026-10-10', '2027-03-01');
const anyLocale = fc.constantFrom(...writtenLocales);

test('no answer says twice how old it is, and each says it once', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(model, { minLength: 2, maxLength: 4 }),
      fc.option(fc.constantFrom(...sections)),
      fc.option(fc.constantFrom(...modelSections)),
      day,
      anyLocale,
      (ids, section, part, on, locale) => {
        const [first = ''] = ids;
        const options = { workload: null, private: false, show: section };
        const texts = {
          compare: shown(compareNames(catalog, ids, options, on), on, locale),
          model: typed(`model ${first}${part === null ? '' : ` show ${part}`}`, on, locale),
          cost: typed(`cost ${ids.join(', ')} details`, on, locale),
          routes: typed(`cost ${first} 5M in 200k out a day --routes`, on, locale),
        };
        for (const [kind, text] of Object.entries(texts)) {
          const times = timesSaid(text, locale);
          // The first screens of comparisons and costs, and what is passed on, give days, and the age of what is old.
          const isFirst = section === null || section === 'text';
          const isDated = (kind === 'compare' && isFirst) || kind === 'routes';
          expect([kind, ids, isDated ? times <= 1 : times === 1]).toEqual([kind, ids, true]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  'pick cheapest vision model with 128k context under $1',
  'pick open weights, made by mistral, 2M context',
  'pick best for coding under $2',
  'ask is haiku or pixtral cheaper?',
  'ask cheapest vision model with 128k context under $1?',
  'ask when is gpt-4o shut down?',
])('%s says it once', (text) => {
  for (const locale of writtenLocales)
    expect(timesSaid(typed(text, today, locale), text.startsWith('ask') ? 'en' : locale)).toBe(1);
});

test('a comparison gives the day of every price, and the age of the oldest where it is over 30 days', () => {
  fc.assert(
    fc.property(fc.uniqueArray(model, { minLength: 2, maxLength: 4 }), (ids) => {
      const models = ids.map((id) => catalog.models.get(id)!);
      if (models.some((own) => unitRoute(own, today))) return;
      const days = models.flatMap((own) => referenceRoute(own, today)?.claim.asOf ?? []).toSorted();
      const [oldest] = days;
      const options = { workload: null, private: false, show: null };
      const text = shown(compareNames(catalog, ids, options, today), today, 'en');
      for (const on of days) expect(text).toContain(` ${on}`);
      const age = oldest === undefined ? 0 : daysBetween(oldest, today);
      expect(text.includes(`${oldest} (${age} days old)`)).toBe(age > 30);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['2026-11-10', 'Prices of 2026-11-10 (today); shutdowns looked at on '],
  ['2026-11-11', 'Prices of 2026-11-10 (1 day old); shutdowns looked at on '],
  ['2026-12-20', 'Prices of 2026-11-10 (40 days old); shutdowns looked at on '],
])('on %s prices of 2026-11-10 have their age', (on, said) => {
  expect(typed('cost claude haiku 4.5, gpt-4.1 mini details', on)).toContain(said);
});

test('a comparison says when what decided it was measured, in both languages', () => {
  const first = 'compare claude haiku 4.5, gpt-4.1 mini';
  expect(typed(first)).toMatch(/place among \d+, scores since \d{4}-\d\d-\d\d/);
  expect(typed(first, today, 'ru')).toMatch(/место среди \d+, оценки с \d\d\.\d\d\.\d{4}/);
  const text = `${first} show details`;
  expect(typed(text)).toMatch(
    /Prices of 2026-11-10 \(11 days old\); shutdowns looked at on 2026-\d\d-\d\d( and later)?; scores of \d{4}-\d\d-\d\d( and later)?\./,
  );
  expect(typed(text, today, 'ru')).toMatch(
    /Цены от 10\.11\.2026 \(возраст 11 дней\); отключения проверены \d\d\.\d\d\.2026( и позже)?; оценки от [\d.]+( и позже)?\./,
  );
});

test('where nothing of it has a day, the lists that say nothing have one', () => {
  expect(typed('model quixnar riddle')).toContain('Price lists of 2026-09-30 (52 days old) and later.');
  expect(typed('model quixnar riddle', today, 'ru')).toContain(
    'Прайс-листы от 30.09.2026 (возраст 52 дня) и новее.',
  );
});
