import type { Catalog, Fact, Model, Offer } from '../../catalog/catalog.ts';
import { priceOn } from '../../catalog/price-on.ts';
import { providerName, type Route } from '../../catalog/routes.ts';
import type { ModelState } from '../../catalog/state.ts';
import type { UnitRoute } from '../../catalog/unit-price.ts';
import type { FitFacts } from '../../fit/facts.ts';
import { termsJson } from '../../subjects/price/terms.ts';
import { unitPriceJson } from '../../subjects/units/text.ts';

function factJson<Value>(fact: Fact<Value>): object | null {
  if (!fact) return null;
  const { value, source, asOf, basis } = fact.chosen;
  const differing = fact.claims.some((claim) => JSON.stringify(claim.value) !== JSON.stringify(value));
  return { value, source, asOf, basis, conflict: differing };
}

function offerJson(catalog: Catalog, offer: Offer, counted: boolean, today: string): object {
  const price = priceOn(offer, today);
  return {
    provider: offer.provider,
    name: providerName(catalog, offer.provider),
    tier: offer.tier,
    id: offer.id,
    region: offer.region,
    variant: offer.variant,
    snapshot: offer.snapshot,
    input: price?.value.input ?? null,
    output: price?.value.output ?? null,
    cacheRead: price?.value.cacheRead ?? null,
    tiers: price?.value.tiers ?? [],
    asOf: price?.asOf ?? null,
    contextWindow: offer.contextWindow?.chosen.value ?? null,
    inputLimit: offer.inputLimit?.chosen.value ?? null,
    maxOutput: offer.maxOutput?.chosen.value ?? null,
    included: offer.included,
    counted,
  };
}

/**
 * What a model is, its facts and its offers for scripts.
 * @param sold the route that sells it by a unit; null where none does
 * @param isOneOffer whether the offer of `facts` alone counts
 * @param routes the routes that count
 */
export function modelJson(
  catalog: Catalog,
  model: Model,
  { state, on, surface, replacement, anyNotice }: ModelState,
  facts: FitFacts,
  sold: UnitRoute | null,
  isOneOffer: boolean,
  routes: readonly Route[],
  today: string,
) {
  const { route } = facts;
  return {
    model: {
      id: model.id,
      name: model.name,
      state,
      stateOn: on,
      surface,
      replacement,
      anyNotice,
      lab: model.lab.name,
      task: model.task,
    },
    facts: {
      price: route
        ? {
            input: route.price.input,
            output: route.price.output,
            provider: route.offer.provider,
            asOf: route.claim.asOf,
            ...termsJson(route),
          }
        : null,
      unitPrice: unitPriceJson(sold),
      contextWindow: facts.contextWindow,
      inputLimit: facts.inputLimit,
      maxOutput: facts.maxOutput,
      released: factJson(model.released),
      knowledgeCutoff: factJson(model.knowledgeCutoff),
      modalities: isOneOffer ? { value: facts.modalities } : factJson(model.modalities),
      openWeights: factJson(model.openWeights),
      licence: factJson(model.licence),
      parameters: factJson(model.parameters),
      capabilities: facts.capabilities,
    },
    offers: model.offers.map((offer) =>
      offerJson(
        catalog,
        offer,
        isOneOffer ? route?.offer === offer : routes.some((own) => own.offer === offer),
        today,
      ),
    ),
  };
}
