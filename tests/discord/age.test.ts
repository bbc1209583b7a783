import { expect, test } from 'vitest';
import { createAges } from '../../src/platforms/discord/age.ts';

const epoch = 1_420_070_400_000;
const begin = Date.parse('2026-11-21T12:00:00Z');
const minute = 60_000;

/** The age that an interaction seems to have which Discord made `sent` and which came in `taken` milliseconds after the beginning. */
function ages() {
  let clock = 0;
  const ageOf = createAges(() => begin + clock);
  return (sent: number, taken: number): number => {
    clock = taken;
    return ageOf(String(BigInt(begin + sent - epoch) << 22n));
  };
}

test('what comes as quickly as any is new, and how much longer another took is its age', () => {
  const age = ages();
  expect(age(0, 200)).toBe(0);
  expect(age(1000, 1100)).toBe(0);
  expect(age(2000, 6100)).toBe(4000);
  expect(age(7000, 7150)).toBe(50);
});

test.each([-5 * minute, 5 * minute])('a clock that is off by %i ms tells ages as well', (off) => {
  const age = ages();
  expect(age(0, off)).toBe(0);
  expect(age(1000, 1300 + off)).toBe(300);
  expect(age(1000, 5000 + off)).toBe(4000);
});

test('a clock that was set is believed after ten minutes', () => {
  const age = ages();
  expect(age(0, 100)).toBe(0);
  expect(age(minute, minute + 5100)).toBe(5000);
  expect(age(10 * minute, 10 * minute + 5200)).toBe(100);
  expect(age(12 * minute, 12 * minute + 100)).toBe(0);
});

test('of what cannot be told nothing is said: an id without a time, or one of another age', () => {
  const age = ages();
  expect(age(0, 100)).toBe(0);
  expect(age(0, 20 * minute)).toBe(0);
  expect(age(20 * minute, 0)).toBe(0);
  const ageOf = createAges();
  for (const id of ['', 'x', '-1', '1', '9'.repeat(30)]) expect(ageOf(id)).toBe(0);
});
