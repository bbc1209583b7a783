import { createMemo } from '../memo.ts';
import type { Catalog, Lifecycle, Model } from './catalog.ts';

/** A model with the name and the routes of its edition of an ISO day. What else is known of it is the model's, merged when it is first asked for. */
function ofDay(model: Model, day: string, lifecycle: readonly Lifecycle[]): Model {
  return Object.create(model, {
    name: { value: `${model.name} (${day})`, enumerable: true },
    lifecycle: { value: lifecycle, enumerable: true },
    offers: { value: model.offers.filter(({ snapshot }) => snapshot === day), enumerable: true },
  }) as Model;
}

/**
 * A model as its edition of an ISO day, where the lab states days of that edition: with its name, its own days instead of
 * the undated model's, and its routes. Null where no day is asked for, or none is stated.
 */
export function editionOf(model: Model, day: string | null): Model | null {
  if (day === null) return null;
  const lifecycle = model.lifecycle
    .filter(({ snapshot }) => snapshot === day)
    .map((row) => ({ ...row, snapshot: null }));
  const own = lifecycle.find(({ surface }) => surface === model.lab.provider);
  if (!own?.deprecated && !own?.shutdown && !own?.earliestShutdown) return null;
  return ofDay(model, day, lifecycle);
}

const billed = createMemo<Model>(8);

/** Whether the lab asks another price for its edition of a day than for the undated model. */
function hasOwnPrice({ offers, lab }: Model, day: string): boolean {
  const priceOf = (snapshot: string | null) =>
    offers.find(
      (offer) => offer.provider === lab.provider && offer.variant === null && offer.snapshot === snapshot,
    )?.price?.chosen.value;
  const [own, plain] = [priceOf(day), priceOf(null)];
  return !!own && !!plain && (own.input !== plain.input || own.output !== plain.output);
}

/** What is billed where a model's edition of an ISO day is asked for: that edition where its price is its own, else the model. */
export function billedAs(model: Model, day: string | null): Model {
  if (day === null || !hasOwnPrice(model, day)) return model;
  return billed(model, day, () => {
    const edition = editionOf(model, day) ?? ofDay(model, day, model.lifecycle);
    // Its routes are marked as ending because the edition ends: of the edition itself they are the price.
    const offers = edition.offers.map((offer) => ({ ...offer, deprecated: null }));
    return Object.create(edition, { offers: { value: offers, enumerable: true } }) as Model;
  });
}

const dated = /-(?:\d{4}-\d\d-\d\d|\d\d-\d{4}|\d\d-\d\d|\d{8}|\d{6}|\d{4})$/;

/** The undated model that a model with a day in its id is a snapshot of; null where it is one of its own. */
export function undatedOf({ models }: Pick<Catalog, 'models'>, { id }: Model): Model | null {
  return (dated.test(id) ? models.get(id.replace(dated, '')) : undefined) ?? null;
}
