import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readLearned } from '../../src/catalog/learned-file.ts';
import { trained } from '../../tools/reader/train.ts';
import { catalog } from '../catalog-for-tests.ts';

const mostBytes = 500_000;

it('what is shipped is what training comes to: after a change of sentences or of reading, `npm run train`', () => {
  expect(trained(catalog).equals(brotliDecompressSync(readLearned()))).toBe(true);
});

it(`what was learned takes at most ${mostBytes} bytes`, () => {
  expect(readLearned().length).toBeLessThanOrEqual(mostBytes);
});
