import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Model } from '../../src/catalog/catalog.ts';
import { whoseTokens } from '../../src/cost/volume.ts';

/** A model of which nothing counts but what room it has for one request. */
const roomFor = (contextWindow: number | null, maxOutput: number | null) =>
  ({
    contextWindow: contextWindow === null ? null : { chosen: { value: contextWindow } },
    maxOutput: maxOutput === null ? null : { chosen: { value: maxOutput } },
  }) as Model;
const model = roomFor(1000, 100);

test.for([
  // As many tokens as requests, or more.
  [{ input: 10, output: 10 }, 10, 'all'],
  [{ input: 5_000_000, output: 10 }, 10, 'all'],
  // Fewer of both.
  [{ input: 9, output: 9 }, 10, 'each'],
  [{ input: 1000, output: 100 }, 10_000, 'each'],
  // Fewer of one.
  [{ input: 10, output: 9 }, 10, 'unclear'],
  [{ input: 9, output: 10 }, 10, 'unclear'],
  // Fewer of both, and no room.
  [{ input: 1001, output: 100 }, 10_000, 'unclear'],
  [{ input: 1000, output: 101 }, 10_000, 'unclear'],
  // Vectors: no tokens out are none of each and none of all.
  [{ input: 10, output: 0 }, 10, 'all'],
  [{ input: 9, output: 0 }, 10, 'each'],
  [{ input: 0, output: 9 }, 10, 'each'],
] as const)('%j beside %d requests are those of %s', ([tokens, requests, whose]) => {
  expect(whoseTokens(tokens, requests, [model])).toBe(whose);
});

test('every model must have room, and one that nobody knows has', () => {
  const tokens = { input: 500, output: 50 };
  expect(whoseTokens(tokens, 1000, [model, roomFor(499, 100)])).toBe('unclear');
  expect(whoseTokens(tokens, 1000, [model, roomFor(1000, 49)])).toBe('unclear');
  expect(whoseTokens(tokens, 1000, [model, roomFor(null, null)])).toBe('each');
  expect(whoseTokens(tokens, 1000, [])).toBe('unclear');
});

test('no volume has fewer tokens than requests', () => {
  const tokens = fc.integer({ min: 0, max: 2000 });
  const requests = fc.integer({ min: 1, max: 2000 });
  fc.assert(
    fc.property(tokens, tokens, requests, (input, output, count) => {
      const whose = whoseTokens({ input, output }, count, [model]);
      const isFewer = [input, output].some((own) => own > 0 && own < count);
      expect(whose === 'all').toBe(!isFewer);
    }),
  );
});
