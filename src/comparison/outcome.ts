/** What a category says of models, by their index in the order asked: certain winner, certain tie (and between whom), or not known. */
export type Outcome =
  | { readonly outcome: 'win'; readonly winner: number }
  | { readonly outcome: 'tie'; readonly among: readonly number[] }
  | { readonly outcome: 'unknown' };

/** How the first of a pair stands to the second in every completion of the unknowns. */
export type PairResult = 'better' | 'even' | 'worse' | 'unknown';

/** A winner beats every other one for certain; a tie is between those whom nobody beats, all pairs being certain; all else is unknown. */
export function decide(count: number, standing: (a: number, b: number) => PairResult): Outcome {
  const among: number[] = [];
  let certain = true;
  for (let a = 0; a < count; a++) {
    let beatsAll = true;
    let beaten = false;
    for (let b = 0; b < count; b++) {
      if (a === b) continue;
      const stands = standing(a, b);
      if (stands !== 'better') beatsAll = false;
      if (stands === 'worse') beaten = true;
      if (stands === 'unknown') certain = false;
    }
    if (beatsAll) return { outcome: 'win', winner: a };
    if (!beaten) among.push(a);
  }
  return certain ? { outcome: 'tie', among } : { outcome: 'unknown' };
}

/** Whether two outcomes name the same winner, the same tie or both nothing. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.outcome === 'win') return b.outcome === 'win' && a.winner === b.winner;
  if (a.outcome === 'tie') return b.outcome === 'tie' && String(a.among) === String(b.among);
  return b.outcome === 'unknown';
}

export type Verdict = {
  readonly outcome: 'win' | 'leaning' | 'coin-flip' | 'undecided';
  /** Index in the order asked; null for coin-flip and undecided. */
  readonly winner: number | null;
  /** Categories won (with a workload: their weights), in the order asked. */
  readonly wins: readonly number[];
  /** Weight of the categories that are not known. */
  readonly unknown: number;
};

/**
 * Counts wins. With lead = wins of the first - wins of the second and u = unknown categories: lead > u is a win,
 * 0 < lead <= u leaning, lead 0 a coin-flip; undecided when nothing is decided or tied.
 */
export function judge(
  categories: readonly { readonly result: Outcome; readonly weight: number }[],
  models: number,
): Verdict {
  const wins = Array.from({ length: models }, () => 0);
  let unknown = 0;
  for (const { result, weight } of categories) {
    if (result.outcome === 'win') wins[result.winner] = (wins[result.winner] ?? 0) + weight;
    else if (result.outcome === 'unknown') unknown += weight;
  }
  const [most = 0, second = 0] = [...wins].sort((a, b) => b - a);
  const lead = most - second;
  const decided = categories.some(({ result, weight }) => weight > 0 && result.outcome !== 'unknown');
  const outcome = lead > unknown ? 'win' : lead > 0 ? 'leaning' : decided ? 'coin-flip' : 'undecided';
  const winner = lead > 0 ? wins.indexOf(most) : null;
  return { outcome, winner, wins, unknown };
}
