import { readDecimal, readingsOf } from './numbers.ts';

/** The digits of an amount, for use in other patterns: `1,500`, `1 500`, `.50`, `2,50`. */
export const amountPattern = String.raw`(?:\d{1,3}(?: \d{3})+(?![\p{L}\d])|\d{1,3}(?:[,.']\d{3})+(?:[.,]\d{1,6})?(?!\d)|\d{1,12}(?:[.,]\d{1,6})?|\.\d{1,6})`;

/** Amounts larger than this are nobody's. */
const mostDollars = 1e9;

const shape = /^(?:\$|usd)?\s?([\d., ']+?)\s?(k)?\s?(?:\$|usd|dollars?)?$/i;

/** The sums that digits may be: with a sign for thousands, as decimals. */
function sumsOf(text: string): { grouped: number | null; decimal: number | null } | null {
  const [, digits = '', thousands] = shape.exec(text.trim()) ?? [];
  const read = readingsOf(digits);
  if (!read) return null;
  const sum = (own: string | null) => (own === null ? null : Number(thousands ? `${own}e3` : own));
  return { grouped: sum(read.grouped), decimal: sum(read.decimal) };
}

/**
 * USD above 0 from `500`, `$2.50`, `2,50`, `1,500 USD`, `$1.5k`; null where it is no sum up to `most`, 'two-readings'
 * where it may be one or a thousand times as much (`1.500`).
 */
export function readDollars(text: string, most: number = mostDollars): number | 'two-readings' | null {
  const sums = sumsOf(text);
  if (!sums) return null;
  const { grouped, decimal } = sums;
  const isFit = (usd: number | null): usd is number => usd !== null && usd > 0 && usd <= most;
  if (grouped === null || decimal === null) {
    const only = grouped ?? decimal;
    return isFit(only) ? only : null;
  }
  const isThousands = /k/i.test(text);
  const isComma = text.includes(',');
  if (isComma && !isThousands) return isFit(grouped) ? grouped : null;
  if (!isComma && isThousands) return isFit(decimal) ? decimal : null;
  if (isFit(grouped) && isFit(decimal)) return 'two-readings';
  return isFit(decimal) ? decimal : null;
}

/** USD per 1M tokens, which often has three decimals: `$1.250` has, `$1,250` may be either. */
export function readRate(text: string): number | 'two-readings' | null {
  const sums = sumsOf(text);
  if (!sums) return null;
  const { grouped, decimal } = sums;
  if (grouped !== null && decimal !== null && text.includes(',')) return 'two-readings';
  const usd = decimal ?? grouped;
  return usd !== null && usd > 0 && usd <= mostDollars ? usd : null;
}

/** The digits of an amount in a text that has one; empty where it has none. */
export function amountIn(text: string): string {
  return new RegExp(amountPattern, 'u').exec(text)?.[0] ?? '';
}

/** Both readings of a sum that has two, as they can be written without doubt: a thousand times as much first. */
export function dollarReadings(text: string): readonly string[] {
  const { grouped = null, decimal = null } = sumsOf(text) ?? {};
  return [grouped, decimal].flatMap((own) => (own === null ? [] : `$${own}`));
}

/** Input and output price from `0.80/4` or `$0.80/$4` (USD per 1M tokens), or null. */
export function readPrice(text: string): { readonly input: number; readonly output: number } | null {
  const [, one = '', other = ''] = /^\$?([\d.,]+)\s?\/\s?\$?([\d.,]+)$/.exec(text.trim()) ?? [];
  const [input, output] = [readDecimal(one), readDecimal(other)];
  if (input === null || output === null) return null;
  return Math.max(input, output) <= 100_000 ? { input, output } : null;
}
