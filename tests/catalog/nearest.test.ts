import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf } from '../../src/catalog/find.ts';
import type { Names } from '../../src/names/name-index.ts';
import { nearestModels } from '../../src/names/nearest.ts';
import { productWords } from '../../src/names/parts.ts';
import { type NameRead, readName } from '../../src/names/read.ts';
import { catalog } from '../catalog-for-tests.ts';

const names = namesOf(catalog);
const numberIn = (text: string) => Number.parseFloat(text.replace(/^[a-z]/, ''));
const hasDigit = (text: string) => /\d/.test(text);

/** How near a spelling is, reckoned for each by itself. */
function nearnessOf(own: Names['spellings'][number], texts: readonly string[], letters: readonly string[]) {
  const shared = letters.filter((text) => own.words.has(text));
  const rarity = shared.map((text) => 1 + 2 / (1 + Math.log2(names.byWord.get(text)?.length ?? 1)));
  const numbers = texts.filter(hasDigit);
  const near = numbers.map((text) => {
    if (own.words.has(text)) return 1;
    const apart = [...own.words].filter(hasDigit).map((word) => Math.abs(numberIn(word) - numberIn(text)));
    return Math.max(0, ...apart.filter((one) => one < 3).map((one) => 0.6 / (1 + one)));
  });
  const extra = [...own.words].filter((word) => !texts.includes(word));
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  if (shared.length === 0) return 0;
  return (
    sum(rarity) +
    (numbers.length === 0 ? 0 : sum(near) / numbers.length) -
    sum(extra.map((word) => (productWords.has(word) ? 0.5 : 0.02)))
  );
}

/** The nearest models by looking at all of them. */
function byLookingAtAll(read: NameRead): string[][] {
  const texts = read.words.filter(({ kind }) => kind === 'own').map(({ text }) => text);
  const letters = [...new Set(texts)].filter((text) => names.byWord.has(text) && !hasDigit(text));
  const brands = new Set(letters.filter((text) => names.siblings.has(text)));
  const best = new Map<string, number>();
  for (const own of names.spellings) {
    const bearer = names.bearers[own.model];
    const near = nearnessOf(own, texts, letters);
    if (!bearer || near <= 0 || (brands.size > 0 && !brands.has(bearer.brand))) continue;
    best.set(bearer.id, Math.max(near, best.get(bearer.id) ?? 0));
  }
  const groups = Map.groupBy(best.keys(), (id) => Math.round((best.get(id) ?? 0) * 1000));
  return [...groups].sort(([a], [b]) => b - a).map(([, ids]) => ids.toSorted());
}

const lettersOfNames = [...names.byWord.keys()].filter((word) => !hasDigit(word));
const word = fc.constantFrom(...lettersOfNames);
const number = fc.constantFrom('2', '3', '4.5', '7', '12b', '24b', '2501', '99');

test('the nearest models are those that looking at all of them finds, however many may be named', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(number, { maxLength: 3 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(1, 2, 5),
      (words, numbers, limit, every) => {
        const read = readName([...words, ...numbers].join(' '), names.lexicon);
        fc.pre(read.words.length > 0 && read.words.every(({ kind }) => kind === 'own'));
        const mayBeNamed = (ids: readonly string[]) => ids.filter((id) => id.length % every === 0).toSorted();
        const expected = byLookingAtAll(read).flatMap(mayBeNamed).slice(0, limit);
        expect(nearestModels(names, read, limit, mayBeNamed)).toEqual(expected);
      },
    ),
    { numRuns: 400 },
  );
});

test('of models that are equally near the order is that of the catalog', () => {
  const read = readName('claude 99', names.lexicon);
  const given: string[][] = [];
  nearestModels(names, read, 50, (ids) => {
    given.push([...ids]);
    return ids;
  });
  const order = new Map(names.bearers.map(({ id }, index) => [id, index]));
  const last = given.filter((ids) => ids.length > 1).at(-1) ?? [];
  expect(last.length).toBeGreaterThan(1);
  expect(last).toEqual(last.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
});
