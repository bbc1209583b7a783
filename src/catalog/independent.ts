import type { Model, Score } from './catalog.ts';

/** Who ran a benchmark, most trusted first: an independent party, nobody knows who, the model's own lab. */
const runners = ['independent', 'unknown', 'lab'] as const;
export type Runner = (typeof runners)[number];

/** Who ran a score of a model; its lab goes by "lab", by its own id and by that of its API. */
export function runnerOf({ lab }: Pick<Model, 'lab'>, { runBy }: Pick<Score, 'runBy'>): Runner {
  if (runBy === null) return 'unknown';
  return runBy === 'lab' || runBy === lab.id || runBy === lab.provider ? 'lab' : 'independent';
}

/** Whether a party that is known and is not the model's lab ran a score: no other decides between models. */
export function isIndependent(model: Pick<Model, 'lab'>, score: Pick<Score, 'runBy'>): boolean {
  return runnerOf(model, score) === 'independent';
}

/** Compares scores of one model by who ran them, the most trusted first. */
export function byRunner(model: Pick<Model, 'lab'>): (a: Score, b: Score) => number {
  const rank = (score: Score) => runners.indexOf(runnerOf(model, score));
  return (a, b) => rank(a) - rank(b);
}
