import type { Model, Score } from '../../catalog/catalog.ts';
import { byRunner, isIndependent } from '../../catalog/independent.ts';
import { newestFirst } from '../../dates.ts';

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

export type SpeedComparison = {
  readonly speeds: readonly Speed[];
  /** Who timed all of them; null where that is not one independent party. */
  readonly runBy: string | null;
  /** The model that begins certainly first, and that is done certainly first; null where it cannot be told. */
  readonly begins: number | null;
  readonly done: number | null;
};

/** The newest score of who is trusted most, set up as asked where there is one of that. */
function bestScore(model: Model, benchmark: string, variant: string | null): Score | null {
  const isOther = (score: Score) => Number(score.variant !== variant);
  const ran = byRunner(model);
  const [first = null] = model.scores
    .filter((score) => score.benchmark === benchmark)
    .toSorted((a, b) => ran(a, b) || isOther(a) - isOther(b) || newestFirst(a.claim.asOf, b.claim.asOf));
  return first;
}

function totalOf(first: Score | null, rate: Score | null, tokens: number): Range | null {
  if (!first || !rate || rate.value[0] <= 0) return null;
  return [first.value[0] + (1000 * tokens) / rate.value[1], first.value[1] + (1000 * tokens) / rate.value[0]];
}

/** The range that lies wholly below all others. */
function lowest(ranges: readonly (Range | null)[]): number | null {
  const index = ranges.findIndex(
    (own) => own && ranges.every((other) => other === own || (other !== null && own[1] < other[0])),
  );
  return index === -1 ? null : index;
}

/** How fast models begin and finish an answer of so many tokens; they compare only when one independent party timed all. */
export function compareSpeed(models: readonly Model[], tokens: number): SpeedComparison {
  const speeds = models.map((model): Speed => {
    const first = bestScore(model, 'time-to-first-token', null);
    const rate = bestScore(model, 'tokens-a-second', first?.variant ?? null);
    return { first, rate, total: totalOf(first, rate, tokens) };
  });
  const one = (parts: readonly ('first' | 'rate')[]): string | null => {
    const parties = models.flatMap((model, index) =>
      parts.map((part) => {
        const score = speeds[index]?.[part];
        return score && isIndependent(model, score) ? score.runBy : null;
      }),
    );
    const [party = null, ...others] = new Set(parties);
    return others.length === 0 ? party : null;
  };
  const byFirst = one(['first']);
  const byAll = one(['first', 'rate']);
  return {
    speeds,
    runBy: byAll ?? byFirst,
    begins: byFirst === null ? null : lowest(speeds.map(({ first }) => first?.value ?? null)),
    done: byAll === null ? null : lowest(speeds.map(({ total }) => total)),
  };
}
