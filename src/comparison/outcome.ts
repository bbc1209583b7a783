/** What a category says of models, by their index in the order asked: certain winner, certain tie (and between whom), or not known. */
export type Outcome =
  | { readonly outcome: 'win'; readonly winner: number }
  | { readonly outcome: 'tie'; readonly among: readonly number[] }
  | { readonly outcome: 'unknown' };

/** How the first of a pair stands to the second in every completion of the unknowns. */
export type Standing = 'better' | 'even' | 'worse' | 'unknown';

/** A winner beats every other one for certain; a tie is between those whom nobody beats, all pairs being certain; all else is unknown. */
export function decide(count: number, standing: (a: number, b: number) => Standing): Outcome {
  const all = Array.from({ length: count }, (_, index) => index);
  const winner = all.find((a) => all.every((b) => a === b || standing(a, b) === 'better'));
  if (winner !== undefined) return { outcome: 'win', winner };
  const certain = all.every((a) => all.every((b) => a === b || standing(a, b) !== 'unknown'));
  if (!certain) return { outcome: 'unknown' };
  return {
    outcome: 'tie',
    among: all.filter((a) => all.every((b) => a === b || standing(a, b) !== 'worse')),
  };
}

/** Whether two outcomes name the same winner, the same tie or both nothing. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.outcome === 'win') return b.outcome === 'win' && a.winner === b.winner;
  if (a.outcome === 'tie') return b.outcome === 'tie' && String(a.among) === String(b.among);
  return b.outcome === 'unknown';
}
