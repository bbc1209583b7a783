import { cpSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { loadCatalog } from '../src/catalog/load.ts';

/** Where the frozen catalog stands: models as they were on a day, and made-up ones, so that no corrected fact turns a test red. */
export const catalogFolder = path.join(import.meta.dirname, 'fixture-catalog');
/** What is shipped; tests hold of it only what stays true when a price, a date or a window is corrected. */
export const bundledFolder = path.join(import.meta.dirname, '..', 'catalog');

export const catalog = loadCatalog(catalogFolder);
/** The day on which tests ask, and which the answers that they expect are of. */
export const today = '2026-11-21';

/** Copies a catalog to be changed: what is a link in it is copied as the file behind it, which stays as it is. */
export function copyCatalog(from: string, to: string): void {
  for (const entry of readdirSync(from))
    cpSync(realpathSync(path.join(from, entry)), path.join(to, entry), { recursive: true });
}
