import type { Price } from '../catalog/catalog.ts';
import { blendedMix } from '../catalog/mix.ts';
import { type Amount, toUsd } from '../language/amount.ts';
import { estimate } from './compare-costs.ts';
import type { Volume } from './volume.ts';

/** Where a price per token comes to a flat one: below it tokens are cheaper, above it the flat price is. */
export type FlatBreakEven = {
  /** Requests where their size is known, else tokens. */
  readonly of: 'requests' | 'tokens';
  /** Requests or tokens a month. */
  readonly at: number;
  /** Tokens a month, input and output together. */
  readonly tokens: number;
  /** What the volume's period comes to in a month, as a share of `at`; null where it has no period. */
  readonly used: number | null;
  /** True when a price that is not published may put it higher (`above`) or lower (`below`). */
  readonly above: boolean;
  readonly below: boolean;
};

/** Tokens of the field's mix, in requests of nobody knows what size: what is weighed where a person gives no volume. */
export const mixVolume: Volume = {
  ...blendedMix,
  cacheRead: 0,
  cacheWrite: 0,
  per: 'once',
  requests: null,
  batch: false,
};

/**
 * The volume at which a month's tokens cost as much as a flat price of a month: flat / cost of one request (or token)
 * of the volume's mix, requests keeping their size and so their context tier. Null where tokens cost nothing. `factor`
 * as `termsOf` has it.
 */
export function flatBreakEven(
  price: Price,
  volume: Volume,
  flat: Amount,
  factor: number | null = 1,
): FlatBreakEven | null {
  const { bill, perMonth, atLeast, atMost } = estimate(price, volume, factor);
  if (bill.amount === 0n) return null;
  const times = toUsd(flat) / toUsd(bill.amount);
  const tokens = times * (volume.input + volume.output);
  const requests = volume.requests ?? (volume.per === 'request' ? 1 : null);
  return {
    of: requests === null ? 'tokens' : 'requests',
    at: requests === null ? tokens : times * requests,
    tokens,
    used: perMonth === null ? null : toUsd(perMonth) / toUsd(flat),
    above: atMost,
    below: atLeast,
  };
}
