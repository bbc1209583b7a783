import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blend, blendedMix, mixKind, usualMix } from '../../src/catalog/mix.ts';
import { cheapestRoute, referenceRoute } from '../../src/catalog/routes.ts';
import { smallModel } from '../small-catalog.ts';

const rate = fc.double({ min: 0, max: 1000, noNaN: true });

test('the usual blend is three parts of input to one of output, that of vectors input alone', () => {
  fc.assert(
    fc.property(rate, rate, (input, output) => {
      expect(blend({ input, output }, blendedMix)).toBeCloseTo((3 * input + output) / 4, 9);
      expect(blend({ input, output }, usualMix({ task: 'embedding' }))).toBeCloseTo(input, 9);
    }),
  );
  expect(usualMix({ task: 'embedding' }, { task: 'chat' })).toEqual(blendedMix);
});

test.each([
  [{ input: 3000, output: 1000 }, 'usual'],
  [{ input: 300, output: 100 }, 'usual'],
  [{ input: 3000, output: 0 }, 'input'],
  [{ input: 1000, output: 1000 }, 'asked'],
] as const)('%j is %s', (mix, kind) => {
  expect(mixKind(mix)).toBe(kind);
});

describe('the cheapest of the best tier is so by the mix of the model', () => {
  const offer = (provider: string, input: number, output: number) => ({
    provider,
    id: provider,
    claims: [{ source: 'list', asOf: '2026-11-01', input, output }],
  });
  const offers = [offer('host-1', 1, 1), offer('host-2', 0.9, 5), offer('cloud', 9, 9)];

  test.each([
    ['chat', 'host-1'],
    ['embedding', 'host-2'],
  ])('%s: %s', (task, provider) => {
    const ofHosts = smallModel({ task, offers: offers.slice(0, 2) });
    expect(referenceRoute(ofHosts, '2026-11-21')?.offer.provider).toBe(provider);
    expect(referenceRoute(smallModel({ task, offers }), '2026-11-21')?.offer.provider).toBe('cloud');
    expect(cheapestRoute(smallModel({ task, offers }), '2026-11-21')?.offer.provider).toBe(provider);
  });
});
