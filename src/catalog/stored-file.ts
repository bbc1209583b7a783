import { createHash, hash } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { madeOf } from '../program.ts';
import type { Catalog } from './catalog.ts';
import { type CatalogPlaces, loadCatalog } from './load.ts';
import { contentHash, removeOldest } from './passed-checks.ts';
import { readRegularFile } from './read-file.ts';
import { readBytes, toBytes } from './stored-form.ts';
import type { Table } from './table.ts';

/** What a stored catalog was made of. */
type Made = {
  readonly places: CatalogPlaces;
  readonly code: string;
  /** Of names, sizes and times of the files. */
  readonly stamp: string;
  /** Whether a change after they were read must have another time than the last one before. */
  readonly isSettled: boolean;
  /** Of names and contents of the files. */
  readonly contents: string;
};

/** Milliseconds within which two changes may have the same time: file systems of memory sticks count by two seconds. */
const coarsest = 2000;

const hashOf = (text: string): string => hash(contentHash, text);

function statOf(file: string): BigIntStats | null {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return null;
  }
}

function filesIn(folder: string, ending: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

const listsIn = (own: string): string[] => [
  ...filesIn(own, '.json'),
  ...filesIn(path.join(own, 'changes'), '.json'),
];

/** A folder without any synced list is as none: whoever has none of them shares what is stored. */
function asRead(places: CatalogPlaces): CatalogPlaces {
  const { stateFolder } = places;
  return stateFolder !== null && listsIn(stateFolder).length === 0
    ? { ...places, stateFolder: null }
    : places;
}

/** Every file that a catalog may be read from, in order. */
function filesOf({ folder, stateFolder, teamFile }: CatalogPlaces): string[] {
  const imported = path.join(folder, 'imported');
  const lists = [imported, ...(stateFolder === null ? [] : [stateFolder])];
  return [
    ...['', 'phrases', 'models'].flatMap((name) => filesIn(path.join(folder, name), '.yml')),
    ...lists.flatMap(listsIn),
    ...(teamFile === null ? [] : [teamFile]),
  ];
}

/** Tells files from those in their place that have changed since; the time is that of the last change. */
function stampOf(files: readonly string[]): { readonly stamp: string; readonly newest: number } {
  let newest = 0;
  const lines = files.map((file) => {
    const found = statOf(file);
    if (!found) return `${file} -`;
    newest = Math.max(newest, Number(found.ctimeMs), Number(found.mtimeMs));
    return `${file} ${found.dev} ${found.ino} ${found.mode} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
  });
  return { stamp: hashOf(lines.join('\n')), newest };
}

function contentsOf(files: readonly string[]): string {
  const whole = createHash(contentHash);
  for (const file of files) {
    try {
      const content = readRegularFile(file);
      whole.update(`${file}\n${content.length}:`).update(content);
    } catch (error) {
      whole.update(`${file}\n${(error as NodeJS.ErrnoException).code}:`);
    }
  }
  return whole.digest('hex');
}

/** Folders of the code by which a catalog and its tables are made. */
const folders = ['catalog', 'names', 'language'];

/** Tells the code that makes a catalog from other code: what the one file was made of, or names, sizes and seconds of the sources. */
function codeStamp(): string {
  const made = [process.version, process.arch];
  if (madeOf !== null) return hashOf([...made, madeOf].join('\n'));
  const here = import.meta.dirname;
  const files = folders.flatMap((name) =>
    readdirSync(path.join(here, '..', name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const lines = files.sort().map((file) => {
    const found = statSync(file);
    return `${path.relative(here, file)} ${found.size} ${Math.floor(found.mtimeMs / 1000)}`;
  });
  return hashOf([...made, ...lines].join('\n'));
}

const ending = '.stored';

/** Where the catalog of these places is stored: beside the code that Node has compiled; null when that is off. */
export function storedFile(places: CatalogPlaces): string | null {
  const folder = module.getCompileCacheDir();
  const name = () => hashOf(JSON.stringify(asRead(places))).slice(0, 32);
  return folder ? path.join(folder, `catalog-${name()}${ending}`) : null;
}

/** Whether there is where to store a catalog. */
export const canStore = (): boolean => module.getCompileCacheDir() !== undefined;

const writtenByOthers = 0o022;
// A link would lead to a file of somebody's choice; Windows has none of both flags.
const asItIs = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The bytes of a file that nobody but this user or root can have written; null where there is none. */
function ownBytes(file: string): Buffer | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, asItIs);
  } catch {
    return null;
  }
  try {
    const found = fstatSync(descriptor);
    const uid = process.getuid?.();
    const isOurs =
      uid === undefined || ((found.uid === uid || found.uid === 0) && !(found.mode & writtenByOthers));
    return found.isFile() && isOurs ? readFileSync(descriptor) : null;
  } catch {
    return null;
  } finally {
    closeSync(descriptor);
  }
}

const isSame = (a: CatalogPlaces, b: CatalogPlaces) => JSON.stringify(a) === JSON.stringify(b);

/** Notes that a file was used now, where it is ours. */
function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // In an image nobody may write it, nor need it be cleared of what is old.
  }
}

/** What is stored of these places, as bytes and to be read; null where nothing is, or anything that it was made of has changed. */
function findStored(given: CatalogPlaces): { bytes: Buffer; read: () => Catalog } | null {
  const places = asRead(given);
  const file = storedFile(places);
  const bytes = file === null ? null : ownBytes(file);
  const found = bytes && readBytes<Made>(bytes);
  if (file === null || !found || !isSame(found.made.places, places)) return null;
  if (found.made.code !== codeStamp()) return null;
  const files = filesOf(places);
  const { stamp, isSettled, contents } = found.made;
  const isFresh = (isSettled && stampOf(files).stamp === stamp) || contentsOf(files) === contents;
  if (!isFresh) return null;
  touch(file);
  return { bytes, read: found.read };
}

const stored = new WeakSet<Catalog>();

/** Whether a catalog was read as it is stored. */
export const isStored = (catalog: Catalog): boolean => stored.has(catalog);

/**
 * As `loadCatalog`; where it was stored and nothing has changed since, in a tenth of the time.
 * @throws CatalogError listing every problem as file:line:column
 */
export function openCatalog(
  folder: string,
  stateFolder: string | null = null,
  teamFile: string | null = null,
  judged: readonly string[] | null = null,
): Catalog {
  const found = findStored({ folder, stateFolder, teamFile, judged });
  if (!found) return loadCatalog(folder, stateFolder, teamFile, judged);
  const catalog = found.read();
  stored.add(catalog);
  return catalog;
}

/** The bytes that are stored of these places, for `catalogOf`; null where they would have to be made. */
export const storedBytes = (places: CatalogPlaces): Buffer | null => findStored(places)?.bytes ?? null;

/** Of how many places catalogs are stored at a time, some megabytes each. */
const mostStored = 8;

/** Lets those go that were used longest ago. */
function removeSurplus(folder: string): void {
  const files = filesIn(folder, ending).map((file) => ({ file, time: statOf(file)?.mtimeMs ?? 0n }));
  files.sort((a, b) => Number(b.time - a.time));
  for (const { file } of files.slice(mostStored)) rmSync(file, { force: true });
}

function write(file: string, bytes: Buffer): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, file);
    removeOldest(path.dirname(file));
    removeSurplus(path.dirname(file));
  } catch {
    // Without it the next start reads the files, nothing else is lost.
  }
}

/**
 * Reads a catalog from its files and stores it with these tables: seconds of computing.
 * @returns its bytes, for `catalogOf`
 * @throws CatalogError listing every problem as file:line:column
 */
export function storeCatalog(given: CatalogPlaces, tables: readonly Table<unknown>[]): Buffer {
  const begun = Date.now();
  const places = asRead(given);
  const files = filesOf(places);
  const { stamp, newest } = stampOf(files);
  const contents = contentsOf(files);
  const { folder, stateFolder, teamFile, judged } = places;
  const catalog = loadCatalog(folder, stateFolder, teamFile, judged);
  const isSettled = newest < begun - coarsest;
  const made: Made = { places, code: codeStamp(), stamp, isSettled, contents };
  const bytes = toBytes(catalog, tables, made);
  const file = storedFile(places);
  // What changed while it was read is in none of both, or in one of them.
  const now = filesOf(places);
  if (file !== null && stampOf(now).stamp === stamp && contentsOf(now) === contents) write(file, bytes);
  return bytes;
}

/** The catalog of bytes that `storeCatalog` has just made. */
export function catalogOf(bytes: Buffer): Catalog {
  const found = readBytes<Made>(bytes);
  if (!found) throw new Error('the catalog that was built cannot be read');
  const catalog = found.read();
  stored.add(catalog);
  return catalog;
}
