import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, type Outcome } from '../../src/comparison/outcome.ts';

type Weighed = { readonly result: Outcome; readonly weight: number };

const settled = (count: number): Outcome[] => [
  { outcome: 'tie', among: [] },
  ...Array.from({ length: count }, (_, winner): Outcome => ({ outcome: 'win', winner })),
];

/** Every way in which the unknown categories can turn out. */
function completions(categories: readonly Weighed[], count: number): Weighed[][] {
  return categories.reduce<Weighed[][]>(
    (rest, { result, weight }) => {
      const ways = result.outcome === 'unknown' ? settled(count) : [result];
      return rest.flatMap((list) => ways.map((way) => [...list, { result: way, weight }]));
    },
    [[]],
  );
}

/** The one model with the most won weight, or null. */
function leader(categories: readonly Weighed[], count: number): number | null {
  const won = Array.from({ length: count }, (_, model) =>
    categories
      .filter(({ result }) => result.outcome === 'win' && result.winner === model)
      .reduce((sum, { weight }) => sum + weight, 0),
  );
  const most = Math.max(...won);
  return won.filter((sum) => sum === most).length === 1 ? won.indexOf(most) : null;
}

const cases = fc.integer({ min: 2, max: 3 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    categories: fc.array(
      fc.record({
        result: fc.constantFrom<Outcome>({ outcome: 'unknown' }, ...settled(count)),
        weight: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 5, maxLength: 5 },
    ),
  }),
);

test('the verdict is what going through every completion gives', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(cases, ({ count, categories }) => {
      const verdict = judge(categories, count);
      const now = leader(categories, count);
      const always = completions(categories, count).every((one) => leader(one, count) === now);
      const decided = categories.some(({ result, weight }) => weight > 0 && result.outcome !== 'unknown');
      const undecided = decided ? 'coin-flip' : 'undecided';
      const expected = now === null ? undecided : always ? 'win' : 'leaning';
      expect(verdict).toMatchObject({ outcome: expected, winner: now });
      seen.add(verdict.outcome);
    }),
    { numRuns: 1000 },
  );
  expect(seen.size).toBe(4);
});
