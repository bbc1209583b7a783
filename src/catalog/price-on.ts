import type { Claim, Offer, Price } from './catalog.ts';

/** Whether a price holds on an ISO day, as far as days are stated for it. */
export function holdsOn({ from, until }: Pick<Price, 'from' | 'until'>, day: string): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

/**
 * The best stated price that holds on a day; null where none does. One that says nothing of days and was stated while a
 * better one held that has ended since is the one that ended.
 */
export function priceOn({ price }: Pick<Offer, 'price'>, day: string): Claim<Price> | null {
  let ended = '';
  for (const claim of price?.claims ?? []) {
    const { from, until } = claim.value;
    if (until !== null && until < day) ended = until > ended ? until : ended;
    else if (holdsOn(claim.value, day) && (from !== null || claim.asOf > ended)) return claim;
  }
  return null;
}

/** A price at its peak hours, every rate of it; null where every hour costs the same. */
export function atPeak(price: Price): Price | null {
  const { peak } = price;
  if (!peak) return null;
  const { input, output, cacheRead, cacheWrite } = peak;
  return { ...price, input, output, cacheRead, cacheWrite, batch: null, tiers: [], peak: null };
}

/** The price that is announced to come next after a day; null where none is. */
export function priceAfter({ price }: Pick<Offer, 'price'>, day: string): Claim<Price> | null {
  const coming = (price?.claims ?? []).filter(({ value: { from } }) => from !== null && from > day);
  return coming.toSorted((a, b) => ((a.value.from ?? '') < (b.value.from ?? '') ? -1 : 1))[0] ?? null;
}
