import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { familyMembers, isAvailable, isCallable } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import { newestFirst } from '../../dates.ts';
import { createMemo } from '../../memo.ts';
import type { Match } from '../../names/resolve.ts';
import { isCurrent } from '../alternatives/candidates.ts';
import type { Query } from '../query.ts';

/** Models that are asked about together: those of a lab, of a brand or of a line. */
export type Group = {
  readonly name: string;
  readonly kind: 'lab' | 'family';
  /** Id of the lab or the family. */
  readonly id: string;
  /** Every one that is known, retired ones too; the newest first. */
  readonly models: readonly Model[];
};

const listedMemo = createMemo<ReadonlyMap<string, string>>(1);

/** ISO days on which models stood in the lists for the first time, by id; of those that came after the first lists. */
function listedSince(catalog: Catalog): ReadonlyMap<string, string> {
  return listedMemo(catalog, '', () => {
    const days = catalog.changes().flatMap(({ field, model, date }): [string, string][] => {
      return field === 'new model' && model !== null ? [[model, date]] : [];
    });
    return new Map(days);
  });
}

/** ISO day or month on which a model came out, else the day by which lists had it; empty where neither is known. */
function dayOf(catalog: Catalog, { id, released }: Model): string {
  return released?.chosen.value ?? listedSince(catalog).get(id) ?? '';
}

/** The newest first; those whose day nobody states last. */
const byAge = (catalog: Catalog) => (a: Model, b: Model) =>
  newestFirst(dayOf(catalog, a), dayOf(catalog, b)) || (a.id < b.id ? -1 : 1);

/** The models of a family; null where there is no such family. */
function familyGroup(catalog: Catalog, id: string): Group | null {
  const family = catalog.families.get(id);
  if (!family) return null;
  const models = familyMembers(catalog, id).toSorted(byAge(catalog));
  return { name: family.name, kind: 'family', id, models };
}

/** The models of a lab; null where there is no such lab. */
export function labGroup(catalog: Catalog, id: string): Group | null {
  const lab = Object.hasOwn(catalog.labs, id) ? catalog.labs[id] : undefined;
  if (!lab) return null;
  const models = [...catalog.models.values()].filter((model) => model.lab.id === id && !model.absentFrom);
  return { name: lab.name, kind: 'lab', id, models: models.toSorted(byAge(catalog)) };
}

/** The family that a name was read as: the smallest that holds all that it could mean; null where it was no family's name. */
function familyOf({ families, models }: Catalog, match: Match): string | null {
  if (match.brand !== null) return match.brand;
  const named = models.get(match.model ?? match.candidates[0] ?? '');
  if (!named || match.how !== 'family') return null;
  const meant = [named, ...match.candidates.flatMap((id) => models.get(id) ?? [])];
  const size = (id: string) => [...models.values()].filter((model) => model.families.includes(id)).length;
  const all = named.families.filter(
    (id) => families.has(id) && meant.every((model) => model.families.includes(id)),
  );
  return all.toSorted((a, b) => size(a) - size(b))[0] ?? null;
}

/** The group that a question is about: the family or the lab that it says, else what its only name stands for; null where it has none. */
export function groupAsked(catalog: Catalog, { details, subjects }: Query): Group | null {
  if (details.family !== null) return familyGroup(catalog, details.family);
  if (details.lab !== null) return labGroup(catalog, details.lab);
  const [match, ...others] = subjects;
  const family = match && others.length === 0 ? familyOf(catalog, match) : null;
  return family === null ? null : familyGroup(catalog, family);
}

/** The kind of work that most of a group is for: chat where any of it is. */
export function mainTask({ models }: Group): string {
  const [first] = models;
  return models.some(({ task }) => task === 'chat') ? 'chat' : (first?.task ?? 'chat');
}

/**
 * The members of a group that can be begun with, for its main kind of work, those that somebody sells first; those that at
 * least can be had where none is current. Never a retired one.
 */
export function currentOf(catalog: Catalog, group: Group, today: string): readonly Model[] {
  const task = mainTask(group);
  const own = group.models.filter((model) => model.task === task);
  const isSold = (model: Model) => referenceRoute(model, today) !== null || unitRoute(model, today) !== null;
  const current = own
    .filter((model) => isCurrent(catalog, model, today))
    .sort((a, b) => Number(isSold(b)) - Number(isSold(a)));
  if (current.length > 0) return current;
  const available = own.filter((model) => isAvailable(model, today));
  return available.length > 0 ? available : own.filter((model) => isCallable(model, today));
}

/** The newest of a group that can be begun with; null where none can be had. */
export function newestIn(catalog: Catalog, group: Group, today: string): Model | null {
  return currentOf(catalog, group, today)[0] ?? null;
}
