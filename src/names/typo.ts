import type { Names } from './name-index.ts';
import { productWords } from './parts.ts';

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

/** Known words, and their indexes by the letters that they begin with and end in. */
type WordsByEdge = {
  readonly words: readonly string[];
  readonly first: ReadonlyMap<string, readonly number[]>;
  readonly last: WordsByEdge['first'];
};
const prepared = new WeakMap<Names, WordsByEdge>();

const begins = (word: string, letters: number) => word.slice(0, letters);
const ends = (word: string, letters: number) => word.slice(-letters);

/** How many letters at one end or the other a typo in a known word spares: two, unless they are half of it. */
const sparedIn = ({ length }: string) => (length > 4 ? 2 : 1);

/** Known words by the letters that a typo spares at their beginning or at their end. */
function wordsByEdge(names: Names): WordsByEdge {
  const known = prepared.get(names);
  if (known) return known;
  const words = [...names.lexicon.words].filter((word) => word.length >= 3 && lettersOnly.test(word));
  const byEdge = (edge: typeof begins) =>
    Map.groupBy(words.keys(), (index) => edge(words[index] ?? '', sparedIn(words[index] ?? '')));
  const built = { words, first: byEdge(begins), last: byEdge(ends) };
  prepared.set(names, built);
  return built;
}

/** The known words that are one typo away: those of the same first letter before others, each in the order of the catalog. */
function nearWords(word: string, names: Names): string[] {
  const { words, first, last } = wordsByEdge(names);
  const near = (byEdge: WordsByEdge['first'], edge: typeof begins, isSameFirst: boolean) =>
    [1, 2]
      .flatMap((letters) => byEdge.get(edge(word, letters)) ?? [])
      .filter(
        (index) => (words[index]?.[0] === word[0]) === isSameFirst && isOneTypo(word, words[index] ?? ''),
      );
  const same = new Set([...near(first, begins, true), ...near(last, ends, true)]);
  return [...[...same].sort((a, b) => a - b), ...near(last, ends, false).sort((a, b) => a - b)].map(
    (index) => words[index] ?? '',
  );
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
  const near = nearWords(word, names);
  if (near.length === 0) return near;
  // In a short word a letter was left out (grk) or swapped (gtp), not changed.
  const mayBe = (known: string) =>
    word.length >= shortest ||
    known.length > word.length ||
    (known.length === word.length && sorted(known) === sorted(word));
  return near.filter(mayBe).sort((a, b) => a.length - b.length);
}

/** Whether a correction is bold: then all words of a name must be there. */
export function isBold(word: string, correction: string): boolean {
  return word !== correction && (word.length < shortest || productWords.has(correction));
}
