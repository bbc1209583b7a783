import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Tables } from '../../src/catalog/table-schemas.ts';
import { compare } from '../../src/subjects/compare.ts';
import { criterionIds } from '../../src/subjects/criteria.ts';
import { catalog as fixture, today } from '../catalog-for-tests.ts';
import { anySketch, catalogOf, completeSketch, facts, fill, type Sketch } from './any-models.ts';

const weight = fc.integer({ min: 0, max: 3 });
const weights = fc.record({
  price: weight,
  context: weight,
  quality: weight,
  modalities: weight,
  openness: weight,
});

/** The criteria, counting so much for the workload `use`. */
function weighing(counted: Readonly<Record<string, number>>): Tables['criteria'] {
  const all = criterionIds.map((id) => [id, { ...fixture.criteria[id], weights: { use: counted[id] } }]);
  return Object.fromEntries(all) as Tables['criteria'];
}

/** Two or three models, what would be known of them one day, which facts of each become known, and weights or none. */
const cases = fc.integer({ min: 2, max: 3 }).chain((length) => {
  const each = <Value>(value: fc.Arbitrary<Value>) =>
    fc.array(value, { minLength: length, maxLength: length });
  return fc.record({
    sketches: each(anySketch),
    fillings: each(completeSketch),
    opened: fc.oneof(
      fc.constant(Array.from({ length }, () => [...facts])),
      each(fc.subarray([...facts])),
      fc
        .tuple(fc.nat(length - 1), fc.constantFrom(...facts))
        .map(([model, fact]) => Array.from({ length }, (_, index) => (index === model ? [fact] : []))),
    ),
    weighed: fc.option(weights),
  });
});

test('whatever becomes known, a certain winner and a certain tie stay', () => {
  const seen = { win: 0, categories: new Set<string>() };
  fc.assert(
    fc.property(cases, ({ sketches, fillings, opened, weighed }) => {
      const use = { name: { en: 'Use', ru: 'Задача' }, tokens: { input: 3000, output: 1000 } };
      const more = weighed ? { workloads: { use }, criteria: weighing(weighed) } : {};
      const compared = (own: readonly Sketch[]) => {
        const catalog = catalogOf(own, more);
        return compare(catalog, [...catalog.models.values()], weighed ? 'use' : null, today);
      };
      const before = compared(sketches);
      const after = compared(
        sketches.map((sketch, index) => fill(sketch, fillings[index] ?? sketch, new Set(opened[index]))),
      );
      for (const [index, { id, result }] of before.categories.entries()) {
        if (result.outcome === 'unknown') continue;
        expect(after.categories[index]).toMatchObject({ id, result });
        seen.categories.add(`${id} ${result.outcome}`);
      }
      if (before.verdict.outcome === 'win') {
        seen.win += 1;
        expect(after.verdict).toMatchObject({ outcome: 'win', winner: before.verdict.winner });
      }
    }),
    { numRuns: 600 },
  );
  // The property would hold of a comparison that never dares to say anything.
  expect(seen.win).toBeGreaterThan(50);
  expect([...seen.categories].toSorted()).toEqual(
    // Quality is a matter of odds, which further scores may turn.
    ['context', 'modalities', 'openness', 'price'].flatMap((id) => [`${id} tie`, `${id} win`]),
  );
});
