import type { Price } from '../catalog/catalog.ts';
import { blend, type Mix } from '../catalog/mix.ts';
import { ratesAt } from './bill.ts';

/**
 * USD per 1M tokens of the mix, to twelve digits: a bill over its tokens, in floating point because a comparison asks
 * for dozens. `inputTokens` a request decide the context tier.
 */
export function mixPrice(price: Price, mix: Mix, inputTokens = mix.input): number {
  const rates = ratesAt(price, { inputPerRequest: inputTokens, batch: false });
  return Number(blend(rates, mix).toPrecision(12));
}
