import type { Model, Price } from '../catalog/catalog.ts';
import { blend, type Mix, usualMix } from '../catalog/mix.ts';
import type { Route } from '../catalog/routes.ts';
import { ratesAt } from './bill.ts';

/**
 * USD per 1M tokens of the mix, to twelve digits: a bill over its tokens, in floating point because a comparison asks
 * for dozens. `inputTokens` a request decide the context tier.
 */
export function mixPrice(price: Price, mix: Mix, inputTokens = mix.input): number {
  const rates = ratesAt(price, { inputPerRequest: inputTokens, batch: false });
  return Number(blend(rates, mix).toPrecision(12));
}

/** USD per 1M tokens of a model's usual mix by a route; null without one. */
export function usualPrice(model: Model, route: Route | null): number | null {
  return route && mixPrice(route.price, usualMix(model));
}
