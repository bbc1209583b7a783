import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withBoardScores } from '../../src/catalog/boards/boards.ts';
import type { ModelEntry } from '../../src/catalog/schema.ts';

type Score = NonNullable<ModelEntry['scores']>[number];

const scoreOf = (source: string) =>
  fc.record({
    benchmark: fc.constantFrom('a', 'b'),
    variant: fc.constantFrom('high', undefined),
    value: fc.integer({ min: 0, max: 3 }),
    runBy: fc.constantFrom('aider', 'lab'),
    source: fc.constant(source),
    asOf: fc.integer({ min: 1, max: 5 }).map((day) => `2026-01-0${day}`),
  }) as fc.Arbitrary<Score>;

const entry = (scores: Score[]): ModelEntry => ({ id: 'openai/gpt-5', claims: [], scores });
const key = ({ benchmark, variant, runBy }: Score) => JSON.stringify([benchmark, variant, runBy]);

it('of files and a board the newer word stands on each benchmark, variant and party, and nothing else goes', () => {
  fc.assert(
    fc.property(
      fc.array(scoreOf('llm-stats'), { maxLength: 8 }),
      fc.uniqueArray(scoreOf('aider'), { maxLength: 5, selector: key }),
      (listed, board) => {
        const [files, fresh] = withBoardScores([entry(listed)], entry(board)).map(
          ({ scores = [] }) => scores,
        );
        for (const score of files ?? [])
          expect(board.some((own) => key(own) === key(score) && own.asOf >= score.asOf)).toBe(false);
        for (const own of fresh ?? [])
          expect(listed.some((score) => key(own) === key(score) && score.asOf > own.asOf)).toBe(false);
        const gone = listed.filter((score) => !files?.includes(score));
        for (const score of gone)
          expect(
            board.some(
              (own) =>
                (key(own) === key(score) && own.asOf >= score.asOf) ||
                (own.runBy === 'aider' &&
                  score.runBy === 'aider' &&
                  own.benchmark === score.benchmark &&
                  own.value === score.value),
            ),
          ).toBe(true);
        // One of the two always stands.
        for (const own of board.filter((score) => !fresh?.includes(score)))
          expect(listed.some((score) => key(own) === key(score) && score.asOf > own.asOf)).toBe(true);
      },
    ),
  );
});
