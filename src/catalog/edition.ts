import type { Catalog, Model } from './catalog.ts';

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
  // What else is known of it is the model's, merged when it is first asked for.
  return Object.create(model, {
    name: { value: `${model.name} (${day})`, enumerable: true },
    lifecycle: { value: lifecycle, enumerable: true },
    offers: { value: model.offers.filter(({ snapshot }) => snapshot === day), enumerable: true },
  }) as Model;
}

const dated = /-(?:\d{4}-\d\d-\d\d|\d\d-\d{4}|\d\d-\d\d|\d{8}|\d{6}|\d{4})$/;

/** The undated model that a model with a day in its id is a snapshot of; null where it is one of its own. */
export function undatedOf({ models }: Pick<Catalog, 'models'>, { id }: Model): Model | null {
  return (dated.test(id) ? models.get(id.replace(dated, '')) : undefined) ?? null;
}
