/** A figure as it is written: a number, and half a unit of its last digit. */
export type Figure = { readonly value: number; readonly half: number };

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mtok: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** A number, for use in other patterns. */
export const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,12})?`;
/** A number of tokens with its scale: two groups. */
export const count = String.raw`(?<![\w.,$>≥<≤-])(${digits})\s?(k|K|m|M|thousand|million)?(?![A-Za-z0-9%]|\.\d)`;

/** What one stands for: "1.05", "M" => 1,050,000, half 5,000. */
export function figure(text: string, scale = ''): Figure {
  const bare = text.replaceAll(',', '');
  const decimals = bare.split('.')[1]?.length ?? 0;
  const unit = scales[scale.toLowerCase()] ?? 1;
  return { value: Number(bare) * unit, half: 0.5 * 10 ** -decimals * unit };
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
