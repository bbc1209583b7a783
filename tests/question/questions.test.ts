import { describe, expect, it } from 'vitest';
import { judge, questionsOf } from './score.ts';

const outcomes = (file: string) => questionsOf(file).map(judge);
const wrongOf = (all: readonly ReturnType<typeof judge>[]) =>
  all.filter(({ verdict }) => verdict === 'wrong').map(({ asked, got }) => `${asked.text} -> ${got}`);

describe('questions as people ask them', () => {
  it.for(['questions.tsv', 'questions-held-back.tsv', 'questions-fresh.tsv'])(
    '%s: nine of ten right, two of a hundred wrong at most',
    (file) => {
      const all = outcomes(file);
      const wrong = wrongOf(all);
      const right = all.filter(({ verdict }) => verdict === 'right').length;
      expect(right / all.length).toBeGreaterThanOrEqual(0.9);
      expect(wrong.length / all.length, wrong.join('\n')).toBeLessThanOrEqual(0.02);
    },
  );

  it('that only look simple are never answered wrong', () => {
    expect(wrongOf(outcomes('questions-tricky.tsv'))).toEqual([]);
  });
});
