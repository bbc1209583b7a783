import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import type { Log } from '../log.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogPlaces } from './load.ts';
import { CatalogError } from './problem.ts';

/** Editors write in several steps: milliseconds until they have finished. */
const settling = 300;

/** A folder and its watcher, null where there is none to watch. */
type Watched = { readonly identity: string | null; readonly watcher: FSWatcher | null };

/** What tells a folder from another one in its place; null where there is none. */
function identityOf(folder: string): string | null {
  try {
    const found = statSync(folder);
    return found.isDirectory() ? `${found.dev}:${found.ino}` : null;
  } catch {
    return null;
  }
}

function foldersIn(folder: string): string[] {
  try {
    const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return inside.map((entry) => path.join(folder, entry.name));
  } catch {
    return [];
  }
}

/**
 * Watches the folders of a catalog: those that people edit, the one of synced lists, that of the team's file.
 * @returns `again` looks which of them there are now and watches these; `areOthers` says whether that is due
 */
function watchFolders({ folder, stateFolder, teamFile }: CatalogPlaces, changed: () => void, log: Log) {
  const teamFolder = teamFile === null ? null : path.dirname(teamFile);
  const outer = [folder, stateFolder, teamFolder].filter((one) => one !== null);
  let watched = new Map<string, Watched>();
  const gone = new Set<string>();
  const said = new Set<string>();

  // Its folder may hold anything, also our own log; where Kubernetes mounts a file it swaps a link named ..data.
  const isTeamFile = (name: string | null) =>
    name === null || name === '..data' || name === path.basename(teamFile ?? '');
  const failed = (place: string, error: unknown) => {
    const problem = `${place} ${(error as NodeJS.ErrnoException).code}`;
    if (!said.has(problem)) log.warn('a folder cannot be watched for changes', { folder: place, error });
    said.add(problem);
  };
  const watcherOf = (place: string): FSWatcher | null => {
    const onlyTeamFile = place === teamFolder && place !== folder && place !== stateFolder;
    try {
      const watcher = watch(place, (_, name) => {
        if (!onlyTeamFile || isTeamFile(name)) changed();
      });
      return watcher.on('error', (error) => failed(place, error));
    } catch (error) {
      failed(place, error);
      return null;
    }
  };
  const say = (place: string, identity: string | null) => {
    if (identity === null && watched.get(place)?.identity) {
      gone.add(place);
      log.warn('a folder of the catalog is gone; it is watched again when it is back', { folder: place });
    } else if (identity !== null && gone.delete(place)) {
      log.info('a folder of the catalog is back', { folder: place });
    }
  };
  return {
    again() {
      // Folders one by one: a recursive watch follows files, and loses one that an editor replaces by a new file.
      const now = [...new Set([...outer, ...foldersIn(folder)])].map((place) => {
        const identity = identityOf(place);
        if (outer.includes(place)) say(place, identity);
        return [place, { identity, watcher: identity === null ? null : watcherOf(place) }] as const;
      });
      this.stop();
      watched = new Map(now);
    },
    areOthers: () => [...watched].some(([place, { identity }]) => identityOf(place) !== identity),
    stop() {
      for (const { watcher } of watched.values()) watcher?.close();
    },
  };
}

/**
 * Reads the catalog anew when its files change or a sync has written; a broken one is logged and the last good one stays in force.
 * @param options.read reads it, beside what answers; ended by the signal
 * @param options.prepare what would make the first to ask of a new catalog wait; done before it comes into force
 * @param options.lookEvery milliseconds until it is looked whether a folder is gone or back, of which nothing else may tell
 * @returns `refresh` reads it anew although nothing has changed, of which the log says nothing
 */
export function watchCatalog(
  places: CatalogPlaces,
  first: Catalog,
  log: Log,
  options: {
    readonly read: (places: CatalogPlaces, signal: AbortSignal) => Promise<Catalog>;
    readonly prepare?: (catalog: Catalog, signal: AbortSignal) => Promise<void>;
    readonly lookEvery?: number;
  },
): { current: () => Catalog; refresh: () => void; stop: () => void } {
  const { read, prepare = async () => undefined, lookEvery = 5000 } = options;
  let catalog = first;
  const said = new Set<string>();
  // A list may be read many times while it is broken.
  const warn = () => {
    for (const problem of catalog.leftOut) {
      if (!said.has(problem)) log.warn(problem);
      said.add(problem);
    }
  };
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let isReading = false;
  /** Whether files have changed since it is being read. */
  let isStale = false;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void reload('changed'), settling);
  };
  const folders = watchFolders(places, changed, log);
  const reload = async (why: 'changed' | 'refreshed'): Promise<void> => {
    timer = undefined;
    if (isReading) {
      isStale = true;
      return;
    }
    isReading = true;
    isStale = false;
    try {
      // Folders may have come and gone.
      folders.again();
      const next = await read(places, signal);
      await prepare(next, signal);
      if (signal.aborted) return;
      catalog = next;
      if (why === 'changed') log.info('the catalog was read anew', { models: catalog.models.size });
      warn();
    } catch (error) {
      if (signal.aborted) return;
      // Whatever went wrong while reading, the bot goes on with what it has.
      const fields = error instanceof CatalogError ? { problems: error.message } : { error };
      if (why === 'changed')
        log.error('the changed catalog is broken; the last good one stays in force', fields);
      else log.warn('the catalog could not be stored, so the next start takes longer', fields);
    }
    isReading = false;
    if (isStale) changed();
  };
  folders.again();
  warn();
  const looking = setInterval(() => {
    // What is about to be read anew must not wait for ever.
    if (timer === undefined && !isReading && folders.areOthers()) changed();
  }, lookEvery).unref();
  return {
    current: () => catalog,
    refresh: () => void reload('refreshed'),
    stop: () => {
      stopping.abort();
      clearInterval(looking);
      clearTimeout(timer);
      folders.stop();
    },
  };
}
