import { createHash } from 'node:crypto';
import path from 'node:path';
import { isDay } from '../../dates.ts';
import {
  type Change,
  changesFile,
  type ImportedFile,
  type ImportedModel,
  importedFile,
} from '../imported-schema.ts';
import { readJson } from '../read-imported.ts';
import { diff, missingFrom, type Totals } from './changes.ts';
import { type FetchLimits, fetchUpstream, shown } from './fetch.ts';
import { type Known, offerKey } from './place.ts';
import { changesText, importedText, writeWhole } from './store.ts';
import { transform } from './transform.ts';
import type { UpstreamRows } from './upstream.ts';

const liveModels = (file: ImportedFile) => file.models.filter(({ gone }) => !gone).length;

/**
 * Why an import must not replace the one in force, or null: so much does not change between two days,
 * so upstream has probably sent half a file or other units.
 */
function suspicious(totals: Totals, before: ImportedFile, after: ImportedFile): string | null {
  if (after.asOf < before.asOf) return `it is of ${after.asOf}, older than the list of ${before.asOf}`;
  const [was, is] = [liveModels(before), liveModels(after)];
  if (is < was * 0.8) return `it lists ${is} models where there were ${was}`;
  if (totals.goneOffers > totals.inBoth) {
    return `${totals.goneOffers} of ${totals.goneOffers + totals.inBoth} offers vanished at once`;
  }
  if (totals.repriced > totals.inBoth / 2) {
    return `${totals.repriced} of ${totals.inBoth} prices changed at once`;
  }
  return null;
}

/**
 * How old a list is: as old as the newest day that it names itself and that is not after the one on which it was
 * fetched; one that names none as old as the fetch.
 * @param fetched the ISO day of the fetch; null for a file of which nobody says it
 * @throws Error in one clause where it cannot be told
 */
export function ageOf(updated: readonly string[], fetched: string | null, today: string): string {
  const latest = fetched ?? today;
  const newest = updated.filter((day) => isDay(day) && day <= latest).reduce((a, b) => (b > a ? b : a), '');
  const age = newest || fetched;
  if (!age) throw new Error('it names no days: --as-of YYYY-MM-DD must say on which it was fetched');
  return age;
}

/** One upstream list: its source in sources.yml, where it comes from, how it is read. */
type Upstream = {
  readonly source: string;
  readonly from: string;
  readonly read: (data: unknown) => UpstreamRows;
};

export type SyncResult =
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly reason: string; readonly canForce: boolean }
  | {
      readonly outcome: 'written';
      readonly models: number;
      readonly broken: number;
      readonly totals: Totals | null;
    };

type SyncOptions = {
  readonly upstream: Upstream;
  /** The import in force, null at the first one. */
  readonly before: ImportedFile | null;
  /** Labs, joined ids and models beside this list. */
  readonly known: Omit<Known, 'placed'>;
  readonly folder: string;
  /** ISO day on which the list was fetched; null for a file of which nobody says it. */
  readonly fetched: string | null;
  readonly today: string;
  readonly force: boolean;
  readonly limits?: FetchLimits | undefined;
};

export const refused = (reason: string, canForce = false): SyncResult => ({
  outcome: 'refused',
  reason,
  canForce,
});

function knownBefore({ before, known }: SyncOptions): Known {
  const models = before?.models ?? [];
  const placed = new Map(models.flatMap(({ id, offers }) => offers.map((offer) => [offerKey(offer), id])));
  return { ...known, placed };
}

/** Models that vanished stay, gone since the day they were first missed: a person can still name them. */
function keepGone(before: ImportedFile, after: ImportedFile): ImportedFile {
  const missing = missingFrom(after, before.models);
  const gone = missing.map((model): ImportedModel => ({ ...model, gone: model.gone ?? after.asOf }));
  return { ...after, models: [...after.models, ...gone].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The text of a file as it will be read back, so that nothing is written that cannot be. */
export function checked<Value extends object>(
  text: string,
  schema: Parameters<typeof readJson<Value>>[1],
): string {
  const read = readJson(Buffer.from(text), schema);
  if ('data' in read) return text;
  const [issue] = read.issues;
  throw new Error(`it holds what the catalog cannot: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** The name of a change log says what is in it: two syncs of one day never share one. */
export function logName(asOf: string, text: string): string {
  return `${asOf}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/**
 * The changes are written first, under a name that only the new list mentions, so both come into force at once.
 * @throws Error when it cannot be written
 */
async function write(
  folder: string,
  before: ImportedFile | null,
  fresh: ImportedFile,
  changes: readonly Change[],
): Promise<void> {
  const log = [...(before?.changes ?? [])];
  const text = changes.length > 0 ? checked(changesText(changes), changesFile) : null;
  if (text) log.push(logName(fresh.asOf, text));
  const list = checked(importedText({ ...fresh, ...(log.length > 0 ? { changes: log } : {}) }), importedFile);
  try {
    if (text) await writeWhole(path.join(folder, 'changes', `${log.at(-1)}.json`), text);
    await writeWhole(path.join(folder, `${fresh.source}.json`), list);
  } catch (cause) {
    throw new Error(`the folder ${folder} cannot be written`, { cause });
  }
}

/** Reads an upstream list and puts it in force; anything wrong with it is a refusal that leaves everything as it was. */
export async function sync(options: SyncOptions): Promise<SyncResult> {
  const { upstream, before, folder, force, limits } = options;
  const { source, from } = upstream;
  const address = shown(from);
  const edition = before?.edition?.from === address && !force ? before.edition : null;
  try {
    const fetched = await fetchUpstream(from, edition?.etag ?? null, limits);
    if (fetched.unchanged) return { outcome: 'unchanged' };
    const { offers, broken, updated } = upstream.read(fetched.data);
    const { etag } = fetched;
    const stamp = {
      source,
      asOf: ageOf(updated, options.fetched, options.today),
      ...(etag && etag.length <= 200 ? { edition: { from: address, etag } } : {}),
    };
    const fresh = transform(offers, knownBefore(options), stamp);
    const compared = before ? diff(before, fresh) : null;
    const reason = before && compared ? suspicious(compared.totals, before, fresh) : null;
    if (reason && !force) return refused(reason, true);
    const kept = before ? keepGone(before, fresh) : fresh;
    await write(folder, before, kept, compared?.changes ?? []);
    // It is written even so: upstream may call it another edition, and we may read it better than before.
    if (before?.asOf === kept.asOf && compared?.changes.length === 0 && !force)
      return { outcome: 'unchanged' };
    return { outcome: 'written', models: kept.models.length, broken, totals: compared?.totals ?? null };
  } catch (error) {
    return refused((error as Error).message);
  }
}
