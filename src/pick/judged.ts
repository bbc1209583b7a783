import { createMemo } from '../memo.ts';
import { judge, limitOf, measured } from './judge.ts';
import type { Placed } from './placed.ts';
import { directionOf, type Wish } from './wish.ts';

/** Whether each of some places meets a wish, by its index; null where nobody knows. */
export type Judged = (index: number) => boolean | null;

/** Numbers that a wish with a limit is held against, the worse and the better end of each; NaN where none is known. */
type Ends = { readonly worst: Float64Array; readonly best: Float64Array };

// What is judged is the same for all limits of a kind, and people ask for few kinds.
const mostKept = 32;
const ends = createMemo<Ends>(mostKept);
const answers = createMemo<Int8Array>(mostKept);

function endsOf(places: readonly Placed[], wish: Wish, direction: 1 | -1): Ends {
  return ends(places, JSON.stringify({ ...wish, value: null }), () => {
    const worst = new Float64Array(places.length).fill(Number.NaN);
    const best = worst.slice();
    for (const [index, place] of places.entries()) {
      const range = measured(place, wish);
      if (!range) continue;
      worst[index] = direction === 1 ? range[0] : -range[1];
      best[index] = direction === 1 ? range[1] : -range[0];
    }
    return { worst, best };
  });
}

/** As `judge` does, for places that stay: each is looked at once, not for every request. */
export function judgedFor(places: readonly Placed[], wish: Wish): Judged {
  const direction = directionOf(wish);
  if (direction !== null) {
    const { worst, best } = endsOf(places, wish, direction);
    const limit = direction * limitOf(wish);
    return (index) => (worst[index]! >= limit ? true : best[index]! < limit ? false : null);
  }
  const known = answers(places, JSON.stringify(wish), () =>
    Int8Array.from(places, (place) => {
      const answer = judge(place, wish);
      return answer === null ? -1 : Number(answer);
    }),
  );
  return (index) => (known[index] === -1 ? null : known[index] === 1);
}
