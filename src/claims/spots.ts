import type { Named, NamesIn } from './named.ts';
import { nobody } from './named.ts';
import type { Piece } from './piece.ts';

/** The first of some, in the order of the text, that starts at an offset or behind it. */
export function firstFrom(own: readonly { readonly start: number }[], start: number): number {
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of some, in the order of the text, that lie within a piece of it. */
export function within<Own extends { readonly start: number }>(
  own: readonly Own[],
  { text, start }: Piece,
): Own[] {
  const found: Own[] = [];
  const end = start + text.length;
  for (let at = firstFrom(own, start); (own[at]?.start ?? end) < end; at++)
    if (own[at]) found.push(own[at] as Own);
  return found;
}

/** The models that names mean, each once. */
export const modelsOf = (named: readonly Named[]): string[] => [...new Set(named.map(({ model }) => model))];

/** What is named in a piece: models that are known for sure, whether one is not, and lines. */
export function namesAt({ named, lines }: NamesIn, piece: Piece) {
  const own = within(named, piece);
  const sure = own.filter(({ model, guessed }) => model !== nobody && !guessed);
  return { named: own, sure, lines: within(lines, piece).map(({ text }) => text) };
}
