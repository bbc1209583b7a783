import { createCache } from '../memo.ts';
import type { Words } from './language.ts';
import type { Locale } from './locale.ts';
import { languageOf } from './locale.ts';

/**
 * What a text must hold for a pattern to be found in it: of each group at least one. A name in braces is a meaning,
 * said in any of its words; `#` is a digit; anything else stands as it is, in small letters.
 */
export type Needs = readonly (readonly string[])[];

const digit = '#';
const meaning = /^\{([a-z]\w*)\}/;
const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/;
const group = /^\((?:\?(?::|[=!]|<[=!]|<\w+>|[-imsu]+:))?/;
const literal = /^[\p{L}$=%×]+/u;
/** Signs that stand for themselves, in a class and escaped. */
const signsOnly = /^(?!\^)-?[\p{S}?.,;:/()[\]*!'"&%]*-?$/u;

/** One alternative of each: what a text must hold whichever of them it is. */
function ofAlternatives(alternatives: readonly Needs[]): Needs {
  const [only, ...others] = alternatives;
  if (!only || others.length === 0) return only ?? [];
  const isDigit = (own: readonly string[]) => own.length === 1 && own[0] === digit;
  const needs: string[][] = alternatives.every((own) => own.some(isDigit)) ? [[digit]] : [];
  const words = alternatives.map(
    (own) => own.filter((one) => !isDigit(one)).sort((a, b) => a.length - b.length)[0],
  );
  const whole = words.every((own) => own !== undefined) ? words : alternatives.map((own) => own[0]);
  if (whole.every((own) => own !== undefined)) needs.push([...new Set(whole.flat())]);
  return needs;
}

/**
 * What the source of a pattern needs of a text, as far as that can be told without searching it.
 * @param of what a name in braces stands for: another source, or null where it is a meaning
 */
export function needsOf(source: string, of: (name: string) => string | null): Needs {
  let at = 0;
  const rest = () => source.slice(at, at + 40);
  /** Takes what says how often the part before it comes; whether that is at least once. */
  const isNeeded = (): boolean => {
    const [said = ''] = quantifier.exec(rest()) ?? [];
    at += said.length;
    return !/^[?*]|^\{0/.test(said);
  };
  const readGroup = (opening: string): Needs => {
    at += opening.length;
    const own = readAlternatives();
    at += 1;
    const isAround = /^\(\?<?[=!]/.test(opening);
    return isNeeded() && !isAround ? own : [];
  };
  const readClass = (): Needs => {
    const from = at + 1;
    for (at += 1; at < source.length && source[at] !== ']'; at++) if (source[at] === '\\') at += 1;
    const own = source.slice(from, at);
    at += 1;
    return isNeeded() && signsOnly.test(own) ? [own.split('')] : [];
  };
  const readEscape = (): Needs => {
    const sign = source[at + 1] ?? '';
    at += 2;
    if (/[pk]/i.test(sign)) at += /^[{<][^}>]*[}>]/.exec(source.slice(at, at + 60))?.[0].length ?? 0;
    if (!isNeeded()) return [];
    return sign === 'd' ? [[digit]] : signsOnly.test(sign) ? [[sign]] : [];
  };
  const readLiteral = (run: string): Needs => {
    const next = source[at + run.length] ?? '';
    // What is said of the last letter is not said of those before it.
    const own = /[?*+{]/.test(next) && run.length > 1 ? run.slice(0, -1) : run;
    at += own.length;
    const isAlone = own === run ? isNeeded() : true;
    return isAlone && own !== '$' ? [[own.toLowerCase()]] : [];
  };
  const readPart = (): Needs => {
    const opening = group.exec(rest())?.[0];
    if (opening) return readGroup(opening);
    const name = meaning.exec(rest())?.[1];
    if (name !== undefined) {
      at += name.length + 2;
      const inner = of(name);
      const own = inner === null ? [[`{${name}}`]] : needsOf(inner, of);
      return isNeeded() ? own : [];
    }
    if (source[at] === '[') return readClass();
    if (source[at] === '\\') return readEscape();
    const run = literal.exec(rest())?.[0];
    if (run) return readLiteral(run);
    at += 1;
    isNeeded();
    return [];
  };
  const readAlternatives = (): Needs => {
    const alternatives: Needs[] = [];
    let own: (readonly string[])[] = [];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        alternatives.push(own);
        own = [];
        at += 1;
      } else own.push(...readPart());
    }
    return ofAlternatives([...alternatives, own]);
  };
  return readAlternatives();
}

/** Meanings by their numbers, which are given as they come. */
const numbers = new Map<string, number>();

function numberOf(name: string): number {
  const own = numbers.get(name) ?? numbers.size;
  numbers.set(name, own);
  return own;
}

/** The words with which the phrases of a language begin, each with the numbers of the meanings that it may begin. */
type Beginnings = {
  readonly letters: RegExp;
  /** What cannot be told by its first word. */
  readonly always: readonly number[];
  /** The meanings that a word may begin. */
  readonly of: (word: string) => readonly number[];
};

const few = 3;
/** Texts say the same words again and again; a longer one would keep the text that it was cut from. */
const mostWords = 4000;
const longestKept = 12;

/** The first words of a phrase: one that may be left out, and the one behind it. */
function firstWords(phrase: string): string[] {
  const words = phrase.split(' ');
  const end = words.findIndex((word) => !word.startsWith('['));
  return words
    .slice(0, end === -1 ? words.length : end + 1)
    .flatMap((word) => word.replace(/^\[|\]$/g, '').split('/'));
}

function beginningsOf(language: Locale): Beginnings {
  const { letters = 'a-z', words = {} } = languageOf(language);
  const plain = new RegExp(`^[${letters}]+`, 'u');
  const whole = new Map<string, number[]>();
  /** Beginnings of words (`pric*`), by their first letters, at most `few`. */
  const starts = new Map<string, [string, number][]>();
  const always = new Set<number>();
  for (const [name, phrases] of Object.entries(words as Words)) {
    const own = numberOf(`{${name}}`);
    for (const word of phrases === '' ? [] : phrases.split(', ').flatMap(firstWords)) {
      const [start = ''] = plain.exec(word.toLowerCase()) ?? [];
      if (start === '') always.add(own);
      else if (start === word) whole.set(word, [...(whole.get(word) ?? []), own]);
      else {
        const key = start.slice(0, few);
        starts.set(key, [...(starts.get(key) ?? []), [start, own]]);
      }
    }
  }
  const begunBy = (word: string): readonly number[] => {
    const found = [...(whole.get(word) ?? [])];
    for (let length = Math.min(few, word.length); length > 0; length--)
      for (const [start, name] of starts.get(word.slice(0, length)) ?? [])
        if (word.startsWith(start)) found.push(name);
    return [...new Set(found)];
  };
  const known = createCache<string, readonly number[]>(mostWords);
  const of = (word: string) => (word.length > longestKept ? begunBy(word) : known(word, () => begunBy(word)));
  return { letters: new RegExp(`[${letters}]+`, 'gu'), always: [...always], of };
}

const kept = new Map<Locale, Beginnings>();

function keptBeginnings(language: Locale): Beginnings {
  const own = kept.get(language) ?? beginningsOf(language);
  kept.set(language, own);
  return own;
}

/** What a text holds of what patterns may need: by its number 1 for each meaning that may be said. */
export type Held = { readonly lower: string; readonly hasDigit: boolean; readonly said: Uint8Array };

/** Reads once what a text holds in the words of some languages. */
export function heldBy(text: string, languages: readonly Locale[]): Held {
  const lower = text.toLowerCase();
  const all = languages.map(keptBeginnings);
  const said = new Uint8Array(numbers.size);
  for (const { letters, always, of } of all) {
    for (const own of always) said[own] = 1;
    for (const word of lower.match(letters) ?? []) for (const own of of(word)) said[own] = 1;
  }
  return { lower, hasDigit: /\d/.test(lower), said };
}

/** Needs as they are asked of many texts, each group by what it is: the numbers of meanings, signs and letters, a digit. */
export type Sought = readonly {
  readonly meanings: readonly number[];
  readonly written: readonly string[];
  readonly isDigit: boolean;
}[];

export function soughtBy(needs: Needs): Sought {
  return needs.map((own) => ({
    meanings: own.filter((one) => one[0] === '{').map(numberOf),
    written: own.filter((one) => one[0] !== '{' && one !== digit),
    isDigit: own.includes(digit),
  }));
}

/** Whether a pattern may be found in a text. */
export function mayHold(sought: Sought, { lower, hasDigit, said }: Held): boolean {
  for (const { meanings, written, isDigit } of sought) {
    let isHeld = isDigit && hasDigit;
    for (let at = 0; at < meanings.length && !isHeld; at++) isHeld = said[meanings[at] ?? 0] === 1;
    for (let at = 0; at < written.length && !isHeld; at++) isHeld = lower.includes(written[at] ?? '');
    if (!isHeld) return false;
  }
  return true;
}
