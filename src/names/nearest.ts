import type { Names } from './name-index.ts';
import { productWords } from './parts.ts';
import type { NameRead } from './read.ts';
import { correctionsOf } from './typo.ts';

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

/** A number that is near to one that was asked for counts at most so much of it. */
const mostOfNear = 0.6;

/** What spellings share with a name, by their numbers: how rare its words are, and how many of its numbers they have. */
type Shared = { readonly score: Float64Array; readonly exact: Uint8Array };

const sharedKept = new WeakMap<Names, Shared>();

/** Room for what all spellings share with a name, all of it 0: whoever writes to it clears it again. */
function sharedOf(names: Names): Shared {
  const known = sharedKept.get(names);
  if (known) return known;
  const { length } = names.spellings;
  const made = { score: new Float64Array(length), exact: new Uint8Array(length) };
  sharedKept.set(names, made);
  return made;
}

/** Spellings that share words with a name, in their order, each with what it is near to it at most. */
function sharing(
  names: Names,
  words: readonly string[],
  numbers: readonly Asked[],
): {
  readonly spellings: readonly number[];
  readonly scores: readonly number[];
  readonly bounds: readonly number[];
} {
  const { score, exact } = sharedOf(names);
  const spellings: number[] = [];
  for (const text of words) {
    const list = names.byWord.get(text) ?? [];
    const weight = 1 + 2 / (1 + Math.log2(list.length));
    for (const index of list) {
      const before = score[index] ?? 0;
      if (before === 0) spellings.push(index);
      score[index] = before + weight;
    }
  }
  for (const { text } of numbers)
    for (const index of names.byWord.get(text) ?? []) exact[index] = (exact[index] ?? 0) + 1;
  const scores = spellings.map((index) => score[index] ?? 0);
  const bounds = spellings.map((index, at) => {
    const near = (exact[index] ?? 0) * (1 - mostOfNear) + numbers.length * mostOfNear;
    return (scores[at] ?? 0) + (numbers.length === 0 ? 0 : near / numbers.length) + 1e-9;
  });
  for (const index of spellings) score[index] = 0;
  for (const { text } of numbers) for (const index of names.byWord.get(text) ?? []) exact[index] = 0;
  return { spellings, scores, bounds };
}

/** So often those that may be nearest are looked at, and then all others. */
const mostLevels = 4;

/** What was added up in another order differs in its last digits. */
const rounded = (total: number) => Math.round(total * 1000);

/**
 * The models whose names share most with a name that is nobody's: its brand, then rare words, then near numbers. Those
 * that can be no nearer than others are not looked at.
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
  const { spellings, scores, bounds } = sharing(names, letters.length > 0 ? letters : words, numbers);
  const brands = new Set(letters.filter((text) => names.siblings.has(text)));
  const bearerAt = (at: number) => names.bearers[names.spellings[spellings[at] ?? -1]?.model ?? -1];
  const totalAt = (at: number): number => {
    const spelling = names.spellings[spellings[at] ?? -1];
    if (!spelling) return 0;
    let extra = 0;
    for (const word of spelling.words) {
      if (!texts.includes(word)) extra += productWords.has(word) ? 0.5 : 0.02;
    }
    return (scores[at] ?? 0) + numbersNear(numbers, spelling.words) - extra;
  };
  const best = new Map<string, number>();
  const lookAt = (at: number): void => {
    const bearer = bearerAt(at);
    if (!bearer || !(brands.size === 0 || brands.has(bearer.brand))) return;
    const total = totalAt(at);
    if (total > (best.get(bearer.id) ?? 0)) best.set(bearer.id, total);
  };
  /** The nearest among those looked at, alike ones together, as long as no other can be among them. */
  const nearestAbove = (bound: number): readonly (readonly string[])[] => {
    const groups = Map.groupBy(best.keys(), (id) => rounded(best.get(id) ?? 0));
    const nearest: string[][] = [];
    let count = 0;
    for (const near of [...groups.keys()].sort((a, b) => b - a)) {
      if (count >= limit || near <= bound) break;
      const ids = groups.get(near) ?? [];
      nearest.push(ids);
      count += offered(ids).length;
    }
    return count >= limit || bound === -Infinity ? nearest : [];
  };
  /** As their spellings come. */
  const inOrder = (ids: readonly string[]): readonly string[] => {
    if (ids.length < 2) return ids;
    const left = new Set(ids);
    const found: string[] = [];
    for (let at = 0; at < spellings.length && left.size > 0; at++) {
      const { id } = bearerAt(at) ?? {};
      if (id === undefined || !left.has(id) || totalAt(at) <= 0) continue;
      left.delete(id);
      found.push(id);
    }
    return found;
  };
  let groups: readonly (readonly string[])[] = [];
  let above = Infinity;
  for (let level = 0; groups.length === 0 && above > -Infinity; level++) {
    let [bound, below] = [-Infinity, -Infinity];
    for (const own of bounds) {
      if (own >= above || own <= below) continue;
      if (own > bound) [bound, below] = [own, bound];
      else if (own < bound) below = own;
    }
    const least = level < mostLevels ? bound : -Infinity;
    for (let at = 0; at < bounds.length; at++) {
      const own = bounds[at] ?? 0;
      if (own < above && own >= least) lookAt(at);
    }
    groups = nearestAbove(level < mostLevels ? rounded(below) : -Infinity);
    above = least;
  }
  return groups.flatMap((ids) => offered(inOrder(ids))).slice(0, limit);
}
