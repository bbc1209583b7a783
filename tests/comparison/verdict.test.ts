import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, judge, type Outcome, type PairResult } from '../../src/comparison/outcome.ts';

describe('the verdict', () => {
  it('counts as the rules say', () => {
    const win = (winner: number) => ({ result: { outcome: 'win', winner } as Outcome, weight: 1 });
    const tie = { result: { outcome: 'tie', among: [0, 1] } as Outcome, weight: 1 };
    const unknown = { result: { outcome: 'unknown' } as Outcome, weight: 1 };
    expect(judge([win(0), win(0), tie, tie, unknown], 2)).toMatchObject({ outcome: 'win', winner: 0 });
    expect(judge([win(0), tie, tie, tie, unknown], 2)).toMatchObject({ outcome: 'leaning', winner: 0 });
    expect(judge([win(0), win(1), tie, tie, tie], 2)).toMatchObject({
      outcome: 'coin-flip',
      winner: null,
    });
    expect(judge([win(0), win(1), unknown, unknown, tie], 2)).toMatchObject({ outcome: 'coin-flip' });
    expect(judge([unknown, unknown], 2)).toMatchObject({ outcome: 'undecided', winner: null });
    expect(judge([win(1), win(1), win(1)], 2)).toMatchObject({ outcome: 'win', winner: 1 });
  });
});

describe('a category', () => {
  it('is a tie between those whom nobody beats', () => {
    const outcome = (...values: readonly number[]) =>
      decide(values.length, (a, b): PairResult => {
        const lead = (values[a] ?? 0) - (values[b] ?? 0);
        return lead === 0 ? 'even' : lead > 0 ? 'better' : 'worse';
      });
    expect(outcome(2, 2, 1)).toEqual({ outcome: 'tie', among: [0, 1] });
    expect(outcome(1, 2, 2)).toEqual({ outcome: 'tie', among: [1, 2] });
    expect(outcome(1, 1)).toEqual({ outcome: 'tie', among: [0, 1] });
    expect(outcome(1, 3, 2)).toEqual({ outcome: 'win', winner: 1 });
  });

  it('is won only by a value that beats every completion of the unknown ones', () => {
    const value = fc.option(fc.nat(20), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 5 }),
        fc.array(fc.nat(20), { minLength: 5, maxLength: 5 }),
        (values, filling) => {
          const outcome = (amounts: readonly (number | null)[]) =>
            decide(amounts.length, (a, b): PairResult => {
              const left = amounts[a];
              const right = amounts[b];
              if (left == null || right == null) return 'unknown';
              return left === right ? 'even' : left > right ? 'better' : 'worse';
            });
          const before = outcome(values);
          fc.pre(before.outcome !== 'unknown');
          expect(outcome(values.map((own, index) => own ?? filling[index] ?? 0))).toEqual(before);
        },
      ),
    );
  });
});
