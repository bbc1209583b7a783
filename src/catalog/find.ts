import { buildNames, type Names } from '../names/name-index.ts';
import { type Available, type Match, resolveName } from '../names/resolve.ts';
import { nearestModels } from '../names/typo.ts';
import type { Catalog } from './catalog.ts';
import { familyMembers, isAvailable } from './state.ts';

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

/** As `find`, over prepared names; `isOffered` says which models may be named as the nearest. */
export function findIn(
  names: Names,
  query: string,
  isAvailable: Available,
  isOffered: Available = () => true,
): Match {
  const { match, read } = resolveName(names, query, isAvailable);
  if (match.outcome !== 'unknown' || !read) return match;
  return { ...match, candidates: nearestModels(names, read, 4, isOffered) };
}

/** Whether a name can be one, and how: as `find`, without the nearest of a name that is nobody's. */
export function recognise(catalog: Catalog, query: string, today: string): Match {
  return resolveName(namesOf(catalog), query, availability(catalog, today)).match;
}

function availability(catalog: Catalog, today: string): Available {
  return (id) => {
    const model = catalog.models.get(id);
    return model !== undefined && isAvailable(model, today);
  };
}

/**
 * The model a name means: exact id, name, alias, then family (newest generally available on `today`), then its words
 * in any order, then a typo in a word. Numbers must all match, or it is no match: a version that does not exist is
 * `unknown`, with the nearest that do.
 */
export function find(catalog: Catalog, query: string, today: string): Match {
  const isConfirmed = (id: string) => !catalog.models.get(id)?.absentFrom;
  const match = findIn(namesOf(catalog), query, availability(catalog, today), isConfirmed);
  return { ...match, candidates: match.candidates.filter(isConfirmed) };
}
