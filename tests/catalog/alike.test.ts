import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAlike } from '../../src/catalog/alike.ts';

/** Values such as a catalog has, with few different parts, so that many are alike. */
const { any } = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, undefined, true, 0, -0, 1, '', 'a', 'a,1:b="c', '#0', 'null', '0'),
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .dictionary(fc.constantFrom('a', 'b', 'a,1:b', '1'), tie('any'), { maxKeys: 3 })
      .map((own) => ({ ...own })),
  ),
}));

function walk(value: unknown, see: (own: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  see(value);
  for (const part of Object.values(value)) walk(part, see);
}

test('values are the same, and what is twice in one list is two', () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), (values) => {
      const alike = createAlike();
      const made = values.map(alike);
      expect(made).toStrictEqual(values);
      walk(made, (own) => {
        if (!Array.isArray(own)) return;
        const objects = own.filter((item) => typeof item === 'object' && item !== null);
        if (own !== made) expect(new Set(objects).size).toBe(objects.length);
      });
    }),
  );
});

test('what is alike is one object, whichever value it stands in', () => {
  const alike = createAlike();
  const source = () => ({ name: 'a page', url: null });
  const one = alike({ claims: [{ value: 1, source: source() }], source: source() });
  const other = alike({ value: 2, source: source() });
  expect(one.claims[0]?.source).toBe(one.source);
  expect(other.source).toBe(one.source);
  const [first, second] = alike([source(), source()]);
  expect(first).not.toBe(second);
  // Names and values of the same signs are told apart.
  expect(alike({ a: '1' })).not.toBe(alike({ a: 1 }));
});
