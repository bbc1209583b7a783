import path from 'node:path';
import { type Entry, factsText } from '../fact-entries.ts';
import { changesFile } from '../imported-schema.ts';
import type { Known } from '../known-models.ts';
import { newestStatement, statementsOf } from '../read-imported.ts';
import { type ImportedFactsFile, importedFactsFile } from '../schema.ts';
import { type FetchLimits, fetchUpstream, shown } from '../sync/fetch.ts';
import { changesText, writeWhole } from '../sync/store.ts';
import { checked, logName, refused, type SyncResult } from '../sync/sync.ts';
import { lifecycleChanges } from './changes.ts';
import { importLifecycle } from './table.ts';

type LifecycleSync = {
  readonly from: string;
  /** The table in force, null at the first one. */
  readonly before: ImportedFactsFile | null;
  /** Models that the catalog has by price lists and by hand. */
  readonly known: Known;
  /** Keys of sources.yml. */
  readonly sources: readonly string[];
  readonly folder: string;
  /** ISO day of the fetch: no statement can be newer. */
  readonly asOf: string;
  readonly force: boolean;
  readonly limits?: FetchLimits | undefined;
};

const withShutdown = (entries: readonly Entry[]) =>
  entries.filter(({ lifecycle = [] }) => lifecycle.some(({ shutdown }) => shutdown !== undefined)).length;

/** Why a table must not replace the one in force, or null: so much is not taken back, and none gets older. */
function suspicious(before: ImportedFactsFile, after: readonly Entry[]): string | null {
  if (after.length < before.models.length * 0.8)
    return `it lists ${after.length} models where there were ${before.models.length}`;
  const [was, is] = [withShutdown(before.models), withShutdown(after)];
  if (is < was * 0.8) return `it has a shutdown of ${is} models where there were ${was}`;
  const [old, now] = [newestStatement(before.models), newestStatement(after)];
  return now < old ? `it is of ${now}, older than the table of ${old}` : null;
}

/** What was known of a model or by a name stays known: a person can still ask for it. */
function keepKnown(before: readonly Entry[], after: readonly Entry[]): Entry[] {
  const fresh = new Map(after.map((entry) => [entry.id, entry]));
  for (const entry of before) {
    const now = fresh.get(entry.id);
    const aliases = [...new Set([...(entry.aliases ?? []), ...(now?.aliases ?? [])])];
    fresh.set(entry.id, now ? { ...now, ...(aliases.length > 0 ? { aliases } : {}) } : entry);
  }
  return [...fresh.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reads a table of lifecycles and puts it in force; anything wrong with it is a refusal that leaves everything as it was. */
export async function syncLifecycle(options: LifecycleSync): Promise<SyncResult> {
  const { from, before, known, sources, folder, asOf, force, limits } = options;
  const address = shown(from);
  const edition = before?.edition?.from === address && !force ? before.edition : null;
  try {
    const fetched = await fetchUpstream(from, edition?.etag ?? null, limits);
    if (fetched.unchanged) return { outcome: 'unchanged' };
    const { entries, broken } = importLifecycle(fetched.data, known, asOf);
    const missing = statementsOf(entries).find(({ source }) => !sources.includes(source));
    if (missing) return refused(`sources.yml of this catalog has no ${missing.source}`);
    const reason = before === null ? null : suspicious(before, entries);
    if (reason && !force) return refused(reason, true);
    const models = before ? keepKnown(before.models, entries) : entries;
    const changes = before ? lifecycleChanges(before.models, models, newestStatement(models)) : [];
    const isSame = before !== null && factsText(before.models) === factsText(models);
    if (isSame && !force) return { outcome: 'unchanged' };
    const log = changes.length > 0 ? checked(changesText(changes), changesFile) : null;
    const name = log === null ? null : logName(newestStatement(models), log);
    const logs = [...(before?.changes ?? []), ...(name === null ? [] : [name])];
    const { etag } = fetched;
    const head = {
      ...(etag && etag.length <= 200 ? { edition: { from: address, etag } } : {}),
      ...(logs.length > 0 ? { changes: logs } : {}),
    };
    const text = checked(factsText(models, head), importedFactsFile);
    try {
      if (log !== null) await writeWhole(path.join(folder, 'changes', `${name}.json`), log);
      await writeWhole(path.join(folder, 'lifecycle.json'), text);
    } catch (cause) {
      throw new Error(`the folder ${folder} cannot be written`, { cause });
    }
    return { outcome: 'written', models: models.length, broken, totals: null };
  } catch (error) {
    return refused((error as Error).message);
  }
}
