import { createCache } from '../memo.ts';
import { phrasesPattern } from './alternatives.ts';
import { monthPattern } from './dates.ts';
import { words as english } from './en/words.ts';
import type { Words } from './language.ts';
import { type Locale, languageOf, locales } from './locale.ts';
import { type Held, heldBy, mayHold, needsOf, type Sought, soughtBy } from './needs.ts';
import { scalePattern } from './numbers.ts';

const number = String.raw`\d{1,12},\d{1,12}(?!,?\d|\.\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:(?:\.\d{3}){2,}|(?:'\d{3})+|(?:_\d{3})+)(?!\d)|\d{1,3}(?:\.\d{1,3})?e\d{1,2}(?!\d)|\d{1,12}(?:\.\d{1,12})?|\.\d{1,12}`;
const withBlanks = String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:,\d{1,4}(?!\d))?`;
const month = String.raw`(?<!\p{L})(?:${monthPattern})\p{L}*\.?`;
const ofTokens = String.raw`(?:\s?${scalePattern(6)})?(?![\p{L}\d%]|\.\d)`;

/** Values as people write them, from words and from each other. */
const values = {
  number: `(?:${number})`,
  // "GPT 5 200 000": a digit after a name belongs to the name.
  spaced: String.raw`(?:(?<![A-Za-z]\s|[.,])${withBlanks}|${number})`,
  /** US dollars: `$7`, `US$7`, `USD 7`, `7 $`, `7 dollars`; those of others (`A$7`) are none. */
  money: String.raw`(?:(?<![\d.]|(?<!\p{L})(?:a|c|ca|au|hk|nz|s|r))(?:us)?\$\s?{number}|(?<![\p{L}\d])usd\s?{number}|(?<![\w.,$-]){number}\s?(?:\$(?!\s?\d)|{dollars}(?:(?<=долл)\.)?(?!\s?\d)))`,
  /** A number of tokens with its scale, which is no part of anything longer. */
  count: String.raw`(?<![\w.,$>≥<≤-]){number}${ofTokens}`,
  /** The same where no name stands before it, whose version could be its first digits: `1 047 576`. */
  spacedCount: String.raw`(?<![\w.,$>≥<≤-])(?:${withBlanks}|${number})${ofTokens}`,
  /** A word for thousands, millions or billions. */
  scale: scalePattern(9),
  /** A day without its year. */
  monthDay: String.raw`(?:${month}\s[0-3]?\d(?:{ordinal})?(?![\d,]?\s?20[12]\d|\d)|(?<![\d.])[0-3]?\d(?:{ordinal})?\s${month}(?!\s?20[12]\d))`,
  date: String.raw`(?:20[12]\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?|[0-3]?\d\.[01]\d\.20[12]\d|${month} [0-3]?\d(?:{ordinal})?,? 20[12]\d|(?:[0-3]?\d )?${month} 20[12]\d)(?:\s?{year})?`,
};

/** What stands before a pattern of many alternatives none of which begins within a word, so that none is tried there. */
export const notWithinWord = (languages: readonly Locale[]): string =>
  `(?!${languages
    .map((own) => languageOf(own).letters ?? 'a-z')
    .map((own) => `(?<=[${own}])[${own}]`)
    .join('|')})`;

/** What a value is written like in some languages, with what is in it in braces; null where it is none. */
function valueSource(name: string, languages: readonly Locale[]): string | null {
  if (name === 'number' && languages.some((own) => languageOf(own).hasBlanks)) return values.spaced;
  return values[name as keyof typeof values] ?? null;
}

/** For each set of languages, as many as there are meanings and values. */
const sources = createCache<string, string>(5000);

/** What a meaning or a value is written like in some languages, as the source of a pattern. */
function sourceOf(name: string, languages: readonly Locale[]): string {
  return sources(`${languages.join()} ${name}`, () => writtenSource(name, languages));
}

function writtenSource(name: string, languages: readonly Locale[]): string {
  const value = valueSource(name, languages);
  if (value !== null) return filled(value, languages);
  const ways = languages.flatMap((own) => {
    const phrases = languageOf(own).words?.[name as keyof Words];
    return phrases ? phrasesPattern(phrases.split(', '), own, String.raw`[\s-]{1,9}`) : [];
  });
  return ways.length === 0 ? '(?!)' : `(?:${ways.join('|')})`;
}

/** Where a blank may stand, marks of emphasis and tags may, which are read as blanks: "**400K** context". */
const maybeBlank = /(\\s|\[ -\]|\[\\s-\])\?/g;
const blanks = '$1{0,9}';

const braces = /(?<!\\p)\{([a-z]\w*)\}/g;

/** A source in which meanings and values stand in braces, in the words of some languages. */
function filled(source: string, languages: readonly Locale[]): string {
  return source.replaceAll(braces, (_, name: string) => sourceOf(name, languages));
}

/** The languages that a text may be in: those of its letters, and those that have none of their own. */
const languagesOf = (text: string): readonly Locale[] =>
  locales.filter((locale) => languageOf(locale).letter?.test(text) ?? true);

/** What is known of the text that is being read: its languages, and what parts of it that were asked for often hold. */
type Scope = {
  readonly languages: readonly Locale[];
  readonly key: string;
  readonly parts: Map<string, Part>;
  /** The part that was asked for last: the next pattern is mostly looked for in the same. */
  last: Part;
};

/** A part of a text, how often it was asked for, and from then on that it was often, what it holds. */
type Part = { readonly text: string; times: number; held: Held | null };

let scope: Scope | null = null;

/** Reads a text in its own languages throughout, also the parts of it that have none of their letters. */
export function inLanguagesOf<Result>(text: string, read: () => Result): Result {
  const languages = languagesOf(text);
  scope = { languages, key: languages.join(), parts: new Map(), last: { text: '', times: 0, held: null } };
  try {
    return read();
  } finally {
    scope = null;
  }
}

/** Reads what is asked for again and again, such as a heading above many cells, once in each text. */
export function oncePerText<Result>(read: (text: string) => Result): (text: string) => Result {
  let owner: Scope | null = null;
  let kept = new Map<string, Result>();
  return (text) => {
    if (scope === null) return read(text);
    if (owner !== scope) {
      owner = scope;
      kept = new Map();
    }
    const known = kept.get(text);
    if (known !== undefined) return known;
    const own = read(text);
    kept.set(text, own);
    return own;
  };
}

/** What a part of a text holds is read where many patterns are looked for in it. */
const often = 3;

function partOf(own: Scope, text: string): Part {
  if (own.last.text === text) return own.last;
  const part = own.parts.get(text) ?? { text, times: 0, held: null };
  if (part.times === 0) own.parts.set(text, part);
  own.last = part;
  return part;
}

function heldIn(own: Scope, text: string): Held | null {
  const part = partOf(own, text);
  part.times += 1;
  if (part.times > often) part.held ??= heldBy(text, own.languages);
  return part.held;
}

/** A pattern of meanings, found in a text in the words of its languages; large and small letters are alike. */
export type Pattern = {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegExpExecArray | null;
  readonly all: (text: string) => RegExpExecArray[];
};

/** In the words of some languages: what is looked for, made when it may be found for the first time. */
type Made = {
  readonly key: string;
  readonly source: string;
  readonly sought: Sought;
  /** Whether it is worth asking first what a text holds: not where it begins with the text, which is soon seen. */
  readonly isSought: boolean;
  regExp: RegExp | null;
};

/** Patterns that are made of a catalog are those of the one before it, for the most part, and take long to compile. */
const regExps = createCache<string, RegExp>(2000);

const regExpOf = (source: string): RegExp => regExps(source, () => new RegExp(source, 'giu'));

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
  const made = new Map<string, Made>();
  const make = (languages: readonly Locale[], key: string): Made => {
    const source = write(languages);
    const sought = soughtBy(needsOf(source, (name) => valueSource(name, languages)));
    const isSought = sought.length > 0 && !source.startsWith('^');
    const own: Made = { key, source, sought, isSought, regExp: null };
    made.set(key, own);
    return own;
  };
  let last: Made | null = null;
  /** Null where the text cannot hold it. */
  const of = (text: string): RegExp | null => {
    const languages = scope?.languages ?? languagesOf(text);
    const key = scope?.key ?? languages.join();
    const own = last?.key === key ? last : (made.get(key) ?? make(languages, key));
    last = own;
    if (scope && own.isSought) {
      const held = heldIn(scope, text);
      if (held && !mayHold(own.sought, held)) return null;
    }
    own.regExp ??= regExpOf(filled(own.source, languages).replaceAll(maybeBlank, blanks));
    own.regExp.lastIndex = 0;
    return own.regExp;
  };
  return {
    test: (text) => of(text)?.test(text) ?? false,
    exec: (text) => of(text)?.exec(text) ?? null,
    // Without matchAll, which makes a pattern anew each time.
    all: (text) => {
      const own = of(text);
      const found: RegExpExecArray[] = [];
      for (let match = own?.exec(text); own && match; match = own.exec(text)) {
        found.push(match);
        // Within a pair of surrogates a search would begin at the pair again.
        if (match[0] === '') own.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
      }
      return found;
    },
  };
}
