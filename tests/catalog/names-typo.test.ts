import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf } from '../../src/catalog/find.ts';
import { correctionsOf, isOneTypo } from '../../src/names/typo.ts';
import { catalog } from '../catalog-for-tests.ts';

test.each([
  // Changed, left out, added, swapped.
  ['haiku', 'haiky', true],
  ['haiku', 'haku', true],
  ['haiku', 'haikuu', true],
  ['haiku', 'hiaku', true],
  // Two of these.
  ['haiku', 'haixy', false],
  ['haiku', 'hakx', false],
  ['haiku', 'hixku', false],
  ['haiku', 'hku', false],
  ['haiku', 'haiuxk', false],
  ['haiku', 'ahiuk', false],
  ['haiku', 'hkiau', false],
  ['haiku', 'haiku', false],
])('%s is one typo from %s: %s', (a, b, isOne) => {
  expect(isOneTypo(a, b)).toBe(isOne);
  expect(isOneTypo(b, a)).toBe(isOne);
});

test('two letters changed are another word, wherever they stand', () => {
  const at = fc.nat(7);
  fc.assert(
    fc.property(at, at, (first, second) => {
      fc.pre(first !== second);
      const changed = 'abcdefgh'
        .split('')
        .map((letter, index) => (index === first || index === second ? 'x' : letter));
      expect(isOneTypo('abcdefgh', changed.join(''))).toBe(false);
    }),
  );
});

test('in a short word a letter was swapped or left out, never changed', () => {
  const names = namesOf(catalog);
  expect(correctionsOf('gtp', names)).toContain('gpt');
  expect(correctionsOf('grk', names)).toContain('grok');
  expect(correctionsOf('gpx', names)).not.toContain('gpt');
});

const names = namesOf(catalog);
const known = [...names.lexicon.words].filter((word) => word.length >= 3 && /^\p{L}+$/u.test(word));

/** The same by looking at every known word: those of the same first letter before others, short ones first. */
function byScan(word: string): string[] {
  if (names.lexicon.words.has(word) || names.listed().words.has(word)) return [];
  const near = known.filter((own) => isOneTypo(word, own));
  const letters = (own: string) => own.split('').sort().join('');
  return [
    ...near.filter((own) => own[0] === word[0]),
    ...near.filter((own) => own[0] !== word[0] && own.at(-1) === word.at(-1)),
  ]
    .filter(
      (own) =>
        word.length >= 4 ||
        own.length > word.length ||
        (own.length === word.length && letters(own) === letters(word)),
    )
    .toSorted((a, b) => a.length - b.length);
}

test('the words that are looked at are all that a scan of every word finds, in its order', () => {
  const letter = fc.constantFrom(...'abcdefghiklmnoprstuvxyzёя'.split(''));
  const change = fc.tuple(fc.constantFrom('changed', 'left out', 'added', 'swapped'), fc.nat(20), letter);
  const misspelt = fc.tuple(fc.constantFrom(...known), change).map(([word, [what, place, own]]) => {
    const at = place % word.length;
    if (what === 'changed') return word.slice(0, at) + own + word.slice(at + 1);
    if (what === 'left out') return word.slice(0, at) + word.slice(at + 1);
    if (what === 'added') return word.slice(0, at) + own + word.slice(at);
    return (
      word.slice(0, at) +
      word
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      word.slice(at + 2)
    );
  });
  let found = 0;
  fc.assert(
    fc.property(misspelt, (word) => {
      fc.pre(word.length >= 2 && word.length <= 20);
      const corrections = correctionsOf(word, names);
      expect(corrections).toEqual(byScan(word));
      if (corrections.length > 0) found += 1;
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(1000);
});
