import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, taggedAsCalls } from '../../src/app/one-file/ascii.ts';
import { originOf } from '../../src/app/one-file/traces.js';

const dollar = '$';

const evaluated = (code: string, given: Record<string, unknown> = {}): unknown =>
  runInContext(code, createContext(given));

describe('letters of other alphabets', () => {
  test('mean as escapes what they mean as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = escaped(JSON.stringify(text));
        expect(code).toMatch(/^[\0-\x7f]*$/);
        expect(evaluated(code)).toBe(text);
      }),
    );
    expect(evaluated(escaped(`/^[а-яё]+$/i.test("Ёж") && \`${dollar}{"😀"}é\``))).toBe('😀é');
  });

  test('are refused behind a backslash, where an escape would mean something else', () => {
    expect(() => escaped('/\\п/')).toThrow('\\п cannot be written as an escape');
  });

  test('a tag sees the same strings by a call', () => {
    const tag = (strings: TemplateStringsArray, ...values: readonly unknown[]) =>
      JSON.stringify([strings, strings.raw, values]);
    const piece = fc.constantFrom(
      'тыс',
      '\\p{L}',
      '\\n',
      'a',
      '(?<=млн)',
      '\n',
      `${dollar}{1 + 1}`,
      `${dollar}{tag\`ы${dollar}{"б"}\`}`,
      dollar,
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const code = `tag\`${pieces.join('')}\``;
        const called = taggedAsCalls(code, 'a.ts');
        expect(evaluated(escaped(called), { tag })).toBe(evaluated(code, { tag }));
        expect(called.split('\n').length).toBe(code.split('\n').length);
      }),
    );
  });

  test('what no tag sees, and tags without such letters, stay as they are', () => {
    for (const code of [`const a: string = \`тыс ${dollar}{1}\``, 'String.raw`\\p{L}` + "тыс"', ''])
      expect(taggedAsCalls(code, 'a.ts')).toBe(code);
  });
});

test('places are read from a source map as they were written', () => {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const written = (value: number): string => {
    let rest = value < 0 ? -value * 2 + 1 : value * 2;
    let text = '';
    do {
      text += digits[(rest & 31) | (rest > 31 ? 32 : 0)];
      rest >>= 5;
    } while (rest > 0);
    return text;
  };
  // On each line some segments: how much further right, and of which source, line and column, if of any, and any name.
  const place = fc.tuple(fc.nat(4), fc.nat(3000), fc.nat(90));
  const segment = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.option(place), fc.boolean());
  const made = fc.array(fc.array(segment, { maxLength: 5 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(made, fc.nat(9), fc.nat(300), (lines, line, column) => {
      let last = [0, 0, 0];
      const mappings = lines.map((segments) =>
        segments
          .map(([right, own, isNamed]) => {
            if (!own) return written(right);
            const text = own.map((value, index) => written(value - (last[index] ?? 0))).join('');
            last = own;
            return written(right) + text + (isNamed ? written(0) : '');
          })
          .join(','),
      );
      let right = 0;
      const before = (lines[line] ?? []).filter(([further]) => {
        right += further;
        return right <= column;
      });
      const found = before.at(-1)?.[1];
      expect(originOf(mappings.join(';'), line, column)).toEqual(
        found ? { source: found[0], line: found[1], column: found[2] } : null,
      );
    }),
  );
});
