import { readCount, readingsOf } from '../language/numbers.ts';

/** A figure as it is written: a number, and half a unit of its last digit. */
export type Figure = { readonly value: number; readonly half: number };

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mln: 1e6,
  mtok: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** A number, for use in other patterns. */
export const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:(?:\.\d{3}){2,}|(?:'\d{3})+|(?:_\d{3})+)(?!\d)|\d{1,6},\d{1,2}(?!\d)|\d{1,3}(?:\.\d{1,3})?[eE]\d{1,2}(?!\d)|\d{1,12}(?:\.\d{1,12})?|\.\d{1,12}`;
const ofTokens = (number: string) =>
  String.raw`(?<![\w.,$>≥<≤-])(${number})\s?(k|K|m|M|thousand|million|mln)?(?![A-Za-z0-9%]|\.\d)`;
/** A number of tokens with its scale: two groups. */
export const count = ofTokens(digits);
/** The same where no name stands before it, whose version could be its first digits: `1 047 576`. */
export const spacedCount = ofTokens(String.raw`\d{1,3}(?: \d{3})+(?![A-Za-z0-9])|${digits}`);

/** What one stands for: "1.05", "M" => 1,050,000, half 5,000. A comma before three digits groups, a point does not. */
export function figure(text: string, scale = ''): Figure {
  const read = readingsOf(text);
  const bare =
    (text.includes(',') ? (read?.grouped ?? read?.decimal) : (read?.decimal ?? read?.grouped)) ?? '0';
  const [mantissa = '', power = '0'] = bare.toLowerCase().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const unit = scales[scale.toLowerCase()] ?? 1;
  return { value: Number(bare) * unit, half: 0.5 * 10 ** (Number(power) - decimals) * unit };
}

/** A number of tokens with its scale; null where it may be a thousand times as much, which nobody can judge. */
export function tokensOf(text: string, scale = ''): Figure | null {
  return scale === '' && readCount(text) === 'two-readings' ? null : figure(text, scale);
}

/** "1,047,576". */
export function grouped(number: number): string {
  const [whole = '0', decimals] = String(number).split('.');
  return `${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** "$0.40", "$0.00014": at least two decimals, at most six significant digits. */
export function dollars(usd: number): string {
  const plain = Number(usd.toPrecision(6));
  const [whole = '0', decimals = ''] = (
    plain < 1e-6 ? plain.toFixed(15).replace(/0+$/, '') : String(plain)
  ).split('.');
  return `$${grouped(Number(whole))}.${decimals.padEnd(2, '0')}`;
}

/** Whether a figure, rounded as it is written, can stand for a range of values; what lies half-way rounds up. */
export function canStandFor({ value, half }: Figure, least: number, most = least): boolean {
  const hair = Math.max(Math.abs(value), half) * 1e-9;
  return most >= value - half - hair && least < value + half - hair;
}
