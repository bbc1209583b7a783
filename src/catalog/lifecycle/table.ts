import { z } from 'zod';
import { takeDate } from '../../names/qualifiers.ts';
import { type Entry, gather } from '../fact-entries.ts';
import type { Found, Known } from '../known-models.ts';
import { address } from '../schema-parts.ts';
import { surfaces } from './surfaces.ts';

const day = z.iso.date();
const part = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .max(100);
const upstreamRow = z.looseObject({
  provider: part,
  model: part,
  name: z.string().min(1).max(100),
  aliases: z.array(z.string().min(1).max(100)).max(50).optional(),
  released_on: day.optional(),
  deprecated_on: day.optional(),
  shutdown_on: day.optional(),
  earliest_shutdown_on: day.optional(),
  status: z.string(),
  replacements: z
    .array(z.looseObject({ provider: part, model: part, recommended: z.boolean().optional() }))
    .max(50)
    .optional(),
  sources: z.array(z.looseObject({ url: address })).min(1),
  last_verified: day,
});
type Row = z.output<typeof upstreamRow>;

/** No such table has more rows; more broken ones than this share, and its shape has changed. */
const mostRows = 20_000;
const tolerated = 0.01;

/**
 * The rows of modeldeprecations.dev, a list of them or one under `models`, without those that cannot be read, and how many these are.
 * @param until ISO day: nobody can have looked later
 * @throws Error in one clause when it is no such table
 */
function readTable(data: unknown, until: string): { readonly rows: readonly Row[]; readonly broken: number } {
  const list = typeof data === 'object' && data !== null && 'models' in data ? data.models : data;
  if (!Array.isArray(list)) throw new Error('this is no table of lifecycles: a list of models was expected');
  if (list.length === 0) throw new Error('the file lists no models');
  if (list.length > mostRows) throw new Error(`it has ${list.length} rows, more than such a table can have`);
  const rows = list.flatMap((value) => {
    const read = upstreamRow.safeParse(value);
    return read.success && read.data.last_verified <= until ? [read.data] : [];
  });
  const broken = list.length - rows.length;
  if (broken > tolerated * list.length)
    throw new Error(`${broken} of ${list.length} rows have another shape than expected, or days to come`);
  return { rows, broken };
}

const undated = (name: string) => {
  const { rest, date } = takeDate(name);
  return date ? rest.trim().replace(/[-@_ ]+$/, '') : name.replace(/-latest$/, '');
};

function idOf(row: { readonly provider: string; readonly model: string }): string {
  return `${surfaces[row.provider]?.lab ?? row.provider}/${row.model}`;
}

const labIn = (id: string) => id.slice(0, id.indexOf('/'));
const aliased = (row: Row) => (row.aliases ?? []).map(undated);

/** Makes the models known that only these rows know; editions of one model make one model. */
function addModels(rows: readonly Row[], known: Known): void {
  const listed = new Set(rows.map(idOf));
  const isNew = (row: Row) => !known.find(labIn(idOf(row)), row.model);
  const homes = new Set(
    rows.filter(isNew).flatMap((row) => aliased(row).map((name) => `${labIn(idOf(row))}/${name}`)),
  );
  for (const row of rows) {
    const id = idOf(row);
    const home = `${labIn(id)}/${undated(row.model)}`;
    const found = known.find(labIn(id), row.model);
    if (found && !found.snapshot)
      known.add({ id: found.id, name: known.names.get(found.id) ?? row.name, aliases: row.aliases });
    if (found) continue;
    if (home === id || !(listed.has(home) || homes.has(home)))
      known.add({ id, name: row.name, aliases: row.aliases });
    else if (!listed.has(home)) known.add({ id: home, name: row.name.replace(/\s*\([\d-]+\)$/, '') });
  }
}

/** Which model a row is about. An edition is its model's only where upstream calls the plain name an alias of it. */
function placeRow(row: Row, known: Known): Found {
  const id = idOf(row);
  const found = known.find(labIn(id), row.model) ?? { id, snapshot: null };
  if (!found.snapshot) return found;
  known.addEdition(found.id, found.snapshot);
  return aliased(row).includes(undated(row.model)) ? { id: found.id, snapshot: null } : found;
}

/** The day in an id is the edition's name, and the first of a month usually stands for the month. */
function releasedOf({ model, released_on: on }: Row): string | undefined {
  if (!on || on === takeDate(model).date) return undefined;
  return on.endsWith('-01') ? on.slice(0, 7) : on;
}

/**
 * Lifecycle rows by surface, from their days alone: the stored word is stale within weeks. A row without any day
 * counts as active: where the word says otherwise, a model that nobody lists is `gone` and another has a `successor`.
 * @throws Error in one clause when it is no such table
 */
export function importLifecycle(
  data: unknown,
  known: Known,
  until: string,
): { readonly entries: Entry[]; readonly broken: number } {
  const { rows, broken } = readTable(data, until);
  const listed = new Set(known.names.keys());
  const taken = new Set(
    rows.flatMap((row) => (row.aliases ?? []).filter((alias) => known.find(labIn(idOf(row)), alias))),
  );
  addModels(rows, known);
  const placed = rows.map((row) => placeRow(row, known));
  const names = new Map(rows.map((row) => [idOf(row), row.name]));
  const homes = new Map(rows.map((row, index) => [idOf(row), placed[index]?.id ?? idOf(row)]));
  const replacementOf = (row: Row): string | undefined => {
    const [first] = (row.replacements ?? []).toSorted(
      (a, b) => Number(b.recommended ?? false) - Number(a.recommended ?? false),
    );
    if (!first) return undefined;
    const id = idOf(first);
    return homes.get(id) ?? known.find(labIn(id), first.model)?.id ?? names.get(id) ?? first.model;
  };
  const entries = gather();
  for (const [index, row] of rows.entries()) {
    const home = placed[index];
    const place = surfaces[row.provider];
    if (!home || !place) continue;
    const { id, snapshot } = home;
    const url = row.sources[0]?.url;
    const stated = { source: place.source, asOf: row.last_verified, ...(url ? { url } : {}) };
    const dates = {
      ...(row.deprecated_on ? { deprecated: row.deprecated_on } : {}),
      ...(row.shutdown_on ? { shutdown: row.shutdown_on } : {}),
      ...(row.earliest_shutdown_on ? { earliestShutdown: row.earliest_shutdown_on } : {}),
    };
    const dayless = Object.keys(dates).length === 0 && row.status !== 'active';
    const entry = entries.of(id, known.names.get(id) ?? row.name);
    const aliases = (row.aliases ?? []).filter(
      (alias) => `${labIn(id)}/${alias}` !== id && !taken.has(alias),
    );
    if (aliases.length > 0 && !listed.has(id) && !snapshot) entry.aliases = aliases;
    const next = replacementOf(row);
    const replacement = next === id ? undefined : next;
    const released = snapshot ? undefined : releasedOf(row);
    if (released) entry.claims.push({ ...stated, released });
    if (dayless && row.status === 'retired' && !listed.has(id))
      entry.gone = { ...stated, on: row.last_verified };
    if (dayless && row.status !== 'retired' && replacement?.includes('/')) entry.successor = replacement;
    if (dayless) continue;
    entry.lifecycle = [
      ...(entry.lifecycle ?? []),
      {
        surface: place.surface,
        ...(snapshot ? { snapshot } : {}),
        ...stated,
        ...(/(^|-)preview(-|$)/.test(row.model) ? { preview: true } : {}),
        ...dates,
        ...(replacement ? { replacement } : {}),
      },
    ];
  }
  return { entries: entries.all(), broken };
}
