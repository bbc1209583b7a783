import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitPrice } from '../../src/catalog/catalog.ts';
import { units } from '../../src/catalog/words.ts';
import { isCountedIn, measures, measuresOf, unitAmount, unitCosts } from '../../src/cost/unit-volume.ts';
import { fromUsd, toUsd } from '../../src/language/amount.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const plain = { quality: null, size: null, with: null } as const;
const anyUsd = fc.integer({ min: 1, max: 10_000_000 }).map((tenths) => tenths / 10_000);
const anyCount = fc.integer({ min: 1, max: 1_000_000 });
const of = (unit: UnitPrice['unit'], usd: number): UnitPrice => ({ unit, usd, ...plain });

test('an hour costs as much as its minutes, a minute as much as its seconds, of audio and of video', () => {
  fc.assert(
    fc.property(anyUsd, anyCount, fc.constantFrom('audio-minute', 'video-second'), (usd, count, unit) => {
      const amount = (times: number, measure: 'hours' | 'minutes' | 'seconds') =>
        unitAmount(of(unit, usd), { count: times, of: measure, per: 'once' });
      expect(amount(count, 'hours')).toBe(amount(60 * count, 'minutes'));
      expect(amount(count, 'minutes')).toBe(amount(60 * count, 'seconds'));
    }),
  );
});

test('a price is that of one of its unit, and a sum is exactly so many of them', () => {
  const whole = [
    [of('image', 0.1), 3, 'images', 0.3],
    [of('audio-minute', 0.1), 3, 'minutes', 0.3],
    [of('million-characters', 15), 1_000_000, 'characters', 15],
    [of('thousand-pages', 4), 1000, 'pages', 4],
    [of('video-second', 0.4), 60, 'seconds', 24],
    // A count may have decimals.
    [of('audio-minute', 0.006), 2.5, 'hours', 0.9],
  ] as const;
  for (const [price, count, measure, usd] of whole)
    expect(unitAmount(price, { count, of: measure, per: 'once' })).toBe(fromUsd(usd));
});

test('every unit can be counted, and what counts another one has no sum', () => {
  for (const unit of units) {
    expect(measuresOf(unit).length).toBeGreaterThan(0);
    for (const measure of measures) {
      const amount = unitAmount(of(unit, 1), { count: 1, of: measure, per: 'once' });
      expect(amount !== null).toBe(isCountedIn(unit, measure));
    }
  }
});

test('a period is billed for a month of 30 days, and all kinds are between the least and the most', () => {
  const easel = catalog.models.get('zorblat/zorblat-easel');
  const [row] = unitCosts(
    easel ? [easel] : [],
    { count: 10, of: 'images', per: 'day' },
    { only: null, region: null },
    today,
  );
  const sums = [row?.cost?.usual, row?.cost?.least, row?.cost?.most, row?.cost?.perMonth];
  expect(sums.map((amount) => amount != null && toUsd(amount))).toEqual([5, 1, 20, 150]);
});
