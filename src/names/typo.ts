import type { Names } from './name-index.ts';
import { productWords } from './words.ts';

/** Whether one letter changed, added, dropped or swapped with its neighbour turns one word into the other. */
export function isOneTypo(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const left = endA - start;
  const right = endB - start;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

const shortest = 4;
const lettersOnly = /^[\p{L}]+$/u;
const prepared = new WeakMap<Names, ReadonlyMap<number, readonly string[]>>();

function wordsByLength(names: Names): ReadonlyMap<number, readonly string[]> {
  const known = prepared.get(names);
  if (known) return known;
  const words = [...names.lexicon.words].filter((word) => word.length >= 3 && lettersOnly.test(word));
  const built = Map.groupBy(words, (word) => word.length);
  prepared.set(names, built);
  return built;
}

const sorted = (word: string) => word.split('').sort().join('');

const corrections = new WeakMap<Names, Map<string, readonly string[]>>();
const mostKept = 1000;

/** The known words that `word` may be a misspelling of; none when it is known, short or has digits. */
export function correctionsOf(word: string, names: Names): readonly string[] {
  const kept = corrections.get(names) ?? new Map<string, readonly string[]>();
  corrections.set(names, kept);
  const known = kept.get(word);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const found = findCorrections(word, names);
  kept.set(word, found);
  return found;
}

function findCorrections(word: string, names: Names): readonly string[] {
  if (word.length < 2 || word.length > 20 || !lettersOnly.test(word)) return [];
  if (names.lexicon.words.has(word) || names.listed().words.has(word)) return [];
  const byLength = wordsByLength(names);
  const near = (length: number) => (byLength.get(length) ?? []).filter((known) => isOneTypo(word, known));
  // In a short word a letter was left out (grk) or swapped (gtp), not changed.
  if (word.length < shortest)
    return [...near(word.length).filter((known) => sorted(known) === sorted(word)), ...near(word.length + 1)];
  return [...near(word.length - 1), ...near(word.length), ...near(word.length + 1)];
}

/** Whether a correction is bold: then all words of a name must be there. */
export function isBold(word: string, correction: string): boolean {
  return word !== correction && (word.length < shortest || productWords.has(correction));
}
