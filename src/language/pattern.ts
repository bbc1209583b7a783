import { phrasePatternWith } from '../catalog/capability-phrases.ts';
import { monthPattern } from './dates.ts';
import { words as english } from './en/words.ts';
import type { Words } from './language.ts';
import { type Locale, languageOf, locales } from './locale.ts';
import { scalePattern } from './numbers.ts';

const number = String.raw`\d{1,12},\d{1,12}(?![,\d]|\.\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:(?:\.\d{3}){2,}|(?:'\d{3})+|(?:_\d{3})+)(?!\d)|\d{1,3}(?:\.\d{1,3})?e\d{1,2}(?!\d)|\d{1,12}(?:\.\d{1,12})?|\.\d{1,12}`;
// "GPT 5 200 000": a digit after a name belongs to the name.
const withBlanks = String.raw`(?<![A-Za-z]\s|[.,])\d{1,3}(?: \d{3})+(?!\d)(?:,\d{1,4}(?!\d))?`;

/** What meanings are said by in some languages, and values as they write them; each the source of a pattern. */
export type Sources = Readonly<Record<keyof Words, string>> & {
  readonly languages: readonly Locale[];
  readonly number: string;
  /** US dollars. */
  readonly money: string;
  /** A number of tokens with its scale, which is no part of anything longer. */
  readonly count: string;
  /** The same where no name stands before it, whose version could be its first digits: `1 047 576`. */
  readonly spacedCount: string;
  /** A word for thousands, millions or billions. */
  readonly scale: string;
  readonly date: string;
};

function sourcesOf(languages: readonly Locale[]): Sources {
  const known = languages.map(languageOf);
  const said = Object.keys(english).map((meaning) => {
    const ways = known.flatMap(({ words, letter }) => {
      const phrases = words?.[meaning as keyof Words] || null;
      return phrases === null ? [] : phrasesPattern(phrases.split(', '), letter ? anyLetter : latin, apart);
    });
    return [meaning, ways.length === 0 ? '(?!)' : `(?:${ways.join('|')})`] as const;
  });
  const words = Object.fromEntries(said) as Record<keyof Words, string>;
  const own = known.some(({ hasBlanks }) => hasBlanks) ? `(?:${withBlanks}|${number})` : `(?:${number})`;
  const month = String.raw`(?<!\p{L})(?:${monthPattern})\p{L}*\.?`;
  const count = (of: string) =>
    String.raw`(?<![\w.,$>≥<≤-])${of}(?:\s?${scalePattern(6)})?(?![\p{L}\d%]|\.\d)`;
  return {
    ...words,
    languages,
    number: own,
    money: String.raw`(?:(?<![\d.])\$\s?${own}|(?<![\w.,$-])${own}\s?(?:\$(?!\s?\d)|${words.dollars}))`,
    count: count(own),
    spacedCount: count(`(?:${withBlanks}|${own})`),
    scale: scalePattern(9),
    date: String.raw`(?:20[12]\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?|[0-3]?\d\.[01]\d\.20[12]\d|${month} [0-3]?\d(?:${words.ordinal})?,? 20[12]\d|(?:[0-3]?\d )?${month} 20[12]\d)(?:\s?${words.year})?`,
  };
}

const anyLetter = String.raw`\p{L}`;
// Flattened pages lose the blank between words of two languages.
const latin = 'A-Za-z';
const apart = String.raw`[\s-]{1,3}`;
const maybeApart = String.raw`[\s-]{0,3}`;

/**
 * The source of a pattern that finds any of some phrases, the longest first, between what are no such letters.
 * @param gap what stands between two words of a phrase
 */
export function phrasesPattern(phrases: readonly string[], letter = anyLetter, gap = maybeApart): string {
  if (phrases.length === 0) return '(?!)';
  const ways = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrasePatternWith(phrase, gap));
  return String.raw`(?<![${letter}])(?:${ways.join('|')})(?![${letter}])`;
}

const made = new Map<string, Sources>();
let last: { readonly text: string; readonly sources: Sources } | undefined;

/** What is said in the languages that a text may be in: those of its letters, and those that have none of their own. */
function sourcesFor(text: string): Sources {
  if (last?.text === text) return last.sources;
  const languages = locales.filter((locale) => languageOf(locale).letter?.test(text) ?? true);
  const key = languages.join();
  const sources = made.get(key) ?? sourcesOf(languages);
  made.set(key, sources);
  last = { text, sources };
  return sources;
}

/** A pattern of meanings, found in a text in the words of its languages; large and small letters are alike. */
export type Pattern = {
  readonly test: (text: string) => boolean;
  /** From an offset on, for flag `y` at it. */
  readonly exec: (text: string, from?: number) => RegExpExecArray | null;
  readonly all: (text: string) => RegExpExecArray[];
};

/** Made of meanings and values, whatever the languages of a text. */
export function pattern(write: (sources: Sources) => string, flags = 'giu'): Pattern {
  const kept = new Map<Sources, RegExp>();
  const of = (text: string, from = 0): RegExp => {
    const sources = sourcesFor(text);
    const own = kept.get(sources) ?? new RegExp(write(sources), flags);
    kept.set(sources, own);
    own.lastIndex = from;
    return own;
  };
  return {
    test: (text) => of(text).test(text),
    exec: (text, from) => of(text, from).exec(text),
    all: (text) => [...text.matchAll(of(text))],
  };
}
