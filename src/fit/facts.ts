import type { Answer, Catalog, Model, Offer } from '../catalog/catalog.ts';
import { liveRoutes, type Route, referenceRoute } from '../catalog/routes.ts';
import type { Capability, Modality } from '../catalog/words.ts';

/** What the rubric looks at; null is unknown. */
export type FitFacts = {
  readonly route: Route | null;
  readonly providers: number;
  readonly contextWindow: number | null;
  readonly maxOutput: number | null;
  /** Mean of input and output price, USD per 1M tokens. */
  readonly meanPrice: number | null;
  readonly cachePrice: boolean;
  /** Whether the routes that count agree on price, context window and output limit. */
  readonly agreement: boolean;
  readonly lab: boolean;
  readonly takes: (kind: Modality) => boolean | null;
  readonly can: (capability: Capability) => boolean | null;
};

const said = (answer: Answer | undefined): boolean | null =>
  answer === 'yes' ? true : answer === 'no' ? false : null;

function agree(offers: readonly Offer[]): boolean {
  const same = (of: (offer: Offer) => unknown) =>
    new Set(offers.map(of).filter((value) => value != null)).size <= 1;
  return (
    same(({ price }) => price && `${price.chosen.value.input}/${price.chosen.value.output}`) &&
    same(({ contextWindow }) => contextWindow?.chosen.value) &&
    same(({ maxOutput }) => maxOutput?.chosen.value)
  );
}

/**
 * What counts for a model's fit: the routes of the default policy, or one provider's offer alone.
 * @param provider only this provider's plain offer counts, everywhere
 */
export function fitFacts(catalog: Catalog, model: Model, today: string, provider: string | null): FitFacts {
  const only = provider === null ? null : [provider];
  const plain = liveRoutes(model, today, only).filter(({ offer }) => offer.variant === null);
  const route = provider === null ? referenceRoute(model, today) : (plain[0] ?? null);
  const one = provider === null ? null : (route?.offer ?? null);
  const counted = one ? [one] : plain.map(({ offer }) => offer);
  const modalities = one ? one.modalities : (model.modalities?.chosen.value ?? null);
  const price = route?.price;
  return {
    route,
    providers: new Set(counted.map((offer) => offer.provider)).size,
    contextWindow: (one ? one.contextWindow : model.contextWindow)?.chosen.value ?? null,
    maxOutput: (one ? one.maxOutput : model.maxOutput)?.chosen.value ?? null,
    meanPrice: price ? (price.input + price.output) / 2 : null,
    cachePrice: price?.cacheRead != null,
    agreement: agree(counted),
    lab: Object.hasOwn(catalog.labs, model.lab.id),
    takes: (kind) => {
      if (!modalities) return null;
      if (modalities.input.yes.includes(kind)) return true;
      return modalities.input.unknown.includes(kind) ? null : false;
    },
    can: (capability) => said((one ? one.capabilities : model.capabilities)[capability]),
  };
}
