import type { FitFile } from '../catalog/table-schemas.ts';
import type { FitScore } from './score.ts';

/** Kinds of work that scores speak for: whatever the unknowns are, or only if they are favourable. */
export type Suits = { readonly certain: readonly string[]; readonly possible: readonly string[] };

/** What a model suits by the thresholds of the rubric. */
export function suits(rubric: FitFile, scores: readonly FitScore[]): Suits {
  const rows = scores.flatMap((score) =>
    Object.entries(rubric[score.id]?.suits ?? {}).map(([use, least]) => ({ use, least, score })),
  );
  const named = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).map(({ use }) => use);
  return {
    certain: named(({ score, least }) => score.score >= least),
    possible: named(({ score, least }) => score.score < least && score.high >= least),
  };
}
