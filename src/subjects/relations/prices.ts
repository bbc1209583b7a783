import type { Claim, Model, Price } from '../../catalog/catalog.ts';
import { atPeak, priceOn } from '../../catalog/price-on.ts';
import { liveRoutes, referenceRoute } from '../../catalog/routes.ts';
import { createMemo } from '../../memo.ts';

/** USD per 1M tokens at which a model is or was sold somewhere. */
export type Sold = {
  readonly input: number;
  readonly output: number;
  readonly kind: 'reference' | 'route' | 'tier' | 'peak' | 'batch' | 'next' | 'former';
  readonly provider: string;
  /** Of a tier: above so many input tokens. */
  readonly above: number | null;
  /** ISO day until which it held, where that is known. */
  readonly until: string | null;
  readonly claim: Claim<unknown>;
};

const kept = createMemo<readonly Sold[]>(200);

/**
 * Every price per token of a model that a comparison may be meant of: the one that stands for it first, then other
 * routes, context tiers, peak hours, batches, what is to come and what was. A model that nobody sells any more stands
 * at the last price that is known.
 */
export function soldAt(model: Model, today: string): readonly Sold[] {
  return kept(model, today, () => pricesOf(model, today));
}

function pricesOf(model: Model, today: string): readonly Sold[] {
  const sold: Sold[] = [];
  const add = (
    kind: Sold['kind'],
    provider: string,
    claim: Claim<unknown>,
    price: Pick<Price, 'input' | 'output'>,
    more: Partial<Sold> = {},
  ) =>
    sold.push({
      input: price.input,
      output: price.output,
      kind,
      provider,
      above: null,
      until: null,
      claim,
      ...more,
    });
  const reference = referenceRoute(model, today);
  const routes = liveRoutes(model, today);
  if (reference) add('reference', reference.offer.provider, reference.claim, reference.price);
  for (const { offer, price, claim } of routes)
    if (claim !== reference?.claim) add('route', offer.provider, claim, price);
  for (const { offer, price, claim, next } of routes) {
    for (const tier of price.tiers) add('tier', offer.provider, claim, tier, { above: tier.above });
    const peak = atPeak(price);
    if (peak) add('peak', offer.provider, claim, peak);
    if (price.batch) add('batch', offer.provider, claim, price.batch);
    if (next) add('next', offer.provider, next, next.value);
  }
  const former: Sold[] = model.offers
    .filter(({ allowed, variant }) => allowed && variant === null)
    .flatMap((offer) => {
      const now = reference ? priceOn(offer, today) : null;
      return (offer.price?.claims ?? []).flatMap((claim): Sold[] =>
        claim !== now && claim.value.unit === 'tokens' && (claim.value.from ?? '') <= today
          ? [
              {
                input: claim.value.input,
                output: claim.value.output,
                kind: 'former',
                provider: offer.provider,
                above: null,
                until: claim.value.until,
                claim,
              },
            ]
          : [],
      );
    });
  if (reference) return [...sold, ...former];
  const last = former.toSorted(
    (a, b) =>
      Number(b.provider === model.lab.provider) - Number(a.provider === model.lab.provider) ||
      (a.claim.asOf < b.claim.asOf ? 1 : -1),
  );
  return last.map((own, at) => (at === 0 ? { ...own, kind: 'reference' as const } : own));
}
