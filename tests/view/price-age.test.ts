import { expect, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { compareNames } from '../../src/answers/read-names.ts';
import type { Locale } from '../../src/language/locale.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const shown = (text: string, day: string, locale: Locale = 'en') =>
  renderCard(answer(parseTiebreak(catalog, text, day), { catalog, today: day, locale }).card, {
    colour: false,
    width: 300,
  });

test.each([
  ['2026-11-10', /Price age +of today +of today/, false],
  ['2026-11-11', /Price age +1 day +1 day/, false],
  ['2026-12-10', /Price age +30 days +30 days/, false],
  ['2026-12-11', /Price age +31 days +31 days/, true],
])('on %s a price of 2026-11-10 has its age beside it, and a warning when it is old', (day, age, isOld) => {
  const text = shown('cost claude haiku 4.5, gpt-4.1 mini', day);
  expect(text).toMatch(age);
  expect(/Prices older than 30 days: Claude Haiku 4.5 and GPT-4.1 mini/.test(text)).toBe(isOld);
});

test.each([
  ['cost gemma 4 12b --routes', /\$0\.10\/\$0\.30.+52 days/],
  ['model gemma 4 12b', /Price age +52 days[\s\S]+Prices older than 30 days: Gemma 4 12B/],
  ['pick cheapest vision', /via DeepInfra, price 52 days old[\s\S]+Prices older than 30 days/],
])('%s says how old its prices are', (text, age) => {
  expect(shown(text, today)).toMatch(age);
});

test('in Russian too, and a comparison of routes says it of each', () => {
  expect(shown('cost claude haiku 4.5', today, 'ru')).toMatch(/Возраст цены +11 дней/);
  const command = compareNames(
    catalog,
    ['claude haiku 4.5', 'gemma 4 12b'],
    { workload: null, private: false, show: 'routes' },
    today,
  );
  const text = renderCard(answer(command, { catalog, today }).card, { colour: false, width: 300 });
  expect(text).toMatch(/Anthropic +\$1\.00 in, \$5\.00 out \(11 days\) +not listed/);
});
