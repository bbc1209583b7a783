import { nameKey } from '../names/key.ts';
import type { Names } from '../names/name-index.ts';

const prepared = new WeakMap<Names, readonly string[]>();

/** Every key that is one model's, sorted, so that a text can be followed word by word for as long as some key begins so. */
function keysOf(names: Names): readonly string[] {
  const known = prepared.get(names);
  if (known) return known;
  const own = [...names.keys.keys(), ...names.offerKeys.keys()];
  const built = [...new Set(own.filter((key) => /\p{L}/u.test(key)))].sort();
  prepared.set(names, built);
  return built;
}

/** What a key is among the sorted ones: itself one of them, at most the beginning of one, or neither. */
function standingOf(keys: readonly string[], key: string): 'whole' | 'start' | null {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  if (key === '') return null;
  const first = keys[low];
  if (first === key) return 'whole';
  return first?.startsWith(key) ? 'start' : null;
}

/** Whether any key begins with a word. */
export const beginsName = (names: Names, word: string): boolean =>
  standingOf(keysOf(names), nameKey(word)) !== null;

/**
 * The end of the longest name of one model that begins at an atom: the greatest number of atoms, of at least two, that
 * are a name together and may end there; 0 where there is none.
 * @param written the text of so many atoms, null where no name goes on so far
 */
export function longestName(
  names: Names,
  written: (count: number) => string | null,
  mayEnd: (count: number) => boolean,
): number {
  const keys = keysOf(names);
  let longest = 0;
  for (let count = 1; ; count++) {
    const text = written(count);
    const standing = text === null ? null : standingOf(keys, nameKey(text));
    if (standing === null) return longest;
    if (standing === 'whole' && count > 1 && mayEnd(count)) longest = count;
  }
}
