import { createMemo } from '../memo.ts';
import { isOfferedFor, type Need } from './abilities.ts';
import type { Catalog, Claim, Model, Offer, Price } from './catalog.ts';
import { blend, usualMix } from './mix.ts';
import { priceAfter, priceOn } from './price-on.ts';
import { isGone, isShutDown } from './state.ts';
import { tiers } from './words.ts';

/** An offer with a price per token that can be called today. */
export type Route = {
  readonly offer: Offer;
  readonly price: Price;
  readonly claim: Claim<Price>;
  /** The price that is announced to follow; null where none is. */
  readonly next: Claim<Price> | null;
};

// One answer asks for the routes of a model many times.
const kept = createMemo<{ live: readonly Route[]; reference: Route | null; cheapest: Route | null }>(2);

/**
 * Offers that are priced per token and live today; those at the team's price first, those that end last, else the best tier, then the cheapest.
 * @param only providers that a person named; null for the default policy: those a team allows, else lab, hyperscaler, host
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

/** Whether its price is the team's own. */
export function isTeamsPrice({ claim }: Route): boolean {
  return claim.basis === 'team';
}

/** Whether it is a route to the model itself: no variant of it, unless the team pays for just that. */
export function isPlain(route: Route): boolean {
  return route.offer.variant === null || isTeamsPrice(route);
}

/** Whether its price may stand for the model: it is plain, and no list says that it ends, unless it is the team's own. */
export function setsPrice(route: Route): boolean {
  return isPlain(route) && (route.offer.deprecated === null || isTeamsPrice(route));
}

function routesOf(model: Model, today: string) {
  return kept(model, today, () => {
    const live = sortedRoutes(model, today, ({ allowed }) => allowed);
    const plain = live.filter(setsPrice);
    const mix = usualMix(model);
    const [cheapest = null] = plain.toSorted(
      (a, b) =>
        Number(isTeamsPrice(b)) - Number(isTeamsPrice(a)) || blend(a.price, mix) - blend(b.price, mix),
    );
    return { live, reference: plain[0] ?? null, cheapest };
  });
}

/** ISO day on which the surface of an offer shut the model, or this edition of it, down; null while it is open. */
function closedOn(model: Model, offer: Offer, today: string): string | null {
  const ended = model.lifecycle.find(
    (row) =>
      row.surface === offer.provider &&
      (row.snapshot === null || row.snapshot === offer.snapshot) &&
      isShutDown(row, today),
  );
  return ended?.shutdown ?? null;
}

/** Providers that have shut the model down on all their routes to it, each with the ISO day. */
export function closedProviders(
  model: Model,
  today: string,
): readonly { readonly provider: string; readonly on: string }[] {
  const byProvider = Map.groupBy(model.offers, ({ provider }) => provider);
  return [...byProvider].flatMap(([provider, offers]) => {
    const days = offers.map((offer) => closedOn(model, offer, today));
    const [on] = days;
    return on && days.every((day) => day !== null) ? [{ provider, on }] : [];
  });
}

/** Whether an offer can be called on a day and may stand for its model, by the policy or by its provider's name. */
export function isOpen(
  model: Model,
  offer: Offer,
  today: string,
  only: readonly string[] | null = null,
): boolean {
  const isAsked = only === null ? offer.allowed : only.includes(offer.provider);
  return isAsked && closedOn(model, offer, today) === null && !isGone(model, today);
}

function sortedRoutes(model: Model, today: string, allowed: (offer: Offer) => boolean): Route[] {
  const mix = usualMix(model);
  return (
    model.offers
      .filter((offer) => allowed(offer) && closedOn(model, offer, today) === null)
      .flatMap((offer) => {
        const claim = priceOn(offer, today);
        return claim?.value.unit === 'tokens'
          ? [{ offer, price: claim.value, claim, next: priceAfter(offer, today) }]
          : [];
      })
      // A team's contract outlasts the lists.
      .filter((route) => !isGone(model, today) || isTeamsPrice(route))
      .sort(
        (a, b) =>
          Number(isTeamsPrice(b)) - Number(isTeamsPrice(a)) ||
          Number(a.offer.deprecated !== null) - Number(b.offer.deprecated !== null) ||
          tiers.indexOf(a.offer.tier) - tiers.indexOf(b.offer.tier) ||
          Number(a.offer.variant !== null) - Number(b.offer.variant !== null) ||
          (a.offer.tier === 'lab'
            ? Number(a.offer.region !== null) - Number(b.offer.region !== null) ||
              Number(a.offer.snapshot !== null) - Number(b.offer.snapshot !== null)
            : 0) ||
          blend(a.price, mix) - blend(b.price, mix) ||
          (a.offer.provider < b.offer.provider ? -1 : 1),
      )
  );
}

/** The price that stands for the model: the team's, else the lab's own plain offer, else the cheapest of the best tier; null when none is published. */
export function referenceRoute(model: Model, today: string): Route | null {
  return routesOf(model, today).reference;
}

/** The plain route that stands for a model where something is needed of it: the first whose own row does not refuse that. */
export function routeFor(model: Model, needs: readonly Need[], today: string): Route | null {
  const plain = routesOf(model, today).live.filter(setsPrice);
  return plain.find(({ offer }) => isOfferedFor(offer, needs)) ?? null;
}

/** The cheapest plain route of the policy, whatever its tier; the team's own where it has a price. */
export function cheapestRoute(model: Model, today: string): Route | null {
  return routesOf(model, today).cheapest;
}

/** A provider's name for people. */
export function providerName(catalog: Catalog, provider: string): string {
  return catalog.providers[provider]?.name ?? provider;
}

/** A price of which only the two rates are known (USD per 1M tokens). */
export function plainPrice({ input, output }: { readonly input: number; readonly output: number }): Price {
  return {
    input,
    output,
    cacheRead: null,
    cacheWrite: null,
    reasoningOutput: null,
    batch: null,
    batchRule: null,
    hourWrite: null,
    unit: 'tokens',
    tiers: [],
    from: null,
    until: null,
    peak: null,
  };
}
