import type { Names } from './name-index.ts';
import { productWords } from './parts.ts';
import type { NameRead } from './read.ts';

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

const hasDigit = /\d/;

const numberIn = (text: string) => Number.parseFloat(text.replace(/^[a-z]/, ''));

const numbersKept = new WeakMap<ReadonlySet<string>, readonly number[]>();

/** The numbers among the words of a spelling. */
function numbersOf(words: ReadonlySet<string>): readonly number[] {
  const known = numbersKept.get(words);
  if (known) return known;
  const numbers = [...words].filter((word) => hasDigit.test(word)).map(numberIn);
  numbersKept.set(words, numbers);
  return numbers;
}

/** A number that was asked for: as it is written, and its value. */
type Asked = { readonly text: string; readonly value: number };

/** How near the numbers of a spelling are to those asked for, 0 to 1. */
function numbersNear(asked: readonly Asked[], own: ReadonlySet<string>): number {
  if (asked.length === 0) return 0;
  let near = 0;
  for (const { text, value } of asked) {
    if (own.has(text)) near += 1;
    else {
      let closest = 0;
      for (const number of numbersOf(own)) {
        const difference = Math.abs(number - value);
        if (difference < 3) closest = Math.max(closest, 0.6 / (1 + difference));
      }
      near += closest;
    }
  }
  return near / asked.length;
}

/**
 * The models whose names share most with a name that is nobody's: its brand, then rare words, then near numbers.
 * @param offered of models that are equally near, those that may be named, in the order in which they are
 */
export function nearestModels(
  names: Names,
  read: NameRead,
  limit: number,
  offered: (ids: readonly string[]) => readonly string[],
): string[] {
  const own = read.words.filter(({ kind }) => kind === 'own').slice(0, 20);
  const texts = (own.length > 0 ? own : read.words.slice(0, 20)).map(({ text }) => text);
  const words = texts.flatMap((text) => (names.byWord.has(text) ? [text] : correctionsOf(text, names)));
  const letters = [...new Set(words)].filter((text) => !hasDigit.test(text));
  // Near numbers alone are no likeness, unless nothing but numbers was said.
  if (letters.length === 0 && texts.some((text) => !hasDigit.test(text))) return [];
  const numbers = texts
    .filter((text) => hasDigit.test(text))
    .map((text) => ({ text, value: numberIn(text) }));
  const scores = new Map<number, number>();
  const add = (index: number, score: number) => scores.set(index, (scores.get(index) ?? 0) + score);
  for (const text of letters.length > 0 ? letters : words) {
    const list = names.byWord.get(text) ?? [];
    for (const index of list) add(index, 1 + 2 / (1 + Math.log2(list.length)));
  }
  const best = new Map<string, number>();
  const brands = new Set(letters.filter((text) => names.siblings.has(text)));
  for (const [index, score] of scores) {
    const spelling = names.spellings[index];
    const bearer = spelling && names.bearers[spelling.model];
    if (!bearer || !(brands.size === 0 || brands.has(bearer.brand))) continue;
    let extra = 0;
    for (const word of spelling.words) {
      if (!texts.includes(word)) extra += productWords.has(word) ? 0.5 : 0.02;
    }
    const total = score + numbersNear(numbers, spelling.words) - extra;
    if (total > (best.get(bearer.id) ?? 0)) best.set(bearer.id, total);
  }
  // What was added up in another order differs in its last digits.
  const groups = Map.groupBy(best.keys(), (id) => Math.round((best.get(id) ?? 0) * 1000));
  const nearest: string[] = [];
  for (const near of [...groups.keys()].sort((a, b) => b - a)) {
    nearest.push(...offered(groups.get(near) ?? []));
    if (nearest.length >= limit) break;
  }
  return nearest.slice(0, limit);
}
