import type { Catalog, Model } from '../catalog/catalog.ts';
import { billedAs } from '../catalog/edition.ts';
import type { Match } from '../names/resolve.ts';

/** The model that a name was matched with, as the edition that it names where that has a price of its own. */
export function modelIn(catalog: Catalog, { model: id, qualifiers }: Match): Model {
  const model = id === null ? undefined : catalog.models.get(id);
  if (!model) throw new Error(`the command names ${id}, which is not in the catalog`);
  return billedAs(model, qualifiers.date);
}
