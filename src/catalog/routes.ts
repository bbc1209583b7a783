import { createMemo } from '../memo.ts';
import { trustedTiers } from './build-offer.ts';
import type { Catalog, Claim, Model, Offer, Price } from './catalog.ts';

import { isShutDown } from './state.ts';
import { tiers } from './words.ts';

/** An offer with a price per token that can be called today. */
export type Route = { readonly offer: Offer; readonly price: Price; readonly claim: Claim<Price> };

/** USD per 1M tokens at three input tokens to one output. */
function blend(price: Price): number {
  return (3 * price.input + price.output) / 4;
}

// One answer asks for the routes of a model many times.
const kept = createMemo<{ live: readonly Route[]; reference: Route | null; cheapest: Route | null }>(2);

/**
 * Offers that are priced per token and live today; best tier first, then cheapest.
 * @param only providers that a person named; null for the default policy: lab, hyperscaler, host
 */
export function liveRoutes(
  model: Model,
  today: string,
  only: readonly string[] | null = null,
): readonly Route[] {
  return only === null
    ? routesOf(model, today).live
    : sortedRoutes(model, today, (offer) => only.includes(offer.provider));
}

function routesOf(model: Model, today: string) {
  return kept(model, today, () => {
    const live = sortedRoutes(model, today, (offer) => trustedTiers.includes(offer.tier));
    const plain = live.filter((route) => route.offer.variant === null);
    const [cheapest = null] = plain.toSorted((a, b) => blend(a.price) - blend(b.price));
    return { live, reference: plain[0] ?? null, cheapest };
  });
}

function sortedRoutes(model: Model, today: string, allowed: (offer: Offer) => boolean): Route[] {
  if (model.gone && model.gone.on <= today) return [];
  const ended = model.lifecycle.filter((row) => isShutDown(row, today));
  const isClosed = (offer: Offer) =>
    ended.some(
      (row) => row.surface === offer.provider && (row.snapshot === null || row.snapshot === offer.snapshot),
    );
  return model.offers
    .filter((offer) => allowed(offer) && !isClosed(offer))
    .flatMap((offer) =>
      offer.price && offer.price.chosen.value.unit === 'tokens'
        ? [{ offer, price: offer.price.chosen.value, claim: offer.price.chosen }]
        : [],
    )
    .sort(
      (a, b) =>
        tiers.indexOf(a.offer.tier) - tiers.indexOf(b.offer.tier) ||
        Number(a.offer.variant !== null) - Number(b.offer.variant !== null) ||
        (a.offer.tier === 'lab'
          ? Number(a.offer.region !== null) - Number(b.offer.region !== null) ||
            Number(a.offer.snapshot !== null) - Number(b.offer.snapshot !== null)
          : 0) ||
        blend(a.price) - blend(b.price) ||
        (a.offer.provider < b.offer.provider ? -1 : 1),
    );
}

/** The price that stands for the model: the lab's own plain offer, else the cheapest of the best tier; null when none is published. */
export function referenceRoute(model: Model, today: string): Route | null {
  return routesOf(model, today).reference;
}

/** The cheapest plain route of the policy, whatever its tier. */
export function cheapestRoute(model: Model, today: string): Route | null {
  return routesOf(model, today).cheapest;
}

/** A provider's name for people. */
export function providerName(catalog: Catalog, provider: string): string {
  return catalog.providers[provider]?.name ?? provider;
}
