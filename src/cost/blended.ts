import type { Price } from '../catalog/catalog.ts';
import { ratesAt } from './bill.ts';

/** Tokens of one request. */
export type Mix = { readonly input: number; readonly output: number };

/** The field's convention for a blended price: three input tokens to one output. */
export const blendedMix: Mix = { input: 3000, output: 1000 };

/**
 * USD per 1M tokens of the mix, to twelve digits: a bill over its tokens, in floating point because a comparison asks
 * for dozens. `inputTokens` a request decide the context tier.
 */
export function mixPrice(price: Price, mix: Mix, inputTokens = mix.input): number {
  const rate = ratesAt(price, { inputPerRequest: inputTokens, batch: false });
  const total = mix.input + mix.output;
  return Number(((mix.input * rate.input + mix.output * rate.output) / total).toPrecision(12));
}
