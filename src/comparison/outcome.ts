/** What a category says of models in the order asked: certain winner, certain tie, or not known. */
export type Outcome =
  | { readonly outcome: 'win'; readonly winner: number }
  | { readonly outcome: 'tie' }
  | { readonly outcome: 'unknown' };

/** How the first of a pair stands to the second in every completion of the unknowns. */
export type Standing = 'better' | 'even' | 'worse' | 'unknown';

/** A winner beats every other one for certain; a tie needs every pair at the top certain; all else is unknown. */
export function decide(count: number, standing: (a: number, b: number) => Standing): Outcome {
  const all = Array.from({ length: count }, (_, index) => index);
  const winner = all.find((a) => all.every((b) => a === b || standing(a, b) === 'better'));
  if (winner !== undefined) return { outcome: 'win', winner };
  const certain = all.every((a) => all.every((b) => a === b || standing(a, b) !== 'unknown'));
  return { outcome: certain ? 'tie' : 'unknown' };
}
