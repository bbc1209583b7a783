/** How many zeros each word for a thousand, a million or a billion adds; of letters alone and of whole words. */
const letters = [
  ['k|к', 3],
  ['kk|кк|m|м', 6],
  ['bn|b', 9],
] as const;
const words = [
  [String.raw`thousands?|тыс(?:яч\p{L}{0,2})?`, 3],
  [
    String.raw`mln|mio|millions?|millionen|millones|milioni|milion(?:y|ów)|млн|(?<![.,]\d{1,3}\s?)миллион(?!\p{L})|миллион\p{L}{1,2}|лям(?:а|ов|у)?`,
    6,
  ],
  [String.raw`billions?|млрд|миллиард\p{L}{0,2}`, 9],
] as const;

const either = (units: readonly (readonly [string, number])[]) => units.map(([word]) => word).join('|');
const scales = [...letters, ...words].map(
  ([word, zeros]) => [new RegExp(`^(?:${word})(?:tok)?$`, 'iu'), zeros] as const,
);

/** No letter and no digit goes on. */
const end = String.raw`(?![\p{L}\p{Nd}])`;
const blank = String.raw`[ \u00a0\u2007\u2009\u202f]`;
const blanks = new RegExp(blank, 'g');
const tight = String.raw`\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3})+|(?:'\d{3})+|(?:_\d{3})+)(?:[.,]\d{1,12})?(?!\d)`;
const plain = String.raw`\d+(?:[.,]\d+)?|\.\d+`;

/** Digits with thousands apart by blanks, for use in other patterns: `200 000`; as many as any number has. */
export const spacedPattern = String.raw`\d{1,3}(?:${blank}\d{3}){1,6}${end}`;

/** A number without a word for thousands, for use in other patterns: `1,000,000`, `0,2`, `.2`, `2e5`. */
export const numberPattern = String.raw`(?:${tight}|(?:${plain})(?:e[+-]?\d{1,9})?)`;

/** A whole number, for use in other patterns: what has decimals alone (`2.0`) is a version. */
export const wholePattern = String.raw`(?:${tight}|(?:${plain})e[+-]?\d{1,9}|\d+)`;

/** How many zeros a word for thousands, millions or billions adds; 0 where it is none. */
export function zerosOf(word: string): number {
  return scales.find(([own]) => own.test(word))?.[1] ?? 0;
}

/** A word for thousands or millions, or also for billions, for use behind the pattern of a number. */
export function scalePattern(zeros: 6 | 9): string {
  const own = either([...letters, ...words].filter(([, of]) => of <= zeros));
  return String.raw`(?:${own})${end}(?:(?<=тыс|млн|млрд)\.)?`;
}

/** A number of thousands, millions or billions, for use in other patterns: `5M`, `.2M`, `0,2 млн`, `200 thousand`. */
export const scaledPattern = String.raw`(?:${tight}|${plain})(?:(?:${either(letters)})${end}|${blank}?(?:${either(words)})${end}\.?)`;

/**
 * Where a count may stand, for use in other patterns: `5M`, `1.5k`, `200 000`, `5 million`, `200 тыс.`; also what only
 * looks like one (`-5`, `1e30`), so that it is answered as a number.
 */
export const countPattern = String.raw`(?<![\p{L}\p{Nd}.\-]|\d[,'_^])(?:${spacedPattern}|-?(?:${tight}|${plain})${blank}?(?:${either([...letters, ...words])})${end}\.?|-?\.?\p{Nd}[\p{L}\p{Nd}]*(?:(?:[.,'_^]|(?<=\de)[+-])\p{Nd}[\p{L}\p{Nd}]*)*)`;

/** Larger counts are nobody's tokens. */
export const mostTokens = 1e15;

/** What is wrong with a count, as the reason of a mistake. */
export type BadCount = 'bad-number' | 'negative-number' | 'huge-number' | 'two-readings';

/** What digits may say, as plain decimals: with their sign for thousands, as decimals; at least one of both, or nothing. */
export type Readings = { readonly grouped: string | null; readonly decimal: string | null };

/** How digits without a word for thousands may be read; null where they are no number. `200.000` has both readings. */
export function readingsOf(text: string): Readings | null {
  const one = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  if (one) return { grouped: text.replace(/[.,]/, ''), decimal: text.replace(',', '.') };
  const decimal = /^(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d{1,9})?$/i.test(text);
  if (decimal) return { grouped: null, decimal: text.replace(',', '.') };
  // The sign of thousands is the same all along, and no sign of decimals.
  const [, whole, sign, decimals = ''] =
    /^(\d{1,3}(?:([ ,.'_])\d{3})(?:\2\d{3})*)([.,]\d+)?$/.exec(
      text.replaceAll(blanks, ' ').replaceAll('\u2019', "'"),
    ) ?? [];
  if (whole === undefined || sign === undefined || decimals.startsWith(sign)) return null;
  return { grouped: whole.replaceAll(sign, '') + decimals.replace(',', '.'), decimal: null };
}

/** The numbers that a text may be as a count, the likelier first: none, one, or two that differ by a thousand. */
export function countReadings(text: string): readonly number[] {
  const [, digits = '', unit = ''] = /^(.*?\d)\s?(\p{L}*)\.?$/u.exec(text.trim()) ?? [];
  const inPower = unit === '' ? null : scales.find(([word]) => word.test(unit));
  if (inPower === undefined || (unit !== '' && /e/i.test(digits))) return [];
  const read = readingsOf(digits);
  if (!read) return [];
  const zeros = inPower?.[1] ?? 0;
  const numbers = [read.grouped, read.decimal].map((own) => (own === null ? null : shifted(own, zeros)));
  const [grouped = null, decimal = null] = numbers;
  if (grouped === null || decimal === null) return [grouped ?? decimal ?? 0];
  const isComma = digits.includes(',');
  // "1,500" is grouped in every language that writes counts so, "1.5k" and "1,048 млн" have decimals.
  if (unit === '') return isComma ? [grouped] : [grouped, decimal];
  return isComma && !/[а-я]/i.test(unit) ? [grouped, decimal] : [decimal];
}

/** A decimal with its point moved, as exact as a number can be. */
function shifted(decimal: string, zeros: number): number {
  return Number(zeros === 0 ? decimal : `${decimal}e${zeros}`);
}

/** A whole count from what people write, or what is wrong with it; 'two-readings' where two differ by a thousand. */
export function readCount(text: string): number | BadCount {
  if (/^\s*[-\u2212]\s?\.?\d/.test(text)) return 'negative-number';
  const [value, other] = countReadings(text);
  if (value === undefined) return 'bad-number';
  if (other !== undefined) return 'two-readings';
  if (value > mostTokens) return 'huge-number';
  return Number.isInteger(value) && !(value === 0 && /[1-9]/.test(text)) ? value : 'bad-number';
}

/** A number that may have decimals from `2.5`, `2,5`, `.5`; null where it is none, or may be another (`1,024`). */
export function readDecimal(text: string): number | null {
  const read = readingsOf(text.trim());
  if (!read || (read.grouped !== null && read.decimal !== null && text.includes(','))) return null;
  const value = Number(read.decimal ?? read.grouped);
  return Number.isFinite(value) ? value : null;
}

/** A share from `60%` or `0.6`, or null when it is none between 0 and 1. */
export function readShare(text: string): number | null {
  const [, digits = '', percent = ''] = /^(\d*[.,]?\d+)\s?(%?)$/.exec(text.trim()) ?? [];
  const said = readingsOf(digits)?.decimal;
  if (said == null) return null;
  const value = Number(said) / (percent ? 100 : 1);
  return value <= 1 ? value : null;
}

/** A count as it is read back: "5M", "1.5M", "200k", "438750"; shortened only where nothing is lost. */
export function shortCount(of: number): string {
  if (of >= 1e6 && of < 1e9 && of % 1e5 === 0) return `${of / 1e5 / 10}M`;
  if (of >= 1e6 && of % 1e6 === 0) return `${of / 1e6}M`;
  return of >= 1000 && of % 1000 === 0 ? `${of / 1000}k` : String(of);
}
