import { watch } from 'node:fs';
import type { Log } from '../log.ts';
import type { Catalog } from './catalog.ts';
import { loadCatalog } from './load.ts';
import { CatalogError } from './problem.ts';

/** Reads the catalog anew when its files change; a broken one is logged and the last good one stays in force. */
export function watchCatalog(
  folder: string,
  first: Catalog,
  log: Log,
): { current: () => Catalog; stop: () => void } {
  let catalog = first;
  let timer: NodeJS.Timeout | undefined;
  const reload = () => {
    try {
      catalog = loadCatalog(folder);
      log.info('the catalog was read anew', { models: catalog.models.size });
    } catch (error) {
      if (!(error instanceof CatalogError)) throw error;
      log.error('the changed catalog is broken; the last good one stays in force', {
        problems: error.message,
      });
    }
  };
  // Editors write in several steps: wait until they have finished.
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(reload, 300);
  });
  watcher.on('error', (error) => log.warn('the catalog is no longer watched', { error }));
  return {
    current: () => catalog,
    stop: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
