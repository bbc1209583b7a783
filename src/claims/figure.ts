import { exactMoney } from '../language/en/format.ts';
import { readCount, readingsOf, zerosOf } from '../language/numbers.ts';

/** A figure as it is written: a number, and half a unit of its last digit. */
export type Figure = { readonly value: number; readonly half: number };

const parts = /(\.?\d(?:[\d.,'_ ]*\d)?(?:e\d{1,2}(?!\d))?)\s?(\p{L}*)/iu;
const plain = /^\d+(?:\.\d+)?$/;

/** Digits with signs between them as one decimal. */
function decimalOf(digits: string, scale: string): string {
  const { grouped = null, decimal = null } = readingsOf(digits) ?? {};
  // "1,048 млн" has decimals.
  const isGrouped = digits.includes(',') && !/\p{Script=Cyrillic}/u.test(scale);
  return (isGrouped ? (grouped ?? decimal) : (decimal ?? grouped)) ?? '0';
}

/** What one stands for: "1.05M" => 1,050,000, half 5,000. A comma before three digits groups, a point does not. */
export function figure(text: string): Figure {
  const [, digits = '', scale = ''] = parts.exec(text) ?? [];
  const bare = plain.test(digits) ? digits : decimalOf(digits, scale);
  const [mantissa = '', power = '0'] = bare.toLowerCase().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const unit = 10 ** zerosOf(scale);
  return { value: Number(bare) * unit, half: 0.5 * 10 ** (Number(power) - decimals) * unit };
}

/** A price as a figure: "$1,250" per 1M tokens is one and a quarter where decimals have a comma. */
export function sumOf(text: string): Figure {
  const own = figure(text);
  const isComma = /^\D*\d{1,3},\d{3}\D*$/.test(text);
  return isComma && own.value >= 1000 ? { value: own.value / 1000, half: own.half / 1000 } : own;
}

/** A number of tokens with its scale; null where it may be a thousand times as much, which nobody can judge. */
export function tokensOf(text: string): Figure | null {
  return readCount(text) === 'two-readings' ? null : figure(text);
}

/** "$0.40", "$0.00014": at least two decimals, at most six significant digits. */
export const dollars = (usd: number): string => exactMoney(Number(usd.toPrecision(6)));

/** Whether a figure, rounded as it is written, can stand for a range of values; what lies half-way rounds up. */
export function canStandFor({ value, half }: Figure, least: number, most = least): boolean {
  const hair = Math.max(Math.abs(value), half) * 1e-9;
  return most >= value - half - hair && least < value + half - hair;
}
