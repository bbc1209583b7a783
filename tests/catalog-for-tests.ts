import path from 'node:path';
import { loadCatalog } from '../src/catalog/load.ts';

/** Where the frozen catalog stands: models as they were on a day, and made-up ones, so that no corrected fact turns a test red. */
export const catalogFolder = path.join(import.meta.dirname, 'fixture-catalog');
/** What is shipped; tests hold of it only what stays true when a price, a date or a window is corrected. */
export const bundledFolder = path.join(import.meta.dirname, '..', 'catalog');

export const catalog = loadCatalog(catalogFolder);
/** The day on which tests ask, and which the answers that they expect are of. */
export const today = '2026-11-21';
