import { answerOf, can, certainly } from '../catalog/abilities.ts';
import type { Answer, Catalog, Modalities, Model, Offer } from '../catalog/catalog.ts';
import { isPlain, liveRoutes, type Route, setsPrice } from '../catalog/routes.ts';
import type { Capability, Modality } from '../catalog/words.ts';

/** What the rubric looks at; null is unknown. */
export type FitFacts = {
  readonly route: Route | null;
  readonly providers: number;
  readonly contextWindow: number | null;
  readonly inputLimit: number | null;
  readonly maxOutput: number | null;
  readonly modalities: Modalities | null;
  readonly capabilities: Readonly<Record<Capability, Answer>>;
  /** Mean of input and output price, USD per 1M tokens. */
  readonly meanPrice: number | null;
  readonly cachePrice: boolean;
  /** Whether the providers that count agree on context window and output limit; each sets its own price. */
  readonly agreement: boolean | null;
  readonly lab: boolean;
  readonly takes: (kind: Modality) => boolean | null;
  readonly can: (capability: Capability) => boolean | null;
};

/** What holds of a region or an edition alone is no disagreement, so it is set aside where others are left. */
function agree(offers: readonly Offer[]): boolean | null {
  if (offers.length === 0) return null;
  const usual = offers.filter(({ region, snapshot }) => region === null && snapshot === null);
  const compared = usual.length > 0 ? usual : offers;
  const same = (of: (offer: Offer) => unknown) =>
    new Set(compared.map(of).filter((value) => value != null)).size <= 1;
  return (
    same(({ contextWindow }) => contextWindow?.chosen.value) &&
    same(({ maxOutput }) => maxOutput?.chosen.value)
  );
}

/**
 * What counts for a model's fit: the routes of the default policy, or one provider's offer alone.
 * @param provider only the first offer of this provider counts, everywhere
 */
export function fitFacts(catalog: Catalog, model: Model, today: string, provider: string | null): FitFacts {
  const live = liveRoutes(model, today, provider === null ? null : [provider]);
  const plain = live.filter(isPlain);
  const route = plain.find(setsPrice) ?? (provider === null ? null : (live[0] ?? null));
  const one = provider === null ? null : (route?.offer ?? null);
  const counted = one ? [one] : plain.map(({ offer }) => offer);
  const modalities = one ? one.modalities : (model.modalities?.chosen.value ?? null);
  const { capabilities } = one ?? model;
  const price = route?.price;
  return {
    route,
    providers: new Set(counted.map((offer) => offer.provider)).size,
    contextWindow: (one ?? model).contextWindow?.chosen.value ?? null,
    inputLimit: (one ?? model).inputLimit?.chosen.value ?? null,
    maxOutput: (one ?? model).maxOutput?.chosen.value ?? null,
    modalities,
    capabilities,
    meanPrice: price ? (price.input + price.output) / 2 : null,
    cachePrice: price?.cacheRead != null,
    agreement: agree(counted),
    lab: Object.hasOwn(catalog.labs, model.lab.id),
    takes: (kind) => certainly(answerOf(modalities, 'input', kind)),
    can: (capability) => certainly(can({ capabilities }, capability)),
  };
}
