import { readDate } from '../../language/dates.ts';
import * as en from '../../language/en/format.ts';
import { zerosOf } from '../../language/numbers.ts';
import * as ru from '../../language/ru/format.ts';

/** Without the noise of binary fractions, and never with an exponent. */
const plainNumber = (value: number) =>
  Number(value.toPrecision(12))
    .toFixed(12)
    .replace(/\.?0+$/, '');

/** Decimals that are written because all have as many: "3.00", "0.80", not "0.25". */
function fixedDecimals(like: string): number | null {
  const decimals = /[.,](\d*0)$/.exec(like)?.[1];
  return decimals === undefined || /^\d{1,3}(?:[.,]\d{3})+$/.test(like) ? null : decimals.length;
}

/** An amount of money as another one is written: with cents, where it has any. */
export function moneyLike(like: string, value: number, isFixed = true): string {
  const written = numberLike(like, value, isFixed);
  return /[.,]\d$/.test(written) ? `${written}0` : written;
}

/** A number as another one is written: its sign for decimals, its zeros behind them, its sign between thousands. */
export function numberLike(like: string, value: number, isFixed = true): string {
  const decimals = isFixed ? fixedDecimals(like) : null;
  const plain = plainNumber(value);
  const fixed = decimals === null ? null : value.toFixed(decimals);
  const [whole = '0', fraction] = (fixed !== null && Number(fixed) === Number(plain) ? fixed : plain).split(
    '.',
  );
  const between = /\d([ \u00a0\u202f,.'_])\d{3}(?!\d)/.exec(like)?.[1];
  const isComma = /^\d+,(?:\d{1,2}|\d{4,})$/.test(like) || (fraction !== undefined && between === '.');
  const apart = between ?? (/\d{4}/.test(like) || Number(whole) < 10_000 ? '' : isComma ? ' ' : ',');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, apart);
  return fraction === undefined ? grouped : `${grouped}${isComma ? ',' : '.'}${fraction}`;
}

/** Words for a thousand and a million that belong together, in the spelling of each other. */
const scaleWords = [
  ['k', 'm'],
  ['K', 'M'],
  ['к', 'м'],
  ['К', 'М'],
  ['тыс.', 'млн'],
  ['тыс', 'млн'],
  ['тысяч', 'млн'],
  ['тысячи', 'млн'],
  ['thousand', 'million'],
] as const;

/** At most three digits that count, as people write large numbers; powers of two by the number they are called by. */
function short(value: number, unit: number): number {
  const isBinary = value % 1024 === 0 && value % 1000 !== 0;
  const called =
    isBinary && unit === 1000 ? value / 1024 : isBinary && unit === 1e6 ? value / 1_048_576 : null;
  if (called !== null && Number.isInteger(called)) return called;
  return Number((value / unit).toPrecision(3));
}

/**
 * A number of tokens as another one is written: "400K" for "200K", "1M" where that is shorter, "400,000" for "200,000".
 * @param like digits, and behind them a word for thousands or millions where there is one
 */
export function tokensLike(like: string, value: number): string {
  const [, digits = like, blank = '', scale = ''] = /^(.*?\d)(\s?)(\p{L}*\.?)$/u.exec(like) ?? [];
  const unit = 10 ** zerosOf(scale.replace(/\.$/, ''));
  if (unit === 1) return numberLike(digits, value);
  const pair = scaleWords.find((words) => words.some((own) => own === scale));
  const inMillions = value >= 1e6;
  const word = pair && unit <= 1e6 ? pair[inMillions ? 1 : 0] : scale;
  const own = word === scale ? unit : inMillions ? 1e6 : 1000;
  return `${numberLike(digits, short(value, own), false)}${blank}${word}`;
}

/** «сентябрь», «сентября», «сентябре» of a month as YYYY-MM. */
function russianMonths(month: string): string[] {
  const [name = ''] = ru.date(month).split(' ');
  const [, within = ''] = ru.when(month).split(' ');
  return [name, /[ьй]$/.test(name) ? name.replace(/.$/, 'я') : `${name}а`, within];
}

/** A month's name as another one's is written, or null where that is no form we know. */
function monthLike(like: string, was: string, is: string): string | null {
  const [full = ''] = en.date(was).split(' ');
  const [own = ''] = en.date(is).split(' ');
  if (like === full) return own;
  if (like === full.slice(0, 3)) return own.slice(0, 3);
  const form = russianMonths(was).indexOf(like.toLowerCase());
  return form === -1 ? null : (russianMonths(is)[form] ?? null);
}

/** A day or a month as another one is written: an ISO day, 31.12.2025, "December 2025", «31 декабря 2025»; null where it cannot be. */
export function dateLike(like: string, iso: string): string | null {
  const was = readDate(like);
  const hasDay = was.length === 10;
  if ((hasDay && iso.length < 10) || was.length < 7 || iso.length < 7) return null;
  const [year = '', month = '', day = ''] = iso.split('-');
  if (/^20\d\d-/.test(like)) return iso.slice(0, was.length);
  if (/^\d{1,2}\.\d{2}\.20\d\d$/.test(like)) return `${day}.${month}.${year}`;
  const name = /\p{L}{3,}/u.exec(like.replace(/^(?:of|in|on|в)\s/iu, ''))?.[0] ?? '';
  const written = monthLike(name, was.slice(0, 7), iso.slice(0, 7));
  if (written === null) return null;
  const dated = like.replace(name, written).replace(/20\d\d/, year);
  return hasDay ? dated.replace(/(?<!\d)\d{1,2}(?!\d)/, String(Number(day))) : dated;
}
