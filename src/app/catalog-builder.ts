import type { CatalogPlaces } from '../catalog/load.ts';
import { CatalogError } from '../catalog/problem.ts';
import { storeCatalog, storedBytes } from '../catalog/stored-file.ts';
import { storedTables } from './stored-tables.ts';

/**
 * What the process that builds a catalog does: it stores it, where it is not stored as it is, and writes its bytes to
 * standard output, or what is wrong with it as JSON.
 * @returns the exit code: 0 when it is built, 3 when it is broken
 */
export function buildCatalog(places: CatalogPlaces): 0 | 3 {
  try {
    process.stdout.write(storedBytes(places) ?? storeCatalog(places, storedTables));
    return 0;
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    process.stdout.write(JSON.stringify(error.problems));
    return 3;
  }
}
