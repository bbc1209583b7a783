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
