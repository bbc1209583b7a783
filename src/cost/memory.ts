import type { GpusFile } from '../catalog/work-schemas.ts';

/** Bits a weight that are estimated: as published, and the two common steps of quantization. */
export const precisions = [16, 8, 4] as const;
export type Precision = (typeof precisions)[number];

/** Lowest and highest that a number may be. */
export type Range = { readonly low: number; readonly high: number };

type Assumptions = GpusFile['assumptions'];

/** Kilobytes that one token of context takes in the cache, by billions of parameters: a rule of thumb of `gpus.yml`. */
export function cachePerToken({ cache }: Assumptions, parameters: number): Range {
  const band = cache.find(({ upTo = Number.POSITIVE_INFINITY }) => parameters <= upTo);
  return { low: band?.low ?? 0, high: band?.high ?? 0 };
}

/**
 * Gigabytes (10^9 bytes) that hosting takes: (billions of parameters x bits / 8 + tokens x kilobytes a token / 10^6)
 * x (1 + overhead). All parameters count, also those of experts that rest; the cache stays at 16 bit.
 * @param context tokens that the cache holds at once, over all conversations
 */
export function memoryNeeded(
  assumptions: Assumptions,
  parameters: number,
  bits: number,
  context: number = assumptions.context,
): Range {
  const cache = cachePerToken(assumptions, parameters);
  const total = (kilobytes: number) =>
    ((parameters * bits) / 8 + (context * kilobytes) / 1e6) * (1 + assumptions.overhead);
  return { low: total(cache.low), high: total(cache.high) };
}
