import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FitFacts, fitFacts } from '../../src/fit/facts.ts';
import { fitScores } from '../../src/fit/score.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const answer = fc.constantFrom(true, false, null);
const facts = fc
  .record({
    providers: fc.nat(20),
    contextWindow: fc.option(fc.integer({ min: 1, max: 20_000_000 })),
    maxOutput: fc.option(fc.integer({ min: 1, max: 2_000_000 })),
    meanPrice: fc.option(fc.double({ min: 0, max: 200, noNaN: true })),
    cachePrice: fc.boolean(),
    agreement: answer,
    lab: fc.boolean(),
    image: answer,
    answers: fc.dictionary(fc.constantFrom('functionCalling', 'structuredOutput', 'reasoning'), answer),
  })
  .map(
    ({ image, answers, ...rest }): FitFacts => ({
      ...rest,
      route: null,
      inputLimit: null,
      modalities: null,
      capabilities: {},
      takes: () => image,
      can: (capability) => answers[capability] ?? null,
    }),
  );

const scores = (of: FitFacts) => fitScores(catalog.fit, of);

test('parts stay within their points, a range holds its score, and totals come from unrounded parts', () => {
  fc.assert(
    fc.property(facts, (own) => {
      for (const { score, high, rows } of scores(own)) {
        expect(0 <= score && score <= high && high <= 100).toBe(true);
        // What is not known, or rests on something required that is not, is open.
        const kept = rows.filter(
          ({ points, high: most, max }) => 0 <= points && most <= max && (points === most || points === 0),
        );
        expect(kept).toHaveLength(rows.length);
        expect(score).toBe(Math.round(rows.reduce((sum, { points }) => sum + points, 0)));
        expect(high).toBe(Math.round(rows.reduce((sum, row) => sum + row.high, 0)));
      }
    }),
    { numRuns: 400 },
  );
});

const better: readonly ((own: FitFacts) => FitFacts)[] = [
  (own) => ({ ...own, providers: own.providers + 1 }),
  (own) => ({ ...own, contextWindow: own.contextWindow && own.contextWindow * 1.5 }),
  (own) => ({ ...own, maxOutput: own.maxOutput && own.maxOutput * 1.5 }),
  (own) => ({ ...own, meanPrice: own.meanPrice && own.meanPrice / 2 }),
  (own) => ({ ...own, cachePrice: true, lab: true }),
];

test('more room, more providers or a lower price never lose a point', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...better), (own, improve) => {
      const after = scores(improve(own));
      for (const [index, before] of scores(own).entries()) {
        expect(after[index]?.score).toBeGreaterThanOrEqual(before.score);
        expect(after[index]?.high).toBeGreaterThanOrEqual(before.high);
      }
    }),
    { numRuns: 400 },
  );
});

test('whatever becomes known, the score ends within its range', () => {
  fc.assert(
    fc.property(facts, facts, (own, known) => {
      const after = scores({
        ...own,
        contextWindow: own.contextWindow ?? known.contextWindow,
        inputLimit: null,
        maxOutput: own.maxOutput ?? known.maxOutput,
        agreement: own.agreement ?? known.agreement,
        takes: (kind) => own.takes(kind) ?? known.takes(kind),
        can: (capability) => own.can(capability) ?? known.can(capability),
      });
      for (const [index, before] of scores(own).entries()) {
        expect(after[index]?.score).toBeGreaterThanOrEqual(before.score);
        expect(after[index]?.high).toBeLessThanOrEqual(before.high);
      }
    }),
    { numRuns: 400 },
  );
});

test('a model that takes no images has no points for vision, whatever its window', () => {
  fc.assert(
    fc.property(facts, (own) => {
      const vision = scores({ ...own, takes: () => false }).find(({ id }) => id === 'vision');
      expect([vision?.score, vision?.high]).toEqual([0, 0]);
    }),
  );
});

test('the formulas at hand-computed places', () => {
  const [model] = catalog.models.values();
  if (!model) throw new Error('no model');
  const base = fitFacts(catalog, model, today, null);
  const row = (own: Partial<FitFacts>, id: string, index: number) =>
    scores({ ...base, ...own }).find((score) => score.id === id)?.rows[index]?.points;
  expect(row({ contextWindow: 1_000_000 }, 'coding', 3)).toBe(20);
  expect(row({ contextWindow: 100_000 }, 'coding', 3)).toBe(0);
  expect(row({ contextWindow: 100_000 }, 'long-context', 0)).toBeCloseTo(30);
  expect(row({ contextWindow: 10_000 }, 'long-context', 0)).toBe(0);
  expect(row({ contextWindow: 2_000_000 }, 'long-context', 0)).toBe(90);
  expect(row({ contextWindow: 100_000, takes: () => true }, 'vision', 1)).toBeCloseTo(15);
  expect(row({ maxOutput: 16_000 }, 'agents', 3)).toBeCloseTo(7.5);
  expect(row({ meanPrice: 2.5 }, 'json', 3)).toBe(10);
  expect(row({ meanPrice: 0.05 }, 'cost', 0)).toBe(95);
  expect(row({ meanPrice: 15 }, 'cost', 0)).toBeCloseTo(0);
  expect(row({ meanPrice: Math.sqrt(0.05 * 15) }, 'cost', 0)).toBeCloseTo(47.5);
  expect(row({ providers: 4 }, 'production', 0)).toBe(20);
  expect(row({ providers: 12 }, 'production', 0)).toBe(40);
  expect(row({ contextWindow: 7_999 }, 'production', 2)).toBe(0);
  expect(row({ contextWindow: 8_000 }, 'production', 2)).toBe(15);
});
