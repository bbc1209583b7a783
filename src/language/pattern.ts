import { phrasePatternWith } from '../catalog/capability-phrases.ts';
import { monthPattern } from './dates.ts';
import { words as english } from './en/words.ts';
import type { Words } from './language.ts';
import { type Locale, languageOf, locales } from './locale.ts';
import { scalePattern } from './numbers.ts';

const number = String.raw`\d{1,12},\d{1,12}(?![,\d]|\.\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:(?:\.\d{3}){2,}|(?:'\d{3})+|(?:_\d{3})+)(?!\d)|\d{1,3}(?:\.\d{1,3})?e\d{1,2}(?!\d)|\d{1,12}(?:\.\d{1,12})?|\.\d{1,12}`;
const withBlanks = String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:,\d{1,4}(?!\d))?`;
const month = String.raw`(?<!\p{L})(?:${monthPattern})\p{L}*\.?`;
const ofTokens = String.raw`(?:\s?${scalePattern(6)})?(?![\p{L}\d%]|\.\d)`;

/** Values as people write them, from words and from each other. */
const values = {
  number: `(?:${number})`,
  // "GPT 5 200 000": a digit after a name belongs to the name.
  spaced: String.raw`(?:(?<![A-Za-z]\s|[.,])${withBlanks}|${number})`,
  /** US dollars: `$7`, `US$7`, `USD 7`, `7 $`, `7 dollars`; those of others (`A$7`) are none. */
  money: String.raw`(?:(?<![\d.]|(?<!\p{L})(?:a|c|ca|au|hk|nz|s|r))(?:us)?\$\s?{number}|(?<![\p{L}\d])usd\s?{number}|(?<![\w.,$-]){number}\s?(?:\$(?!\s?\d)|{dollars}(?:(?<=долл)\.)?))`,
  /** A number of tokens with its scale, which is no part of anything longer. */
  count: String.raw`(?<![\w.,$>≥<≤-]){number}${ofTokens}`,
  /** The same where no name stands before it, whose version could be its first digits: `1 047 576`. */
  spacedCount: String.raw`(?<![\w.,$>≥<≤-])(?:${withBlanks}|${number})${ofTokens}`,
  /** A word for thousands, millions or billions. */
  scale: scalePattern(9),
  date: String.raw`(?:20[12]\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?|[0-3]?\d\.[01]\d\.20[12]\d|${month} [0-3]?\d(?:{ordinal})?,? 20[12]\d|(?:[0-3]?\d )?${month} 20[12]\d)(?:\s?{year})?`,
};

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
  const ways = phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrasePatternWith(phrase, gap, letters));
  return ways.length === 0 ? '(?!)' : `(?<![${letters}])(?:${ways.join('|')})(?![${letters}])`;
}

/** What a meaning or a value is written like in some languages, as the source of a pattern. */
function sourceOf(name: string, languages: readonly Locale[]): string {
  if (name === 'number' && languages.some((own) => languageOf(own).hasBlanks)) return values.spaced;
  const value = values[name as keyof typeof values];
  if (value !== undefined) return filled(value, languages);
  const ways = languages.flatMap((own) => {
    const phrases = languageOf(own).words?.[name as keyof Words];
    return phrases ? phrasesPattern(phrases.split(', '), own, String.raw`[\s-]{1,3}`) : [];
  });
  return ways.length === 0 ? '(?!)' : `(?:${ways.join('|')})`;
}

const braces = /(?<!\\p)\{([a-z]\w*)\}/g;

/** A source in which meanings and values stand in braces, in the words of some languages. */
function filled(source: string, languages: readonly Locale[]): string {
  return source.replaceAll(braces, (_, name: string) => sourceOf(name, languages));
}

/** The languages that a text may be in: those of its letters, and those that have none of their own. */
const languagesOf = (text: string): readonly Locale[] =>
  locales.filter((locale) => languageOf(locale).letter?.test(text) ?? true);

let whole: readonly Locale[] | null = null;

/** Reads a text in its own languages throughout, also the parts of it that have none of their letters. */
export function inLanguagesOf<Result>(text: string, read: () => Result): Result {
  whole = languagesOf(text);
  try {
    return read();
  } finally {
    whole = null;
  }
}

/** A pattern of meanings, found in a text in the words of its languages; large and small letters are alike. */
export type Pattern = {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly all: (text: string) => RegExpExecArray[];
};

/**
 * A pattern in which meanings and values stand in braces: `{token}`, `{money}`. A part of it may be another source, or
 * made for the languages of a text.
 */
export function pattern(
  { raw }: TemplateStringsArray,
  ...parts: readonly (string | ((languages: readonly Locale[]) => string))[]
): Pattern {
  const write = (languages: readonly Locale[]) =>
    String.raw({ raw }, ...parts.map((own) => (typeof own === 'string' ? own : own(languages))));
  for (const [, name = ''] of write([]).matchAll(braces))
    if (!(name in english || name in values)) throw new Error(`no language has a word for ${name}`);
  const made = new Map<string, RegExp>();
  const of = (text: string): RegExp => {
    const languages = whole ?? languagesOf(text);
    const key = languages.join();
    let own = made.get(key);
    if (!own) {
      own = new RegExp(filled(write(languages), languages), 'giu');
      made.set(key, own);
    }
    own.lastIndex = 0;
    return own;
  };
  return {
    test: (text) => of(text).test(text),
    exec: (text) => of(text).exec(text),
    // Without matchAll, which makes a pattern anew each time.
    all: (text) => {
      const own = of(text);
      const found: RegExpExecArray[] = [];
      for (let match = own.exec(text); match; match = own.exec(text)) {
        found.push(match);
        if (match[0] === '') own.lastIndex += 1;
      }
      return found;
    },
  };
}
