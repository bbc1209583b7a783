/** What a category says of models, by their index in the order asked: certain winner, certain tie (and between whom), or not known. */
export type Outcome =
  | { readonly outcome: 'win'; readonly winner: number }
  | { readonly outcome: 'tie'; readonly among: readonly number[] }
  | { readonly outcome: 'unknown' };

/** How the first of a pair stands to the second in every completion of the unknowns. */
export type Standing = 'better' | 'even' | 'worse' | 'unknown';

/** A winner beats every other one for certain; a tie is between those whom nobody beats, all pairs being certain; all else is unknown. */
export function decide(count: number, standing: (a: number, b: number) => Standing): Outcome {
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
