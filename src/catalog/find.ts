import type { Catalog } from './catalog.ts';
import { namesOf } from './catalog-names.ts';
import type { Match } from './match.ts';
import type { Names } from './name-index.ts';
import { nearestModels } from './nearest.ts';
import { type Available, resolveName } from './resolve-name.ts';
import { isAvailable } from './state.ts';

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
