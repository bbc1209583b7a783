import type { Model, Price } from './catalog.ts';

/** Tokens of one request. */
export type Mix = { readonly input: number; readonly output: number };

/** The field's convention for a blended price: three input tokens to one output. */
export const blendedMix: Mix = { input: 3000, output: 1000 };

/** The mix of what gives vectors: nobody pays for them. */
const inputMix: Mix = { input: 3000, output: 0 };

/** Whether a model gives vectors, which have no tokens. */
export const givesVectors = ({ task }: Pick<Model, 'task'>): boolean => task === 'embedding';

/** The mix at which these models are compared where nobody asks for another. */
export function usualMix(...models: readonly Pick<Model, 'task'>[]): Mix {
  return models.every(givesVectors) ? inputMix : blendedMix;
}

/** Which mix it is: the field's convention, that of input alone, or one that somebody asked for. */
export type MixKind = 'usual' | 'input' | 'asked';

export function mixKind({ input, output }: Mix): MixKind {
  if (output === 0) return 'input';
  return input * blendedMix.output === output * blendedMix.input ? 'usual' : 'asked';
}

/** USD per 1M tokens of the mix at these rates, in floating point. */
export function blend(rates: Pick<Price, 'input' | 'output'>, { input, output }: Mix): number {
  return (input * rates.input + output * rates.output) / (input + output);
}
