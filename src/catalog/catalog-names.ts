import type { Catalog } from './catalog.ts';
import type { Names } from './name-index.ts';
import { buildNames } from './names.ts';
import { familyMembers } from './state.ts';

const indexes = new WeakMap<Catalog, Names>();

/** The names of a catalog, prepared once. */
export function namesOf(catalog: Catalog): Names {
  const known = indexes.get(catalog);
  if (known) return known;
  const families = [...catalog.families.values()].map(({ id, name, aliases, means, succession }) => ({
    name,
    aliases: [id, ...aliases],
    means,
    succession,
    members: familyMembers(catalog, id).map((model) => model.id),
  }));
  const joined = Object.fromEntries(Object.entries(catalog.same).map(([id, { is }]) => [id, is]));
  const built = buildNames({
    models: catalog.models.values(),
    families,
    aliases: { ...joined, ...catalog.aliases },
    unplaced: catalog.unplaced,
  });
  indexes.set(catalog, built);
  return built;
}
