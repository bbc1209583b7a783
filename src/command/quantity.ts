const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  к: 1e3,
  тыс: 1e3,
  тысяча: 1e3,
  тысяч: 1e3,
  тысячи: 1e3,
  m: 1e6,
  mio: 1e6,
  mln: 1e6,
  million: 1e6,
  millions: 1e6,
  м: 1e6,
  млн: 1e6,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  млрд: 1e9,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
};

const units = Object.keys(scales)
  .sort((a, b) => b.length - a.length)
  .join('|');

const grouping = String.raw`\d{1,3}(?:[ ,_']\d{3})+(?!\d)`;

/**
 * Where a count may stand, for use in other patterns: `5M`, `1.5k`, `200 000`, `5 million`, `200 тыс.`; also what only
 * looks like one (`-5`, `1e30`), so that it is answered as a number.
 */
export const countPattern = String.raw`(?<![\p{L}\d.\-])(?:${grouping}|-?\d+(?:[.,]\d+)?(?:\s?(?:${units})(?![\p{L}\d])\.?|[\p{L}\d.]*))`;

const shape = new RegExp(
  String.raw`^(?<digits>\d{1,3}(?:[ ,_']\d{3})+|\d+(?:[.,]\d+)?(?:e[+-]?\d{1,3})?)\s?(?<unit>${units})?\.?$`,
  'iu',
);

/** Larger counts are nobody's tokens. */
export const mostTokens = 1e15;

/** What is wrong with a count, as the reason of a mistake. */
export type BadCount = 'bad-number' | 'negative-number' | 'huge-number';

/** A whole count from what people write, or what is wrong with it. */
export function readCount(text: string): number | BadCount {
  const trimmed = text.trim();
  if (/^[-\u2212]\s?\d/.test(trimmed)) return 'negative-number';
  const { digits, unit } = shape.exec(trimmed)?.groups ?? {};
  if (digits === undefined) return 'bad-number';
  const grouped = /^\d{1,3}(?:[ ,_']\d{3})+$/.test(digits);
  const plain = grouped ? digits.replaceAll(/[ ,_']/g, '') : digits.replace(',', '.');
  const value = Number(plain) * (unit ? (scales[unit.toLowerCase()] ?? 1) : 1);
  if (value > mostTokens) return 'huge-number';
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : 'bad-number';
}

/** A share from `60%` or `0.6`, or null when it is none between 0 and 1. */
export function readShare(text: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s?(%?)$/.exec(text.trim());
  if (!match) return null;
  const value = Number((match[1] ?? '').replace(',', '.')) / (match[2] ? 100 : 1);
  return value <= 1 ? value : null;
}

/** Input and output price from `0.80/4` or `$0.80/$4` (USD per 1M tokens), or null. */
export function readPrice(text: string): { readonly input: number; readonly output: number } | null {
  const match = /^\$?(\d+(?:\.\d{1,6})?)\s?\/\s?\$?(\d+(?:\.\d{1,6})?)$/.exec(text.trim());
  if (!match) return null;
  const [input, output] = [Number(match[1]), Number(match[2])];
  return Math.max(input, output) <= 100_000 ? { input, output } : null;
}

/** USD above 0 from `500`, `$2.50`, `2,50`, `1,500 USD`, `$1.5k`, or null. */
export function readDollars(text: string): number | null {
  const shaped =
    /^(?:\$|usd)?\s?(\d{1,3}(?:[ ,]\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:[.,]\d{1,6})?)\s?(k)?\s?(?:\$|usd|dollars?)?$/i;
  const [, digits = '', thousands] = shaped.exec(text.trim()) ?? [];
  const grouped = /[ ,]\d{3}(?!\d)/.test(digits);
  const value = Number(grouped ? digits.replaceAll(/[ ,]/g, '') : digits.replace(',', '.'));
  const usd = value * (thousands ? 1000 : 1);
  return usd > 0 && usd <= 1e9 ? usd : null;
}
