import type { Names } from './name-index.ts';
import type { NameRead } from './read.ts';
import { correctionsOf } from './typo.ts';
import { productWords } from './words.ts';

const hasDigit = /\d/;

/** How near the numbers of a spelling are to those asked for, 0 to 1. */
function numbersNear(asked: readonly string[], own: ReadonlySet<string>): number {
  if (asked.length === 0) return 0;
  let near = 0;
  for (const text of asked) {
    if (own.has(text)) near += 1;
    else {
      const value = Number.parseFloat(text.replace(/^[a-z]/, ''));
      let closest = 0;
      for (const word of own) {
        if (!hasDigit.test(word)) continue;
        const difference = Math.abs(Number.parseFloat(word.replace(/^[a-z]/, '')) - value);
        if (difference < 3) closest = Math.max(closest, 0.6 / (1 + difference));
      }
      near += closest;
    }
  }
  return near / asked.length;
}

/** The models whose names share most with a name that is nobody's: its brand, then rare words, then near numbers. */
export function nearestModels(
  names: Names,
  read: NameRead,
  limit: number,
  isOffered: (id: string) => boolean,
): string[] {
  const own = read.words.filter(({ kind }) => kind === 'own').slice(0, 20);
  const texts = (own.length > 0 ? own : read.words.slice(0, 20)).map(({ text }) => text);
  const words = texts.flatMap((text) => (names.byWord.has(text) ? [text] : correctionsOf(text, names)));
  const letters = [...new Set(words)].filter((text) => !hasDigit.test(text));
  // Near numbers alone are no likeness, unless nothing but numbers was said.
  if (letters.length === 0 && texts.some((text) => !hasDigit.test(text))) return [];
  const numbers = texts.filter((text) => hasDigit.test(text));
  const scores = new Map<number, number>();
  const add = (index: number, score: number) => scores.set(index, (scores.get(index) ?? 0) + score);
  for (const text of letters.length > 0 ? letters : words) {
    const list = names.byWord.get(text) ?? [];
    for (const index of list) add(index, 1 + 2 / (1 + Math.log2(list.length)));
  }
  const best = new Map<number, number>();
  const brands = new Set(letters.filter((text) => names.siblings.has(text)));
  for (const [index, score] of scores) {
    const spelling = names.spellings[index];
    if (!spelling || !(brands.size === 0 || brands.has(names.bearers[spelling.model]?.brand ?? ''))) continue;
    let extra = 0;
    for (const word of spelling.words) {
      if (!texts.includes(word)) extra += productWords.has(word) ? 0.5 : 0.02;
    }
    const total = score + numbersNear(numbers, spelling.words) - extra;
    if (total > (best.get(spelling.model) ?? 0)) best.set(spelling.model, total);
  }
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([model]) => names.bearers[model]?.id ?? [])
    .filter(isOffered)
    .slice(0, limit);
}
