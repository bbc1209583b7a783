import { describe, expect, test } from 'vitest';
import { cachePerToken, memoryNeeded } from '../../src/cost/self-host.ts';

const assumptions = {
  context: 1000,
  overhead: 0.1,
  mostCards: 8,
  cache: [
    { upTo: 4, low: 20, high: 150 },
    { upTo: 15, low: 60, high: 210 },
    { low: 70, high: 520 },
  ],
};

describe('the band of a size holds up to its limit, the limit included', () => {
  test.each([
    [0.1, 20, 150],
    [4, 20, 150],
    [4.1, 60, 210],
    [15, 60, 210],
    [15.1, 70, 520],
    [10_000, 70, 520],
  ])('%f billion parameters: %i to %i KB a token', (parameters, low, high) => {
    expect(cachePerToken(assumptions, parameters)).toEqual({ low, high });
  });
});

test('memory: weights and cache of the band, with the overhead on both', () => {
  const { low, high } = memoryNeeded(assumptions, 4, 16, 1_000_000);
  expect(low).toBeCloseTo((8 + 20) * 1.1, 9);
  expect(high).toBeCloseTo((8 + 150) * 1.1, 9);
  const usual = memoryNeeded(assumptions, 15, 4);
  expect(usual.low).toBeCloseTo((7.5 + 0.06) * 1.1, 9);
  expect(usual.high).toBeCloseTo((7.5 + 0.21) * 1.1, 9);
});
