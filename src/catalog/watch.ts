import { type FSWatcher, mkdirSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import type { Log } from '../log.ts';
import type { Catalog } from './catalog.ts';
import { loadCatalog } from './load.ts';
import { CatalogError } from './problem.ts';

/**
 * Reads the catalog anew when its files change or a sync has written; a broken one is logged and the last good one stays in force.
 * @param prepare what would make the first to ask of a new catalog wait; done before it comes into force
 * @param judged the criteria that there are rules for, which those of the catalog must be
 */
export function watchCatalog(
  folder: string,
  stateFolder: string,
  teamFile: string | null,
  first: Catalog,
  log: Log,
  prepare: (catalog: Catalog) => void = () => undefined,
  judged: readonly string[] | null = null,
): { current: () => Catalog; stop: () => void } {
  let catalog = first;
  const said = new Set<string>();
  // A list may be read many times while it is broken.
  const warn = () => {
    for (const problem of catalog.leftOut) {
      if (!said.has(problem)) log.warn(problem);
      said.add(problem);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  let watchers: FSWatcher[] = [];
  // Editors write in several steps: wait until they have finished.
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(reload, 300);
  };
  // Its folder may hold anything, also our own log; where Kubernetes mounts a file it swaps a link named ..data.
  const isTeamFile = (name: string | null) =>
    name === null || name === '..data' || name === path.basename(teamFile ?? '');
  // Folders one by one: a recursive watch follows files, and loses one that an editor replaces by a new file.
  const watchFolders = () => {
    const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const before = watchers;
    mkdirSync(stateFolder, { recursive: true });
    const places = [folder, ...inside.map((entry) => path.join(folder, entry.name)), stateFolder];
    const opened = places.map((place) => watch(place, changed));
    if (teamFile !== null) {
      opened.push(
        watch(path.dirname(teamFile), (_, name) => {
          if (isTeamFile(name)) changed();
        }),
      );
    }
    watchers = opened.map((watcher) =>
      watcher.on('error', (error) => log.warn('the catalog is no longer watched', { error })),
    );
    for (const watcher of before) watcher.close();
  };
  const reload = () => {
    try {
      // Folders may have come and gone.
      watchFolders();
      const next = loadCatalog(folder, stateFolder, teamFile, judged);
      prepare(next);
      catalog = next;
      log.info('the catalog was read anew', { models: catalog.models.size });
      warn();
    } catch (error) {
      // Whatever went wrong while reading, the bot goes on with what it has.
      const fields = error instanceof CatalogError ? { problems: error.message } : { error };
      log.error('the changed catalog is broken; the last good one stays in force', fields);
    }
  };
  watchFolders();
  warn();
  return {
    current: () => catalog,
    stop: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
