import type { Fact, Modalities, Model, Offer } from '../../catalog/catalog.ts';
import { isOpen, providerName } from '../../catalog/routes.ts';
import type { QuestionInput } from '../reply.ts';
import { routesMessages } from './say.ts';

/** Whether a question is about one provider's or one region's own row of a model. */
export function isOfRoute({ details }: QuestionInput['query']): boolean {
  return details.provider !== null || details.region !== null;
}

/** The row of a model that a question is about: of the provider and in the region that it says, the plain one first; null where there is none. */
export function offerAsked({ query, today }: QuestionInput, model: Model): Offer | null {
  const { provider, region } = query.details;
  const only = provider === null ? null : [provider];
  const own = model.offers.filter(
    (offer) => isOpen(model, offer, today, only) && (region === null || offer.servedIn === region),
  );
  const rank = ({ variant, deprecated, snapshot }: Offer) =>
    4 * Number(variant !== null) + 2 * Number(deprecated !== null) + Number(snapshot !== null);
  return own.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** What a row states of inputs and outputs, as a fact; its list is the source. */
function modalitiesOf({ modalities, price }: Offer): Fact<Modalities> {
  const source = price?.chosen;
  if (!modalities || !source) return null;
  const claim = { ...source, value: modalities };
  return { chosen: claim, claims: [claim] };
}

/** A model as one provider serves it: with the limits, inputs and capabilities of that row; null where it has none. */
export function asServed(input: QuestionInput, model: Model): Model | null {
  const offer = offerAsked(input, model);
  if (!offer) return null;
  const own = {
    name: input.words.of(routesMessages).at(model.name, providerName(input.catalog, offer.provider)),
    contextWindow: offer.contextWindow,
    inputLimit: offer.inputLimit,
    maxOutput: offer.maxOutput,
    modalities: modalitiesOf(offer),
    capabilities: offer.capabilities,
    offers: [offer],
  };
  const properties = Object.entries(own).map(([key, value]) => [key, { value, enumerable: true }] as const);
  return Object.create(model, Object.fromEntries(properties)) as Model;
}
