import path from 'node:path';
import { loadCatalog } from '../load.ts';
import { rulersName } from '../read-imported.ts';
import { writeWhole } from '../sync/store.ts';
import { fitCatalog, rulersText } from './fit-catalog.ts';

/**
 * Fits the rulers of a catalog anew, and keeps them beside the scores: in the state folder, or among the bundled imports
 * where that is null.
 * @returns how many there are
 */
export async function refitRulers(folder: string, stateFolder: string | null): Promise<number> {
  const rulers = fitCatalog(loadCatalog(folder, stateFolder));
  await writeWhole(path.join(stateFolder ?? path.join(folder, 'imported'), rulersName), rulersText(rulers));
  return rulers.rulers.length;
}
