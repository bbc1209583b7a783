import type { Model, Price } from '../catalog/catalog.ts';
import { ratesAt } from './bill.ts';

/** Tokens of one request. */
export type Mix = { readonly input: number; readonly output: number };

/** The field's convention for a blended price: three input tokens to one output. */
export const blendedMix: Mix = { input: 3000, output: 1000 };

/** The mix of what gives vectors: nobody pays for them. */
const inputMix: Mix = { input: 3000, output: 0 };

/** Whether a model gives vectors, which have no tokens. */
export const givesVectors = ({ task }: Model): boolean => task === 'embedding';

/** The mix at which these models are compared where nobody asks for another. */
export function usualMix(...models: readonly Model[]): Mix {
  return models.every(givesVectors) ? inputMix : blendedMix;
}

/** Which mix it is: the field's convention, that of input alone, or one that somebody asked for. */
export type MixKind = 'usual' | 'input' | 'asked';

export function mixKind({ input, output }: Mix): MixKind {
  if (output === 0) return 'input';
  return input * blendedMix.output === output * blendedMix.input ? 'usual' : 'asked';
}

/**
 * USD per 1M tokens of the mix, to twelve digits: a bill over its tokens, in floating point because a comparison asks
 * for dozens. `inputTokens` a request decide the context tier.
 */
export function mixPrice(price: Price, mix: Mix, inputTokens = mix.input): number {
  const rate = ratesAt(price, { inputPerRequest: inputTokens, batch: false });
  const total = mix.input + mix.output;
  return Number(((mix.input * rate.input + mix.output * rate.output) / total).toPrecision(12));
}
