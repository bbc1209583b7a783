import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeal, readSealKeys, type SealKeys } from '../../src/storage/seal.ts';

const newKeys = (): SealKeys => [randomBytes(32)];
const texts = fc.string({ unit: 'grapheme' });

test('any text comes back, for its own name alone, and never looks the same twice', () => {
  const seal = createSeal(newKeys());
  fc.assert(
    fc.property(texts, texts, texts, (text, name, other) => {
      const sealed = seal.close(text, name);
      expect(seal.open(sealed, name)).toBe(text);
      if (other !== name) expect(seal.open(sealed, other)).toBeNull();
      expect(seal.close(text, name)).not.toBe(sealed);
    }),
  );
});

test('a bit that is changed anywhere, in the bytes or in how they are written, is noticed', () => {
  const seal = createSeal(newKeys());
  fc.assert(
    fc.property(texts, fc.nat(), (text, at) => {
      const sealed = seal.close(text, 'T1');
      const bytes = Buffer.from(sealed, 'base64url');
      const bit = at % (bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(seal.open(bytes.toString('base64url'), 'T1')).toBeNull();
      const place = at % sealed.length;
      const other = sealed[place] === 'A' ? 'B' : 'A';
      expect(seal.open(`${sealed.slice(0, place)}${other}${sealed.slice(place + 1)}`, 'T1')).toBeNull();
      expect(seal.open(sealed.slice(0, place), 'T1')).toBeNull();
    }),
  );
});

test('what is no seal at all is refused', () => {
  const seal = createSeal(newKeys());
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(seal.open(text, 'T1')).toBeNull();
    }),
  );
});

test('another key opens nothing; while a key is changed the old one still does, and the new one closes', () => {
  const [before, after, other] = [newKeys()[0], newKeys()[0], newKeys()];
  const sealed = createSeal([before]).close('xoxb', 'T1');
  expect(createSeal(other).open(sealed, 'T1')).toBeNull();
  const changing = createSeal([after, before]);
  expect(changing.open(sealed, 'T1')).toBe('xoxb');
  expect(createSeal([after]).open(changing.close('xoxb', 'T1'), 'T1')).toBe('xoxb');
  expect(createSeal([before]).open(changing.close('xoxb', 'T1'), 'T1')).toBeNull();
});

test('a key is 32 bytes, in base64 or in hexadecimal digits; there are two at most', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const key = Buffer.from(bytes);
      for (const encoding of ['base64', 'base64url', 'hex'] as const)
        expect(readSealKeys(` ${key.toString(encoding)} `)).toEqual([key]);
      expect(readSealKeys(`${key.toString('base64')}, ${key.toString('hex')}`)).toEqual([key, key]);
    }),
  );
  const key = randomBytes(32).toString('hex');
  const wrong = [
    '',
    ',',
    'secret',
    key.slice(1),
    `${key}0`,
    `${key},`,
    `${key},short`,
    `${key},${key},${key}`,
  ];
  for (const text of [...wrong, randomBytes(31).toString('base64'), randomBytes(33).toString('base64')])
    expect(readSealKeys(text), text).toBeNull();
});
