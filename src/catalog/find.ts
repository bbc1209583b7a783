import { createCache, createMemo } from '../memo.ts';
import { buildNames, type Names } from '../names/name-index.ts';
import { nearestModels } from '../names/nearest.ts';
import { type Available, type Match, type Resolved, resolveName } from '../names/resolve.ts';
import type { Catalog, Model } from './catalog.ts';
import { lineUpOf } from './line-up.ts';
import { currencyOf, familyMembers, isAvailable } from './state.ts';
import { defineTable } from './table.ts';

const idsOf = (models: readonly Model[]) => models.map(({ id }) => id);

function indexOf(catalog: Catalog): Names {
  const families = [...catalog.families.values()].map(({ id, name, aliases, main, succession }) => ({
    id,
    name,
    aliases: [id, ...aliases],
    main: main === null ? null : idsOf(familyMembers(catalog, main)),
    succession,
    members: idsOf(familyMembers(catalog, id)),
  }));
  const joined = Object.fromEntries(
    Object.entries(catalog.same).flatMap(([id, { is }]) => [
      [id, is],
      [id.slice(id.indexOf('/') + 1), is],
    ]),
  );
  return buildNames({
    models: catalog.models.values(),
    families,
    aliases: { ...joined, ...catalog.aliases },
    unplaced: catalog.unplaced,
  });
}

/** The index of names. */
export const names = defineTable({
  name: 'names',
  make: indexOf,
  pack: (own: Names) => ({ ...own, listed: own.listed() }),
  unpack: ({ listed, ...own }): Names => ({ ...own, listed: () => listed }),
});

/** The names of a catalog, prepared once. */
export const namesOf = names.of;

/** Of models that fit equally well, those that may be named, in the order in which they are; of a brand its tiers first. */
type Offered = (ids: readonly string[], brand?: string | null) => readonly string[];

/** How many models people are shown to choose from: more are no question that anybody reads. */
export const mostCandidates = 6;

/** As `find`, over prepared names. */
export function findIn(
  names: Names,
  query: string,
  isAvailable: Available,
  offered: Offered = (ids) => ids,
): Match {
  return nearest(names, resolveName(names, query, isAvailable), offered);
}

/** What was found, and of a name that is nobody's the nearest. */
function nearest(names: Names, { match, read }: Resolved, offered: Offered): Match {
  if (match.outcome === 'unknown')
    return { ...match, candidates: read ? nearestModels(names, read, 4, offered) : match.candidates };
  return inOrder(match, offered);
}

/** A match with its candidates as they are offered; of those that are asked about, a handful. */
function inOrder(match: Match, offered: Offered): Match {
  if (match.candidates.length === 0) return match;
  const all = offered(match.candidates, match.brand);
  return { ...match, candidates: match.outcome === 'ambiguous' ? all.slice(0, mostCandidates) : all };
}

const currencies = createMemo<ReadonlyMap<string, number>>(2);

/** `currencyOf` every model, reckoned once a day. */
function currenciesOf(catalog: Catalog, today: string): ReadonlyMap<string, number> {
  return currencies(
    catalog,
    today,
    () => new Map([...catalog.models.values()].map((model) => [model.id, currencyOf(catalog, model, today)])),
  );
}

/** Current models before those with a successor, then those on their way out, and closed ones last. */
function currentFirst(catalog: Catalog, today: string): Offered {
  return (ids, brand = null) => {
    if (ids.length < 2) return ids;
    const tiers = brand === null ? [] : idsOf(lineUpOf(catalog, brand, today));
    const known = currenciesOf(catalog, today);
    const rank = (id: string) => {
      const tier = tiers.indexOf(id);
      return tier >= 0 ? tier - tiers.length : (known.get(id) ?? 3);
    };
    const ranked = ids.map((id) => ({ id, rank: rank(id) }));
    return ranked.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
  };
}

/** Names that are remembered of a catalog and a day, and how long they may be: people ask for the same few hundred. */
const [mostResolved, longestResolved] = [2000, 60];

const resolved = createMemo<(query: string, make: () => Resolved) => Resolved>(2);

/** What a name means on a day, before those who fit equally well are put in order. */
function resolve(catalog: Catalog, query: string, today: string): Resolved {
  const resolveNow = (name: string) => resolveName(namesOf(catalog), name, availability(catalog, today));
  if (query.length > longestResolved) return resolveNow(query);
  // A copy, since a part of a long text keeps the whole of it.
  const name = ` ${query}`.slice(1);
  return resolved(catalog, today, () => createCache(mostResolved))(name, () => resolveNow(name));
}

/** Whether a name can be one, and how: as `find`, without the nearest of a name that is nobody's. */
export function recognise(catalog: Catalog, query: string, today: string): Match {
  return inOrder(resolve(catalog, query, today).match, currentFirst(catalog, today));
}

function availability(catalog: Catalog, today: string): Available {
  return (id) => {
    const model = catalog.models.get(id);
    return model !== undefined && isAvailable(model, today);
  };
}

/**
 * The model a name means: exact id, name, alias, then family (the newest generally available on `today`, of a brand
 * that of its main line), then its words
 * in any order, then a typo in a word. Numbers must all match, or it is no match: a version that does not exist is
 * `unknown`, with the nearest that do. Of candidates that fit equally well current models come first.
 */
export function find(catalog: Catalog, query: string, today: string): Match {
  const ordered = currentFirst(catalog, today);
  return nearest(namesOf(catalog), resolve(catalog, query, today), (ids, brand) =>
    ordered(
      ids.filter((id) => !catalog.models.get(id)?.absentFrom),
      brand,
    ),
  );
}
