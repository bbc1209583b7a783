import { describe, expect, it } from 'vitest';
import { judge, questionsOf } from './score.ts';

describe('questions as people ask them', () => {
  it.for(['questions.tsv', 'questions-held-back.tsv', 'questions-fresh.tsv'])(
    '%s: nine of ten right, two of a hundred wrong at most',
    (file) => {
      const all = questionsOf(file).map(judge);
      const wrong = all
        .filter(({ verdict }) => verdict === 'wrong')
        .map(({ asked, got }) => `${asked.text} -> ${got}`);
      const right = all.filter(({ verdict }) => verdict === 'right').length;
      expect(right / all.length).toBeGreaterThanOrEqual(0.9);
      expect(wrong.length / all.length, wrong.join('\n')).toBeLessThanOrEqual(0.02);
    },
  );
});
