import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Price } from '../../src/catalog/catalog.ts';
import { plainPrice } from '../../src/catalog/routes.ts';
import { anyRoute, compareCosts, estimate } from '../../src/cost/compare-costs.ts';
import type { Volume } from '../../src/cost/volume.ts';
import { toUsd } from '../../src/language/amount.ts';
import { compare } from '../../src/subjects/compare.ts';
import { comparePrice, measureVolume } from '../../src/subjects/price/rule.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { anySketch, catalogOf } from './any-models.ts';

const count = fc.integer({ min: 1, max: 1_000_000 });
const anyVolume: fc.Arbitrary<Volume> = fc
  .record({
    input: count,
    output: count,
    share: fc.constantFrom(0, 0, 0.5, 1),
    batch: fc.boolean(),
    per: fc.constantFrom('day', 'month', 'request'),
    requests: fc.constantFrom(null, 10),
  })
  .map(({ share, ...volume }) => ({ ...volume, cacheRead: Math.round(volume.input * share), cacheWrite: 0 }));

it('at a volume the price category goes by what it costs, and never by a price that might be otherwise', () => {
  fc.assert(
    fc.property(fc.array(anySketch, { minLength: 2, maxLength: 3 }), anyVolume, (sketches, volume) => {
      const models = [...catalogOf(sketches, {}).models.values()];
      const { result, costs, blended, cheapestElsewhere } = comparePrice(models, null, volume, today);
      const { rows, ordered } = compareCosts(models, volume, { ...anyRoute, price: null }, today);
      expect(costs?.rows.map(({ estimate: own }) => own?.bill.amount)).toEqual(
        rows.map(({ estimate: own }) => own?.bill.amount),
      );
      for (const [index, { estimate: own }] of rows.entries()) {
        const tokens = volume.input + volume.output;
        if (own) expect(blended[index]).toBeCloseTo((toUsd(own.bill.amount) / tokens) * 1e6, 9);
        else expect(blended[index]).toBeNull();
      }
      if (rows.some(({ estimate: own }) => !own) && result.outcome !== 'unknown')
        throw new Error('decided although a price is not known here');
      if (result.outcome === 'win') expect(rows[result.winner]?.model).toBe(ordered[0]?.model);
      const isOpen = ordered.some(({ estimate: own }) => own.atMost || own.atLeast);
      if (!isOpen && ordered.length === models.length && cheapestElsewhere === null) {
        const [low = 0, next = 0] = ordered.map(({ estimate: own }) => toUsd(own.bill.amount));
        expect(result.outcome).toBe(next > low * 1.01 ? 'win' : 'tie');
      }
    }),
  );
});

const price = fc.record({ input: fc.integer({ min: 1, max: 9 }), output: fc.integer({ min: 1, max: 9 }) });

it('what a volume costs at least and at most holds for every price that could be published', () => {
  fc.assert(
    fc.property(price, anyVolume, fc.double({ min: 0, max: 1, noNaN: true }), (rates, volume, part) => {
      const open = plainPrice(rates);
      const { least, most } = measureVolume(volume, [1]).of(open, 0);
      const known: Price = {
        ...open,
        cacheRead: rates.input * part,
        batch: { input: rates.input * part, output: rates.output * part },
      };
      const amount = toUsd(estimate(known, volume).bill.amount);
      expect(amount).toBeGreaterThanOrEqual(least * (1 - 1e-9));
      expect(amount).toBeLessThanOrEqual(most * (1 + 1e-9));
    }),
  );
});

const pair = ['anthropic/claude-haiku-5-5', 'mistral/pixtral-12b'].map((id) => catalog.models.get(id)!);
const plain = { cacheRead: 0, cacheWrite: 0, batch: false, per: 'day', requests: null } as const;

it('much output turns a tie at 3:1 and a win at little output around', () => {
  const winner = (volume: Volume | null) => {
    const { result } = compare(catalog, pair, null, today, volume).categories[0]!;
    return result.outcome === 'win' ? result.winner : result.outcome;
  };
  expect(winner(null)).toBe('tie');
  expect(winner({ ...plain, input: 5_000_000, output: 200_000 })).toBe(0);
  expect(winner({ ...plain, input: 200_000, output: 5_000_000 })).toBe(1);
});

it('a context tier that would change the outcome is named only where the length of a request is open', () => {
  const tier = (requests: number | null) =>
    comparePrice(pair, null, { ...plain, input: 5_000_000, output: 200_000, requests }, today).tier?.above;
  expect(tier(null)).toBe(100_000);
  expect(tier(1000)).toBeUndefined();
});
