import type { CatalogPlaces } from '../catalog/load.ts';
import { CatalogError } from '../catalog/problem.ts';
import { storeCatalog } from '../catalog/stored-file.ts';
import { storedTables } from './stored-tables.ts';

// The process that builds a catalog: it is told as JSON where that is read from, and writes its bytes to standard output,
// or what is wrong with it as JSON.
const places = JSON.parse(process.argv[2] ?? '') as CatalogPlaces;
try {
  process.stdout.write(storeCatalog(places, storedTables));
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  process.stdout.write(JSON.stringify(error.problems));
  process.exitCode = 3;
}
