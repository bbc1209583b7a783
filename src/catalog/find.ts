import fuzzysort from 'fuzzysort';
import type { Catalog, Model } from './catalog.ts';
import { nameKey, numbersIn } from './name-key.ts';
import { familyMembers, newestOf } from './state.ts';

export type Qualifiers = {
  readonly date: string | null;
  readonly variant: string | null;
  readonly region: string | null;
  readonly effort: string | null;
};

/** How a name was understood. `candidates` are the other models it could have meant, or the nearest that exist. */
export type Match = {
  readonly query: string;
  readonly outcome: 'found' | 'ambiguous' | 'unknown';
  readonly model: string | null;
  readonly candidates: readonly string[];
  readonly how: 'id' | 'name' | 'alias' | 'family' | 'typo' | null;
  readonly qualifiers: Qualifiers;
};

type Entry = { readonly id: string; readonly how: 'id' | 'name' | 'alias'; readonly qualifiers: Qualifiers };
type Index = {
  readonly names: ReadonlyMap<string, Entry>;
  readonly families: ReadonlyMap<string, string>;
  readonly targets: readonly {
    readonly id: string;
    readonly key: string;
    readonly numbers: string;
    readonly prepared: ReturnType<typeof fuzzysort.prepare>;
  }[];
};

const none: Qualifiers = { date: null, variant: null, region: null, effort: null };
const indexes = new WeakMap<Catalog, Index>();

function buildIndex(catalog: Catalog): Index {
  const names = new Map<string, Entry>();
  const add = (name: string, entry: Entry) => {
    const key = nameKey(name);
    if (key && !names.has(key)) names.set(key, entry);
  };
  const models = [...catalog.models.values()];
  for (const model of models) add(model.id, { id: model.id, how: 'id', qualifiers: none });
  for (const model of models) add(model.name, { id: model.id, how: 'name', qualifiers: none });
  for (const model of models)
    for (const alias of model.aliases) add(alias, { id: model.id, how: 'alias', qualifiers: none });
  for (const model of models) {
    add(model.id.slice(model.id.indexOf('/') + 1), { id: model.id, how: 'id', qualifiers: none });
    add(`${model.lab.name} ${model.name}`, { id: model.id, how: 'name', qualifiers: none });
  }
  for (const model of models) {
    for (const offer of model.offers) {
      const qualifiers = { date: offer.snapshot, variant: offer.variant, region: offer.region, effort: null };
      add(offer.id, { id: model.id, how: 'id', qualifiers });
    }
  }
  const families = new Map<string, string>();
  for (const family of catalog.families.values()) {
    for (const name of [family.id, family.name, ...family.aliases]) families.set(nameKey(name), family.id);
  }
  const target = (id: string, name: string) => ({
    id,
    key: nameKey(name),
    numbers: numbersIn(name).join('.'),
    prepared: fuzzysort.prepare(name),
  });
  const targets = models.flatMap((model) =>
    [model.name, ...model.aliases].map((name) => target(model.id, name)),
  );
  for (const family of catalog.families.values()) {
    const member = family.means ?? familyMembers(catalog, family.id)[0]?.id;
    if (member) targets.push(target(member, family.name));
  }
  return { names, families, targets };
}

function indexOf(catalog: Catalog): Index {
  const known = indexes.get(catalog);
  if (known) return known;
  const built = buildIndex(catalog);
  indexes.set(catalog, built);
  return built;
}

/** Letters that must be changed, added, dropped or swapped to turn one text into the other, at most `limit` + 1. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

function nearest(catalog: Catalog, query: string): string[] {
  const words = nameKey(query)
    .replaceAll(/[\d.]+/g, ' ')
    .split(' ')
    .filter((word) => word.length > 2);
  const byWord = [...catalog.models.values()].filter((model) =>
    words.some((word) => nameKey(model.name).includes(word)),
  );
  const fuzzy = fuzzysort.go(query.slice(0, 60), [...indexOf(catalog).targets], {
    key: 'prepared',
    limit: 8,
  });
  const ordered = [...fuzzy.map((hit) => hit.obj.id), ...byWord.map((model) => model.id)];
  return [...new Set(ordered)].filter((id) => !catalog.models.get(id)?.absentFrom).slice(0, 4);
}

function typo(catalog: Catalog, query: string): Match | null {
  const key = nameKey(query);
  const numbers = numbersIn(query).join('.');
  if (key.length < 4 || key.length > 60) return null;
  const allowed = key.length < 8 ? 1 : 2;
  const hits = indexOf(catalog)
    .targets.filter((target) => target.numbers === numbers)
    .map((target) => ({ target, distance: edits(key, target.key, allowed) }))
    .filter((hit) => hit.distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  const best = hits[0];
  if (!best) return null;
  const family = indexOf(catalog).families.get(best.target.key);
  const ids = [...new Set(hits.filter((hit) => hit.distance === best.distance).map((hit) => hit.target.id))];
  if (ids.length > 1)
    return { query, outcome: 'ambiguous', model: null, candidates: ids, how: null, qualifiers: none };
  if (family) return null;
  return { query, outcome: 'found', model: best.target.id, candidates: [], how: 'typo', qualifiers: none };
}

function familyMatch(catalog: Catalog, query: string, id: string, today: string): Match {
  const family = catalog.families.get(id);
  const members = familyMembers(catalog, id).map((model: Model) => model.id);
  const chosen =
    family?.means ??
    (family?.succession || members.length === 1
      ? (newestOf(catalog, id, today)?.id ?? members[0] ?? null)
      : null);
  if (!chosen)
    return {
      query,
      outcome: 'ambiguous',
      model: null,
      candidates: members.slice(0, 8),
      how: null,
      qualifiers: none,
    };
  const candidates = members.filter((member) => member !== chosen);
  return { query, outcome: 'found', model: chosen, candidates, how: 'family', qualifiers: none };
}

/**
 * The model a name means: exact id, name, alias, then family (newest generally available on `today`), then a typo.
 * Numbers must all match, or it is no match: a version that does not exist is `unknown`, with the nearest that do.
 */
export function find(catalog: Catalog, query: string, today: string): Match {
  const unknown: Match = {
    query,
    outcome: 'unknown',
    model: null,
    candidates: [],
    how: null,
    qualifiers: none,
  };
  const key = nameKey(query);
  if (!key || query.length > 200) return unknown;
  const { names, families } = indexOf(catalog);
  const exact = names.get(key);
  const family = families.get(key);
  if (exact && !(family && exact.how === 'alias')) {
    return {
      query,
      outcome: 'found',
      model: exact.id,
      candidates: [],
      how: exact.how,
      qualifiers: exact.qualifiers,
    };
  }
  if (family) return familyMatch(catalog, query, family, today);
  return typo(catalog, query) ?? { ...unknown, candidates: nearest(catalog, query) };
}

/** Models for what was typed so far, best first: a name that begins with it, then one that contains its letters. */
export function suggestModels(catalog: Catalog, text: string, limit: number): Model[] {
  const key = nameKey(text);
  const models = [...catalog.models.values()].filter((model) => !model.absentFrom);
  if (!key) return models.slice(0, limit);
  const rank = (model: Model) => {
    const own = [model.name, ...model.aliases].map(nameKey);
    if (own.some((name) => name.startsWith(key))) return 0;
    return own.some((name) => name.includes(key)) ? 1 : 2;
  };
  const direct = models.filter((model) => rank(model) < 2).sort((a, b) => rank(a) - rank(b));
  const fuzzy = fuzzysort.go(text.slice(0, 60), [...indexOf(catalog).targets], { key: 'prepared', limit });
  const ids = [...new Set([...direct.map((model) => model.id), ...fuzzy.map((hit) => hit.obj.id)])];
  return ids.slice(0, limit).flatMap((id) => catalog.models.get(id) ?? []);
}
