import { expect, test } from 'vitest';
import { pickView } from '../../src/answers/pick/card.ts';
import { parsePick } from '../../src/answers/pick/read.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { catalog as fixture, today } from '../catalog-for-tests.ts';
import { smallCatalog } from '../small-catalog.ts';

function answered(catalog: Catalog, text: string, locale: 'en' | 'ru' = 'en'): string {
  const command = parsePick(catalog, text, today);
  if (command.kind !== 'pick') throw new Error(JSON.stringify(command));
  return pickView(catalog, command, today, wordingOf(locale)).card.summary;
}

const model = (
  id: string,
  released: string,
  families: readonly string[],
  provider: string,
  price: number,
) => ({
  id: `test/${id}`,
  name: `Model ${id}`,
  families,
  claims: [{ source: 'lab', asOf: '2026-11-01', released }],
  offers: [{ provider, id, claims: [{ source: 'list', asOf: '2026-11-01', input: price, output: price }] }],
});

const lines = ['large', 'small'].map((id) => ({ id, name: id, succession: false }));
const labs = { test: { name: 'Test', provider: 'lab', tiers: [['large', 'small']] } };

test('the newest of a maker is of its general lines, with what is newer named', () => {
  const models = [
    model('a', '2026-01-10', ['large'], 'lab', 1),
    model('b', '2026-05-10', ['small'], 'lab', 1),
    model('proofs', '2026-09-10', [], 'lab', 1),
    model('law', '2026-02-10', [], 'lab', 1),
  ];
  const catalog = smallCatalog(models, { labs }, lines);
  const english = answered(catalog, 'newest made by test');
  expect(english).toMatch(/^Model b: /);
  expect(english).toContain("Newer, but none of Test's general line-up: Model proofs (2026-09-10).");
  expect(answered(catalog, 'самая новая, разработчик test', 'ru')).toContain(
    'Новее, но не из основной линейки Test: Model proofs (10.09.2026).',
  );
  // Whatever else is asked for, the newest that fits is the newest.
  for (const text of ['newest under $5 made by test', 'newest made by test via lab'])
    expect(answered(catalog, text), text).toMatch(/^Model proofs: /);
  expect(answered(smallCatalog(models.slice(2), { labs }, lines), 'newest made by test')).toMatch(
    /^Model proofs: /,
  );
});

test('beside the cheapest of a maker that others serve stands the cheapest that it serves itself', () => {
  const models = [model('open', '2026-01-10', [], 'host', 1), model('own', '2026-01-10', [], 'lab', 2)];
  const catalog = smallCatalog(models);
  expect(answered(catalog, 'cheapest made by test')).toMatch(
    /^Model open: \$1.00 .* The cheapest that Test serves itself: Model own, \$2.00 per 1M tokens\.$/,
  );
  expect(answered(catalog, 'самая дешёвая, разработчик test', 'ru')).toMatch(
    /Самая дешёвая в собственном API Test — Model own: \$2,00/,
  );
  expect(answered(catalog, 'cheapest made by test via lab')).not.toContain('itself');
  expect(answered(smallCatalog(models.slice(1)), 'cheapest made by test')).not.toContain('itself');
});

test('the best in a benchmark is told with its score and by whom it was run', () => {
  const text = answered(fixture, 'best on GPQA Diamond');
  expect(text).toMatch(/: GPQA Diamond \d/);
});
