import { monthPattern, readDate } from './dates.ts';
import { amountPattern, readRate } from './money.ts';
import { countWords, numberWords, wordCount, wordNumber } from './number-words.ts';
import {
  numberPattern,
  readCount,
  readDecimal,
  scaledPattern,
  spacedPattern,
  wholePattern,
} from './numbers.ts';

/** What an atom is: a word, or a value with its unit. */
export type AtomKind = 'word' | 'count' | 'size' | 'money' | 'memory' | 'date' | 'bits' | 'percent' | 'sign';

/** A word, a value or a sign of a text, with where it stands. */
export type Atom = {
  readonly kind: AtomKind;
  /** In lower case; of a value as it is written. */
  readonly text: string;
  /** US dollars, gigabytes, billions of parameters, tokens or bits; null for words, signs and dates, and for counts and sums that may be a thousand times as much. */
  readonly value: number | null;
  /** ISO month or day. */
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing, a blank, a sign that joins (`-`), or one that parts (`,`). */
  readonly before: 'start' | 'space' | 'joined' | 'break';
};

const end = String.raw`(?![\p{L}\d])`;
const amount = numberPattern;

/** What tokens and requests are called behind their number. */
const counted = String.raw`\s+(?:(?:input|output|входн\p{L}*|выходн\p{L}*)\s+)?(?:tokens?|requests?|calls?|(?:of\s+)?context|токен|запрос|контекст)`;

const dollarWords = String.raw`(?:dollars?|bucks?|доллар\p{L}{0,3}|бакс\p{L}{0,3})`;
const centWords = String.raw`(?:cents?|цент\p{L}{0,3})`;

type Rule = readonly [AtomKind, RegExp, (match: RegExpExecArray) => number | null];
const words = (text: string | undefined) => wordNumber(text ?? '') ?? Number.NaN;
const decimal = (text: string | undefined) => readDecimal(text ?? '') ?? Number.NaN;
const dollars = (text: string | undefined) => {
  const usd = readRate(text ?? '');
  return usd === 'two-readings' ? null : (usd ?? Number.NaN);
};
const sticky = (pattern: string) => new RegExp(pattern + end, 'uy');

/** Values that begin with a digit, a point or a sign. */
const ofDigits: readonly Rule[] = [
  ['money', sticky(String.raw`\$\s?(${amountPattern}k?)`), (match) => dollars(match[1])],
  [
    'money',
    sticky(String.raw`(${amountPattern})\s?(?:\$|usd|dollars?|bucks|доллар\p{L}{0,3}|бакс\p{L}{0,3})`),
    (match) => dollars(match[1]),
  ],
  ['money', sticky(String.raw`(\d{1,4})\s?(?:cents?|¢|цент\p{L}{0,3})`), (match) => decimal(match[1]) / 100],
  [
    'memory',
    sticky(String.raw`(${amount})[\s-]?(?:gib|gb|gigabytes?|gigs?|гб|гигабайт\p{L}{0,3}|гигов)`),
    (match) => decimal(match[1]),
  ],
  ['bits', sticky(String.raw`(16|8|4)[\s-]?(?:bits?|бита?|битах|бит)`), (match) => decimal(match[1])],
  [
    'percent',
    sticky(String.raw`(${amount})\s?(?:%|percent|процент\p{L}{0,3})`),
    (match) => decimal(match[1]),
  ],
  ['date', sticky(String.raw`20[12]\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?`), () => null],
  ['date', sticky(String.raw`20[12]\d`), () => null],
  [
    'size',
    sticky(
      String.raw`(${amount})\s?(?:b|bn|billion|млрд|миллиард\p{L}{0,3})(?!${counted})(?: (?:parameters|params|параметр\p{L}{0,3}))?`,
    ),
    (match) => decimal(match[1]),
  ],
  ['count', sticky(`(?:${scaledPattern}|${spacedPattern}|${wholePattern})`), (match) => count(match[0])],
];

/** Values that begin with a letter. */
const ofLetters: readonly Rule[] = [
  ['money', sticky(`(${numberWords}) ${dollarWords}`), (match) => words(match[1])],
  ['money', sticky(`(${numberWords}) ${centWords}`), (match) => words(match[1]) / 100],
  ['money', sticky('(?:a (?:dollar|buck)|доллар[ау]?|бакса?)'), () => 1],
  ['money', sticky('полдоллара'), () => 0.5],
  ['bits', sticky('(?:fp|int|q)(16|8|4)'), (match) => decimal(match[1])],
  ['date', sticky(String.raw`(?:${monthPattern})\p{L}{0,8} 20[12]\d`), () => null],
  ['count', sticky(countWords), (match) => wordCount(match[0]) ?? Number.NaN],
];

/** Null where it may be a thousand times as much, NaN where it is no count. */
function count(text: string): number | null {
  const read = readCount(text);
  if (typeof read === 'number') return read;
  return read === 'two-readings' ? null : Number.NaN;
}

const word = /[\p{L}\p{N}\p{M}]+(?:\.\d[\p{L}\p{N}]*)*\+?/uy;
const isLetter = /\p{L}/u;
const isDigit = (code: number) => code >= 48 && code <= 57;
const joins = /^(?:[-_@:/.]|[’'])$/;

/** Any value that begins with a letter: hardly a word is one. */
const anyOfLetters = new RegExp(ofLetters.map(([, { source }]) => source).join('|'), 'uy');

/** Reads a value at a place, unless a word goes on before it. */
function valueAt(text: string, at: number): Omit<Atom, 'before'> | null {
  const isOfLetters = isLetter.test(text[at] ?? '');
  anyOfLetters.lastIndex = at;
  if (isOfLetters && !anyOfLetters.test(text)) return null;
  for (const [kind, pattern, read] of isOfLetters ? ofLetters : ofDigits) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const value = read(match);
    if (Number.isNaN(value)) continue;
    const date = kind === 'date' ? readDate(match[0]) : null;
    return { kind, text: match[0], value, date, start: at, end: at + match[0].length };
  }
  return null;
}

/** What a value may begin with, months and number words among them. */
const mayBegin = /[\d$abdefhijmnoqstабвдимнопстфчшя]/u;
/** "4o" and "70b-instruct" go on: they are words. */
const wordGoesOn = /[-_.@:][\p{L}\d]/uy;
const ofWord = /[\p{L}\p{N}]/u;

/** What a UTF-16 unit is for: of blanks and signs what they do between words. */
type Role = 'word' | 'space' | 'joining' | 'breaking' | 'sign' | 'none';

function readRole(char: string): Role {
  if (/[\p{L}\p{N}\p{M}\ud800-\udbff]/u.test(char)) return 'word';
  if (/\s/.test(char)) return 'space';
  if (joins.test(char)) return 'joining';
  if (/[$€£₽%<>=+&#*^~|\\`]/.test(char)) return 'sign';
  return /[\p{P}\p{S}]/u.test(char) ? 'breaking' : 'none';
}

/** Those of the characters that nearly all texts are made of, by their code. */
const roles = Array.from({ length: 0x500 }, (_, code) => readRole(String.fromCharCode(code)));
const begins = roles.map((_, code) => mayBegin.test(String.fromCharCode(code)));

const [plus, point] = [43, 46];

/** Where the word ends that begins at a place; the place itself where none does. */
function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && roles[text.charCodeAt(at)] === 'word') at += 1;
  const next = text.charCodeAt(at);
  const isUsual = Number.isNaN(next) || (next < roles.length && next !== plus && next !== point);
  // Nearly all words end so, and are no work for a pattern.
  if (at > from && (isUsual || (next === point && !isDigit(text.charCodeAt(at + 1))))) return at;
  word.lastIndex = from;
  return from + (word.exec(text)?.[0].length ?? 0);
}

/** A text in lower case as words, values and signs; linear in its length. */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  let before: Atom['before'] = 'start';
  const goesOn = ({ kind, end: at }: Omit<Atom, 'before'>) => {
    wordGoesOn.lastIndex = at;
    return kind !== 'memory' && kind !== 'money' && kind !== 'bits' && wordGoesOn.test(text);
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const char = text[at] ?? '';
    const isPoint = char === '.' && isDigit(text.charCodeAt(at + 1));
    const value = before !== 'joined' && (begins[code] || isPoint) ? valueAt(text, at) : null;
    if (value && !goesOn(value)) {
      atoms.push({ ...value, before });
      at = value.end;
      before = 'joined';
      continue;
    }
    const role = roles[code] ?? readRole(char);
    if (role === 'word') {
      const end = wordEnd(text, at);
      if (end > at) {
        atoms.push({
          kind: 'word',
          text: text.slice(at, end),
          value: null,
          date: null,
          start: at,
          end,
          before,
        });
        at = end;
        before = 'joined';
        continue;
      }
    }
    if (role === 'space') before = before === 'break' ? 'break' : 'space';
    else if (role === 'joining' && before === 'joined' && ofWord.test(text[at + 1] ?? '')) before = 'joined';
    else if (role === 'joining' || role === 'breaking') before = 'break';
    else if (role === 'sign') {
      atoms.push({ kind: 'sign', text: char, value: null, date: null, start: at, end: at + 1, before });
      before = 'break';
    }
    at += 1;
  }
  return atoms;
}
