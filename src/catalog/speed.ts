import { newestFirst } from '../dates.ts';
import { createMemo } from '../memo.ts';
import type { Catalog, Model, Score } from './catalog.ts';
import { byRunner } from './independent.ts';

/** Lowest and highest. */
type Range = readonly [number, number];

/** How fast one model answers, as one source says. */
export type Speed = {
  /** Milliseconds until the first token. */
  readonly first: Score | null;
  /** Tokens a second from then on. */
  readonly rate: Score | null;
  /** Milliseconds for a whole answer: first token + tokens / rate. */
  readonly total: Range | null;
};

/** The domain of what times answers. */
export const speedDomain = 'speed';

/** The party that times all models alike, in sources.yml: its list is synced with the operator's key, so it may be absent. */
export const timingParty = 'artificial-analysis';

/** The newest score of who is trusted most, set up as asked where there is one of that. */
function bestScore(
  model: Model,
  benchmark: string,
  variant: string | null,
  runBy: string | null,
): Score | null {
  const isOther = (score: Score) => Number(score.variant !== variant);
  const ran = byRunner(model);
  const [first = null] = model.scores
    .filter((score) => score.benchmark === benchmark && (runBy === null || score.runBy === runBy))
    .toSorted((a, b) => ran(a, b) || isOther(a) - isOther(b) || newestFirst(a.claim.asOf, b.claim.asOf));
  return first;
}

function totalOf(first: Score | null, rate: Score | null, tokens: number): Range | null {
  if (!first || !rate || rate.value[0] <= 0) return null;
  return [first.value[0] + (1000 * tokens) / rate.value[1], first.value[1] + (1000 * tokens) / rate.value[0]];
}

/**
 * How fast a model begins and finishes an answer of so many tokens.
 * @param runBy by whose times; null for those of who is trusted most
 */
export function speedOf(model: Model, tokens: number, runBy: string | null): Speed {
  const first = bestScore(model, 'time-to-first-token', null, runBy);
  const rate = bestScore(model, 'tokens-a-second', first?.variant ?? null, runBy);
  return { first, rate, total: totalOf(first, rate, tokens) };
}

const kept = createMemo<{ readonly isTimed: boolean }>(1);

/** Whether models can be ranked by speed: one party has timed several of them. */
export function isTimed(catalog: Catalog): boolean {
  return kept(catalog, '', () => {
    let timed = 0;
    for (const model of catalog.models.values())
      if (
        model.scores.some(({ benchmark, runBy }) => benchmark === 'tokens-a-second' && runBy === timingParty)
      )
        timed++;
    return { isTimed: timed > 1 };
  }).isTimed;
}
