import type { Catalog, Model } from '../catalog/catalog.ts';
import type { Match } from '../names/resolve.ts';

/** The model that a name was matched with. */
export function modelIn(catalog: Catalog, { model: id }: Match): Model {
  const model = id === null ? undefined : catalog.models.get(id);
  if (!model) throw new Error(`the command names ${id}, which is not in the catalog`);
  return model;
}
