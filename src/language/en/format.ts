import type { MixKind } from '../../catalog/mix.ts';
import { createCache } from '../../memo.ts';
import { type Amount, perDollar } from '../amount.ts';

/** A figure as this language writes it, from English digits; in English nothing changes. */
export function figure(english: string): string {
  return english;
}

/** "1,047,576"; the locale's own formatter takes twenty times as long. */
export function grouped(whole: number): string {
  return String(whole).replaceAll(/\B(?=(?:\d{3})+(?!\d|\.))(?<!\.\d*)/g, ',');
}

// Written out: making the locale's own formatter takes a tenth of a start.
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "$0.20", "$1.10", "$1,640", "$0.00014": at least two decimals, as many as the amount needs, at most two significant ones below a cent. */
export function money(usd: number): string {
  return written(usd, () => writtenOut(usd));
}

/** Most amounts are prices of the catalog, each of which is said often. */
const written = createCache<number, string>(2000);

function writtenOut(usd: number): string {
  if (usd === 0) return '$0';
  if (usd >= 1000) return `$${grouped(Math.round(usd))}`;
  if (usd >= 0.01) {
    const exact = Number(usd.toFixed(4)).toString();
    const decimals = exact.split('.')[1]?.length ?? 0;
    return `$${usd.toFixed(Math.max(2, Math.min(decimals, usd >= 1 ? 2 : 3)))}`;
  }
  return `$${Number(usd.toPrecision(2)).toFixed(12).replace(/0+$/, '')}`;
}

/** A price to its last digit, with at least two decimals: "$1.00", "$0.1375". */
export function exactMoney(usd: number): string {
  const [whole = '0', decimals = ''] = (usd < 1e-6 ? usd.toFixed(18).replace(/0+$/, '') : String(usd)).split(
    '.',
  );
  return `$${grouped(Number(whole))}.${decimals.padEnd(2, '0')}`;
}

/** `amount` rounded half up to whole units of 10^-`decimals` USD. */
function rounded(amount: Amount, decimals: number): bigint {
  const unit = perDollar / 10n ** BigInt(decimals);
  return (amount + unit / 2n) / unit;
}

function fixed(amount: Amount, decimals: number): string {
  const digits = rounded(amount, decimals)
    .toString()
    .padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** "$1,640", "$2,050", "$1.10", "$0.016", "$0.00014": whole dollars from a thousand, cents from one, below that as much as it needs. */
export function amountText(amount: Amount): string {
  if (amount === 0n) return '$0';
  if (rounded(amount, 2) >= 100_000n) return `$${grouped(Number(rounded(amount, 0)))}`;
  if (amount >= perDollar / 10n) return `$${fixed(amount, 2)}`;
  // Two significant digits, or three decimals where that is more.
  let decimals = 3;
  while (decimals < 18 && rounded(amount, decimals) < 10n) decimals += 1;
  return `$${fixed(amount, decimals).replace(/(\.\d\d\d*?)0+$/, '$1')}`;
}

/** "200,000 tokens". */
export function tokens(count: number): string {
  return `${grouped(count)} tokens`;
}

/** "200K", "1M", "1.05M", "5 billion". */
export function shortTokens(count: number): string {
  if (count >= 1e9) return `${grouped(Number((count / 1e9).toFixed(2)))} billion`;
  if (count >= 1_000_000) return `${Number((count / 1_000_000).toFixed(2))}M`;
  return count >= 1000 ? `${Number((count / 1000).toFixed(0))}K` : String(count);
}

/** "833,000", "9 billion", "1.25 million": three significant digits. */
export function roughly(count: number): string {
  const scales = [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ] as const;
  const rounded = Number(count.toPrecision(3));
  const [unit, word] = scales.find(([own]) => rounded >= own) ?? [1, ''];
  const shown = Number((rounded / unit).toPrecision(3));
  return `${grouped(unit === 1 && shown >= 100 ? Math.round(shown) : shown)}${word}`;
}

/** "24 GB", "12.4 GB". */
export function gigabytes(size: number): string {
  return `${grouped(Number(size.toFixed(1)))} GB`;
}

/** How exactly a ratio is said: 40, 7.8, and 1.04 where one digit would make it 1. */
export function shortRatio(ratio: number): number {
  if (ratio >= 10) return Math.round(ratio);
  return Number(ratio.toFixed(Math.abs(ratio - 1) < 0.1 ? 2 : 1));
}

/** "1.04x", "1.6x", "7.8x", "40x". */
export function times(ratio: number): string {
  return `${grouped(shortRatio(ratio))}x`;
}

/** A month as "September 2024", a day as it is. */
export function date(iso: string): string {
  return iso.length === 7 ? `${months[Number(iso.slice(5)) - 1]} ${iso.slice(0, 4)}` : iso;
}

/** "on 2025-10-15", "in September 2024". */
export function when(iso: string): string {
  return `${iso.length > 7 ? 'on' : 'in'} ${date(iso)}`;
}

/** "a, b and c". */
export function list(items: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join();
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}

/** A count with its word: plural(2, "win") => "2 wins". */
export function plural(count: number, word: string): string {
  return `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** A name within a sentence: "Light usage" as "light usage", "RAG traffic" as it is. */
export function withinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/** What a price of some mix of tokens is a price of. */
export const perMillion: Readonly<Record<MixKind, string>> = {
  usual: 'per 1M tokens at 3 in to 1 out',
  input: 'per 1M input tokens',
  asked: 'per 1M tokens at the mix asked for',
};

/** "1st", "12th". */
export function ordinal(place: number): string {
  const tens = place % 100;
  if (tens >= 11 && tens <= 13) return `${place}th`;
  return `${place}${{ 1: 'st', 2: 'nd', 3: 'rd' }[place % 10] ?? 'th'}`;
}
