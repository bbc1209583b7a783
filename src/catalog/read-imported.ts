import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { createCache } from '../memo.ts';
import { newestBoards } from './boards/boards.ts';
import {
  type BoardsFile,
  boardsFile,
  type Change,
  changesFile,
  type ImportedFile,
  importedFile,
  type RulersFile,
  rulersFile,
  type TextTokensFile,
  textTokensFile,
} from './imported-schema.ts';
import { checkOf } from './passed-checks.ts';
import type { Problem } from './problem.ts';
import { readRegularFile, whyUnreadable } from './read-file.ts';
import { type ImportedFactsFile, importedFactsFile } from './schema.ts';

// A catalog that is read anew because another of its files has changed: the lists are what they were, and megabytes.
// Held weakly, so that a list that no catalog uses any more is let go.
const recent = createCache<string, { value?: WeakRef<object> }>(64);

/**
 * The value of JSON bytes that a program wrote, checked by a schema, unless the same bytes have passed before. As long
 * as a value is in use, the same bytes give the very same one.
 */
export function readJson<Value extends object>(
  bytes: Buffer,
  schema: z.ZodType<Value>,
): { readonly data: Value } | { readonly issues: readonly { path: PropertyKey[]; message: string }[] } {
  const check = checkOf([bytes]);
  const before = recent(check.key, () => ({}));
  const known = before.value?.deref();
  if (known) return { data: known as Value };
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { issues: [{ path: [], message: 'this is no JSON' }] };
  }
  const read = check.hasPassed ? { success: true as const, data: raw as Value } : schema.safeParse(raw);
  if (!read.success) return { issues: read.error.issues };
  if (!check.hasPassed) check.remember();
  before.value = new WeakRef(read.data);
  return { data: read.data };
}

/** Price lists among imports: the words of the first stand where two speak of one offer. */
export const priceLists = ['models-dev', 'pi-ai', 'openrouter'] as const;
export type PriceList = (typeof priceLists)[number];

/** Tables of facts that are synced beside price lists. */
export const syncedTables = ['lifecycle'] as const;
/** Everything that is synced. */
export const syncedLists = [...priceLists, ...syncedTables] as const;
export type SyncedList = (typeof syncedLists)[number];

/** What is in a file; null, with a problem, when it is there but cannot be read. */
function readBytes(file: string, problems: Problem[]): Buffer | null {
  try {
    return readRegularFile(file);
  } catch (error) {
    const message = whyUnreadable(error);
    if (message !== null) problems.push({ level: 'warning', file, line: 1, column: 1, message });
    return null;
  }
}

/** That a file cites a source that the catalog does not have. */
function leftOutFor(file: string, source: string): Problem {
  const message = `the file is left out: source "${source}" is not in sources.yml`;
  return { level: 'warning', file, line: 1, column: 1, message };
}

/** A file that a program wrote: what is wrong in it is a warning, and the file is left out. */
function readOne<Value extends object>(
  file: string,
  schema: Parameters<typeof readJson<Value>>[1],
  problems: Problem[],
): Value | null {
  const bytes = readBytes(file, problems);
  if (bytes === null) return null;
  const read = readJson(bytes, schema);
  if ('data' in read) return read.data;
  const [issue = { path: [], message: '' }, ...more] = read.issues;
  // By its path, not by line: a program wrote it as one line, and to parse it again for a column may take all memory.
  const where = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  const message = `the file is left out: ${where}${issue.message}${rest}`;
  problems.push({ level: 'warning', file, line: 1, column: 1, message });
  return null;
}

/** A list by the name of its file: one that says that it is of another source is left out. */
function readNamed<Value extends { readonly source: string }>(
  file: string,
  source: string,
  schema: z.ZodType<Value>,
  problems: Problem[],
): Value | null {
  const found = readOne(file, schema, problems);
  if (!found || found.source === source) return found;
  const message = `the file is left out: it is a list of ${found.source}, not of ${source}`;
  problems.push({ level: 'warning', file, line: 1, column: 1, message });
  return null;
}

/** @returns the newer of the bundled and the synced list; null when there is neither */
export function readPriceList(
  list: PriceList,
  folder: string,
  stateFolder: string | null,
  problems: Problem[],
): ImportedFile | null {
  const read = (from: string) => readNamed(path.join(from, `${list}.json`), list, importedFile, problems);
  const bundled = read(path.join(folder, 'imported'));
  const synced = stateFolder === null ? null : read(stateFolder);
  if (!bundled || !synced) return synced ?? bundled;
  return synced.asOf >= bundled.asOf ? synced : bundled;
}

/** The file of rulers, among imports and what is synced. */
export const rulersName = 'rulers.json';

/**
 * Boards of scores among imports: who lists them, by the key in sources.yml; `bundled` where a catalog may come with
 * some, `needsKey` where only the operator's key brings them.
 */
export const scoreLists = {
  arena: { source: 'arena-leaderboard', bundled: true, needsKey: false },
  epoch: { source: 'epoch-ai', bundled: true, needsKey: false },
  aider: { source: 'aider', bundled: true, needsKey: false },
  'artificial-analysis': { source: 'artificial-analysis', bundled: false, needsKey: true },
  'openrouter-scores': { source: 'openrouter', bundled: false, needsKey: false },
} as const;
export type ScoreList = keyof typeof scoreLists;

/** @returns of each board the newer of the bundled and the synced one; null when there is neither file */
export function readBoards(
  list: ScoreList,
  folder: string,
  stateFolder: string | null,
  problems: Problem[],
): BoardsFile | null {
  const { source } = scoreLists[list];
  const read = (from: string) => readNamed(path.join(from, `${list}.json`), source, boardsFile, problems);
  const bundled = scoreLists[list].bundled ? read(path.join(folder, 'imported')) : null;
  const synced = stateFolder === null ? null : read(stateFolder);
  return bundled && synced ? newestBoards(bundled, synced) : (synced ?? bundled);
}

/** @returns the newer of the bundled and the fitted rulers; null when there are neither */
export function readRulers(
  folder: string,
  stateFolder: string | null,
  problems: Problem[],
): RulersFile | null {
  const read = (from: string) => readOne(path.join(from, rulersName), rulersFile, problems);
  const bundled = read(path.join(folder, 'imported'));
  const fitted = stateFolder === null ? null : read(stateFolder);
  if (!bundled || !fitted) return fitted ?? bundled;
  return fitted.asOf >= bundled.asOf ? fitted : bundled;
}

/** What changed on the way to a price list, the oldest first; a log that is missing or broken is skipped. */
export function readChanges(
  list: Pick<ImportedFile, 'changes'>,
  folder: string,
  stateFolder: string | null,
): Change[] {
  // A synced list goes on from the bundled one, whose log stays where it is.
  const places = [...(stateFolder === null ? [] : [stateFolder]), path.join(folder, 'imported')];
  return (list.changes ?? []).flatMap((name) => {
    for (const place of places) {
      const changes = readOne(path.join(place, 'changes', `${name}.json`), changesFile, []);
      if (changes) return changes;
    }
    return [];
  });
}

const textTokensName = 'text-tokens.json';

/**
 * @param sources those of the catalog: a file that cites another one is left out, with a warning
 * @returns the tokens of one text by language; null when there is no such file
 */
export function readTextTokens(
  folder: string,
  sources: Readonly<Record<string, unknown>>,
  problems: Problem[],
): TextTokensFile | null {
  const file = path.join(folder, 'imported', textTokensName);
  const found = readOne(file, textTokensFile, problems);
  if (!found || Object.hasOwn(sources, found.source)) return found;
  problems.push(leftOutFor(file, found.source));
  return null;
}

const lists = new Set([
  textTokensName,
  rulersName,
  ...[...syncedLists, ...Object.keys(scoreLists)].map((list) => `${list}.json`),
]);

type Facts = readonly ImportedFactsFile['models'][number][];

/** All that is stated of releases and lifecycles. */
export function statementsOf(models: Facts) {
  return models.flatMap(({ claims, lifecycle = [] }) => [...claims, ...lifecycle]);
}

/** ISO day of the newest statement of these models: as old is the file that has them. */
export function newestStatement(models: Facts): string {
  return statementsOf(models).reduce((newest, { asOf }) => (asOf > newest ? asOf : newest), '');
}

/**
 * @param sources those of the catalog: a table that cites another one is left out, with a warning
 * @returns the newer of the bundled and the synced table of lifecycles; null when there is neither
 */
export function readLifecycle(
  folder: string,
  stateFolder: string | null,
  sources: Readonly<Record<string, unknown>>,
  problems: Problem[],
): ImportedFactsFile | null {
  const read = (from: string) => {
    const file = path.join(from, 'lifecycle.json');
    const found = readOne(file, importedFactsFile, problems);
    const missing = statementsOf(found?.models ?? []).find(({ source }) => !Object.hasOwn(sources, source));
    if (!missing) return found;
    problems.push(leftOutFor(file, missing.source));
    return null;
  };
  const bundled = read(path.join(folder, 'imported'));
  const synced = stateFolder === null ? null : read(stateFolder);
  if (!bundled || !synced) return synced ?? bundled;
  return newestStatement(synced.models) >= newestStatement(bundled.models) ? synced : bundled;
}

/** Imported facts beside prices, lifecycles and boards: licences, scores. */
export function readFacts(folder: string, problems: Problem[]): ImportedFactsFile[] {
  let names: string[];
  try {
    names = readdirSync(path.join(folder, 'imported'));
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json') && !lists.has(name))
    .sort()
    .flatMap((name) => readOne(path.join(folder, 'imported', name), importedFactsFile, problems) ?? []);
}
