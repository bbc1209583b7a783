import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { priceLists } from '../catalog/read-imported.ts';

/** What a first sync brings anew: price lists and how they came about. */
const synced = new Set(['changes', ...priceLists.map((list) => `${list}.json`)]);

/**
 * Fills a folder that is empty or not there with the files of a catalog, all but its price lists, so that a first sync
 * has labs and names to go by. Returns whether it did.
 */
export function fillNewFolder(folder: string, catalog: string): boolean {
  if (existsSync(folder) && readdirSync(folder).length > 0) return false;
  mkdirSync(folder, { recursive: true });
  const imported = path.join(catalog, 'imported');
  cpSync(catalog, folder, {
    recursive: true,
    filter: (from) => !(path.dirname(from) === imported && synced.has(path.basename(from))),
  });
  return true;
}
