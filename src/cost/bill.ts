import type { Model, Price } from '../catalog/catalog.ts';
import { blend, type Mix, usualMix } from '../catalog/mix.ts';
import type { Route } from '../catalog/routes.ts';
import { type Amount, perToken, scale } from '../language/amount.ts';

/** Tokens of one request, or of many that are billed alike; `input` includes what is read from and written to the cache. */
export type Usage = {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
};

export type PartName = 'input' | 'cacheRead' | 'cacheWrite' | 'output';

/** One product of the bill: tokens x price (USD per 1M tokens). */
type Part = { readonly name: PartName; readonly tokens: number; readonly price: number };

/** A price that the offer does not publish, and what the rate taken instead does: it can only overstate, or may understate. */
type Missing = {
  readonly what: 'cacheRead' | 'cacheWrite' | 'batch';
  readonly effect: 'overstates' | 'understates';
};

export type Bill = {
  readonly amount: Amount;
  readonly parts: readonly Part[];
  readonly missing: readonly Missing[];
  /** The context tier that billed it, by the size its input exceeds; null for the base rates. */
  readonly tier: number | null;
};

/** USD per 1M tokens; null where the offer does not say. */
export type Rates = Pick<Price, 'input' | 'output' | 'cacheRead' | 'cacheWrite'>;

/** How a request is billed: its input decides the context tier (null: the base rates), a batch has rates of its own. */
export type Terms = {
  readonly inputPerRequest: number | null;
  readonly batch: boolean;
  /** How many times as many tokens are billed as are said, to two decimals: a text in another language has more. */
  readonly tokenFactor?: number;
};

const tierOf = (price: Price, { inputPerRequest }: Terms) =>
  inputPerRequest === null ? undefined : price.tiers.findLast(({ above }) => inputPerRequest > above);

/** A batch has no tiers of its own, so its price counts below the first tier only. */
const batchOf = (price: Price, terms: Terms) => (terms.batch && !tierOf(price, terms) ? price.batch : null);

/** Rates of one request: a context tier bills the whole of it when its input exceeds the tier's size. */
export function ratesAt(price: Price, terms: Terms): Rates {
  const rates = tierOf(price, terms) ?? price;
  const batch = batchOf(price, terms);
  if (!batch) return rates;
  // A cached token in a batch costs at most what a plain one does.
  const cacheRead = rates.cacheRead === null ? null : Math.min(rates.cacheRead, batch.input);
  return { ...batch, cacheRead, cacheWrite: rates.cacheWrite };
}

/** What one offer bills for tokens: each kind x the factor of its language x its price, summed exactly. */
export function bill(price: Price, usage: Usage, terms: Terms): Bill {
  const rates = ratesAt(price, terms);
  const missing: Missing[] = [];
  if (terms.batch && !batchOf(price, terms)) missing.push({ what: 'batch', effect: 'overstates' });
  // Reading a cache never costs more than plain input; writing one often does.
  if (usage.cacheRead > 0 && rates.cacheRead === null)
    missing.push({ what: 'cacheRead', effect: 'overstates' });
  if (usage.cacheWrite > 0 && rates.cacheWrite === null)
    missing.push({ what: 'cacheWrite', effect: 'understates' });
  const parts: Part[] = [];
  let amount = 0n;
  const add = (name: PartName, tokens: number, rate: number) => {
    if (tokens <= 0) return;
    parts.push({ name, tokens, price: rate });
    amount += perToken(rate) * BigInt(tokens);
  };
  add('input', usage.input - usage.cacheRead - usage.cacheWrite, rates.input);
  add('cacheRead', usage.cacheRead, rates.cacheRead ?? rates.input);
  add('cacheWrite', usage.cacheWrite, rates.cacheWrite ?? rates.input);
  add('output', usage.output, rates.output);
  return {
    amount: scale(amount, Math.round((terms.tokenFactor ?? 1) * 100), 100),
    parts,
    missing,
    tier: tierOf(price, terms)?.above ?? null,
  };
}

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
