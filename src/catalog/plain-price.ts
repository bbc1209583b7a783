import type { Price } from './catalog.ts';

/** A price of which only the two rates are known (USD per 1M tokens). */
export function plainPrice({ input, output }: { readonly input: number; readonly output: number }): Price {
  return {
    input,
    output,
    cacheRead: null,
    cacheWrite: null,
    reasoningOutput: null,
    batch: null,
    unit: 'tokens',
    tiers: [],
  };
}
