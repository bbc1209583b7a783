import { type Locale, languageOf } from './locale.ts';

/** A part of a phrase: a letter, or the source of anything else. */
type Sequence = readonly string[];

/** What one way alone can begin with: no letter is another, and no blank is a letter. */
const isLetter = (part: string) => /^[\p{L}\d]$/u.test(part);

/**
 * The source of a pattern for any of some sequences, those before others being tried first: what begins alike stands
 * once. Only neighbours that exclude each other change places.
 */
function anyOf(sequences: readonly Sequence[], gap: string): string {
  const runs: Map<string, Sequence[]>[] = [];
  let run: Map<string, Sequence[]> | null = null;
  for (const own of sequences) {
    const [first = ''] = own;
    if (!isLetter(first) && first !== gap) {
      runs.push(new Map([[first, [own]]]));
      run = null;
      continue;
    }
    if (run === null) {
      run = new Map();
      runs.push(run);
    }
    const alike = run.get(first);
    if (alike) alike.push(own);
    else run.set(first, [own]);
  }
  const ways = runs.flatMap((own) =>
    [...own].map(([first, alike]) => {
      const [only = [], ...others] = alike;
      return others.length === 0
        ? only.join('')
        : first +
            anyOf(
              alike.map((one) => one.slice(1)),
              gap,
            );
    }),
  );
  return ways.length === 1 ? (ways[0] ?? '') : `(?:${ways.join('|')})`;
}

/** The parts of a word: `a*` has any ending. */
const partsOf = (word: string, letters: string): Sequence =>
  word.split('').map((sign) => (sign === '*' ? `[${letters}]*` : sign));

/** The ways to say a phrase, in order: those of its first words apart. */
function waysOf(words: readonly string[], gap: string, letters: string): Sequence[] {
  const [first = '', ...rest] = words;
  if (first === '') return [[]];
  const isOptional = first.startsWith('[');
  const ways = (isOptional ? first.slice(1, -1) : first).split('/').map((way) => partsOf(way, letters));
  const behind = waysBehind(rest, gap, letters);
  if (!isOptional) return ways.map((way) => [...way, ...behind]);
  const without = waysOf(rest, gap, letters);
  return [...ways.flatMap((way) => without.map((own) => [...way, gap, ...own])), ...without];
}

function waysBehind(words: readonly string[], gap: string, letters: string): Sequence {
  return words.flatMap((word) => {
    const isOptional = word.startsWith('[');
    const ways = (isOptional ? word.slice(1, -1) : word).split('/').map((way) => partsOf(way, letters));
    if (isOptional) return [`(?:${gap}${anyOf(ways, gap)})?`];
    return ways.length === 1 ? [gap, ...(ways[0] ?? [])] : [gap, anyOf(ways, gap)];
  });
}

/**
 * The source of a pattern that finds any of some phrases of a language, the longest first, between what are none of its
 * letters: flattened pages lose the blank between words of two languages.
 * @param gap what stands between two words of a phrase
 */
export function phrasesPattern(
  phrases: readonly string[],
  language: Locale,
  gap = String.raw`[\s-]{0,3}`,
): string {
  const { letters = 'a-z' } = languageOf(language);
  if (phrases.length === 0) return '(?!)';
  const ways = phrases
    .toSorted((a, b) => b.length - a.length)
    .flatMap((phrase) => waysOf(phrase.split(' '), gap, letters));
  return `(?<![${letters}])${anyOf(ways, gap)}(?![${letters}])`;
}
