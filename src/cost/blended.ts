import type { Price } from '../catalog/catalog.ts';

/** Tokens of one request. */
export type Mix = { readonly input: number; readonly output: number };

/** The field's convention for a blended price: three input tokens to one output. */
export const blendedMix: Mix = { input: 3000, output: 1000 };

/** Input and output price (USD per 1M tokens) of a request of that many input tokens: a tier bills the whole request. */
export function rateAt(
  price: Price,
  inputTokens: number,
): { readonly input: number; readonly output: number } {
  return price.tiers.findLast((tier) => inputTokens > tier.above) ?? price;
}

/** USD per 1M tokens of the mix: (input x input price + output x output price) / tokens. */
export function mixPrice(price: Price, mix: Mix, inputTokens = mix.input): number {
  const rate = rateAt(price, inputTokens);
  const total = mix.input + mix.output;
  return Number(((mix.input * rate.input + mix.output * rate.output) / total).toPrecision(12));
}

/**
 * The share of output tokens (0 to 1) at which two prices cost the same: (i2 - i1) / ((i2 - i1) + (o1 - o2));
 * null when one is never dearer than the other.
 */
export function breakEvenShare(
  first: { readonly input: number; readonly output: number },
  second: { readonly input: number; readonly output: number },
): number | null {
  const input = second.input - first.input;
  const output = first.output - second.output;
  return input * output > 0 ? input / (input + output) : null;
}
