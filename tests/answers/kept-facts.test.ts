import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { allowing } from '../../src/catalog/allowing.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { find, recognise } from '../../src/catalog/find.ts';
import { mixPrice } from '../../src/cost/bill.ts';
import { locales } from '../../src/language/locale.ts';
import { comparePrice } from '../../src/subjects/price/rule.ts';
import { catalog } from '../catalog-for-tests.ts';
import { smallCatalog } from '../small-catalog.ts';

const providers = Object.keys(catalog.providers);
/** A catalog of which nothing is kept yet, since its models are new. */
const newCatalog = (by: readonly string[] = providers): Catalog => allowing(catalog, by);

const partner = 'Gemma 4 12B';
/** Models that end on some day, so that what is said of them is another thing before and after. */
const ending = [...catalog.models.values()].filter(({ lifecycle }) =>
  lifecycle.some(({ shutdown, snapshot }) => shutdown !== null && snapshot === null),
);
const days = ['2025-06-01', '2026-11-20', '2026-11-21', '2027-03-01', '2029-01-01'];

function cardOn(of: Catalog, day: string, locale: (typeof locales)[number], text: string) {
  return createAnswerer({ current: () => of, clock: () => new Date(`${day}T12:00:00Z`) }).typed(
    'compare',
    text,
    locale,
  );
}

test('what is kept of a model is that of the day and the language that are asked for', () => {
  const kept = newCatalog();
  let day = '';
  const answerer = createAnswerer({ current: () => kept, clock: () => new Date(`${day}T12:00:00Z`) });
  const names = ending.slice(0, 12).map(({ name }) => name);
  const told = new Set<string>();
  for (const name of names)
    for (const locale of locales)
      for (const own of [...days, ...days.toReversed()]) {
        const text = `${name}, ${partner} for coding`;
        day = own;
        const card = answerer.typed('compare', text, locale);
        expect(card).toEqual(cardOn(newCatalog(), day, locale, text));
        told.add(JSON.stringify(card));
      }
  // Otherwise nothing would be seen of a day or a language that is left out.
  expect(told.size).toBeGreaterThan(3 * names.length);
});

test('what is kept of a model is that of the catalog and of who may be used', () => {
  const few = providers.filter((_, at) => at % 3 === 0);
  const kept = [newCatalog(), newCatalog(few)] as const;
  const told = [new Set<string>(), new Set<string>()] as const;
  for (const { name } of [...catalog.models.values()].slice(0, 40))
    for (const [at, by] of [providers, few].entries()) {
      const text = `${name}, ${partner}`;
      const card = cardOn(kept[at]!, days[1]!, 'en', text);
      expect(card).toEqual(cardOn(newCatalog(by), days[1]!, 'en', text));
      told[at]?.add(JSON.stringify(card));
    }
  expect(told[0].intersection(told[1]).size).toBeLessThan(told[0].size / 2);
});

test('what a price comes to is kept for the mix that is asked for', () => {
  const models = ['openai/gpt-5.4', 'mistral/pixtral-12b'].map((id) => catalog.models.get(id)!);
  const mixes = Object.values(catalog.workloads).flatMap(({ tokens }) => tokens ?? []);
  expect(new Set(mixes.map(({ input, output }) => input / output)).size).toBeGreaterThan(3);
  for (const mix of [...mixes, ...mixes.toReversed()]) {
    const { routes, blended } = comparePrice(models, mix, null, days[1]!);
    expect(blended).toEqual(routes.map((route) => route && mixPrice(route.price, mix)));
  }
});

test('a bare family means the newest of the day that is asked for', () => {
  const models = ['1', '2'].map((version) => ({
    id: `test/line-${version}`,
    name: `Line ${version}`,
    families: ['line'],
    version,
    claims: [],
    lifecycle:
      version === '2' ? [{ surface: 'lab', source: 'lab', asOf: '2026-11-01', shutdown: '2026-12-01' }] : [],
  }));
  const own = smallCatalog(models, {}, [{ id: 'line', name: 'Line', succession: true }]);
  for (const _ of ['at first', 'again']) {
    expect(find(own, 'line', '2026-11-20').model).toBe('test/line-2');
    expect(find(own, 'line', '2026-12-02').model).toBe('test/line-1');
    expect(recognise(own, 'line', '2026-11-20').model).toBe('test/line-2');
  }
});
