import type { Price } from '../../catalog/catalog.ts';
import type { Mix } from '../../catalog/mix.ts';
import { toUsd } from '../../cost/amount.ts';
import { bill } from '../../cost/bill.ts';
import { mixPrice } from '../../cost/blended.ts';
import { termsOf, type Volume } from '../../cost/volume.ts';

/** What a price comes to, in USD; `least` and `most` differ where a part of it is not published. */
export type Amounts = { readonly least: number; readonly most: number };

export type Measure = {
  /** `inputTokens` a request instead of those that are asked for. */
  readonly of: (price: Price, inputTokens?: number) => Amounts;
  /** Whether requests may be longer than this, as far as anybody said. */
  readonly mayExceed: (inputTokens: number) => boolean;
};

/** USD per 1M tokens at that mix. */
export function measureMix(mix: Mix): Measure {
  return {
    of: (price, inputTokens) => {
      const amount = mixPrice(price, mix, inputTokens);
      return { least: amount, most: amount };
    },
    mayExceed: (inputTokens) => mix.input <= inputTokens,
  };
}

/** USD of the volume. */
export function measureVolume(volume: Volume): Measure {
  const usual = termsOf(volume);
  return {
    of: (price, inputTokens) => {
      const terms = inputTokens === undefined ? usual : { ...usual, inputPerRequest: inputTokens };
      const { amount, missing } = bill(price, volume, terms);
      const isOpen = (what: (typeof missing)[number]['what']) => missing.some((own) => own.what === what);
      // A price that nobody publishes may be nothing.
      const free = { ...price, cacheRead: 0, tiers: price.tiers.map((tier) => ({ ...tier, cacheRead: 0 })) };
      const least = isOpen('cacheRead') ? bill(free, volume, terms).amount : amount;
      return {
        least: isOpen('batch') ? 0 : toUsd(least),
        most: isOpen('cacheWrite') ? Number.POSITIVE_INFINITY : toUsd(amount),
      };
    },
    // Who says how many requests there are has said how long they are.
    mayExceed: () => usual.inputPerRequest === null,
  };
}
