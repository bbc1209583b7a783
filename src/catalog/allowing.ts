import { withOffers } from './build-model.ts';
import type { Catalog, Team } from './catalog.ts';

const origins = new WeakMap<Catalog, Catalog>();

/** What a catalog was made from by `allowing`, else itself: what does not hang on who may be used is prepared for it alone. */
export function originOf(catalog: Catalog): Catalog {
  return origins.get(catalog) ?? catalog;
}

/** Of providers that a team chose, those that there are and that its file lets it choose. */
export function choosable(catalog: Catalog, providers: readonly string[]): readonly string[] {
  const inFile = originOf(catalog).team?.allowedProviders ?? null;
  return providers.filter(
    (id) => Object.hasOwn(catalog.providers, id) && (inFile === null || inFile.includes(id)),
  );
}

/** The same catalog in which routes by these providers alone count where a person names none. */
export function allowing(catalog: Catalog, providers: readonly string[]): Catalog {
  const allowed = new Set(providers);
  const team: Team = Object.freeze({
    ...(catalog.team ?? { file: '', ownModels: [], regions: [] }),
    allowedProviders: Object.freeze([...allowed]),
    allowedBy: 'settings',
  });
  const models = [...catalog.models].map(
    ([id, model]) =>
      [
        id,
        withOffers(model, (offers) =>
          offers.map((offer) => {
            const isAllowed = allowed.has(offer.provider);
            return offer.allowed === isAllowed ? offer : Object.freeze({ ...offer, allowed: isAllowed });
          }),
        ),
      ] as const,
  );
  const derived = Object.freeze({ ...catalog, models: new Map(models), team });
  origins.set(derived, originOf(catalog));
  return derived;
}
