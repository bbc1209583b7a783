import { buildNames, type Names } from '../names/name-index.ts';
import { type Available, type Match, resolveName } from '../names/resolve.ts';
import { nearestModels } from '../names/typo.ts';
import type { Catalog } from './catalog.ts';
import { familyMembers, isAvailable, livenessOf } from './state.ts';

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

/** Of models that fit equally well, those that may be named, in the order in which they are. */
type Offered = (ids: readonly string[]) => readonly string[];

/** As `find`, over prepared names. */
export function findIn(
  names: Names,
  query: string,
  isAvailable: Available,
  offered: Offered = (ids) => ids,
): Match {
  const { match, read } = resolveName(names, query, isAvailable);
  const isNobodys = match.outcome === 'unknown' && read !== null;
  return {
    ...match,
    candidates: isNobodys ? nearestModels(names, read, 4, offered) : offered(match.candidates),
  };
}

/** Live models before those on their way out, and closed ones last. */
function liveFirst(catalog: Catalog, today: string): Offered {
  const standing = (id: string) => {
    const model = catalog.models.get(id);
    return model ? livenessOf(model, today) : 2;
  };
  return (ids) => (ids.length < 2 ? ids : ids.toSorted((a, b) => standing(a) - standing(b)));
}

/** Whether a name can be one, and how: as `find`, without the nearest of a name that is nobody's. */
export function recognise(catalog: Catalog, query: string, today: string): Match {
  const { match } = resolveName(namesOf(catalog), query, availability(catalog, today));
  return { ...match, candidates: liveFirst(catalog, today)(match.candidates) };
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
 * `unknown`, with the nearest that do. Of candidates that fit equally well live models come first.
 */
export function find(catalog: Catalog, query: string, today: string): Match {
  const inOrder = liveFirst(catalog, today);
  return findIn(namesOf(catalog), query, availability(catalog, today), (ids) =>
    inOrder(ids.filter((id) => !catalog.models.get(id)?.absentFrom)),
  );
}
