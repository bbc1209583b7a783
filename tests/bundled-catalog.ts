import { loadCatalog } from '../src/catalog/load.ts';
import { bundledFolder } from './catalog-for-tests.ts';

/** The catalog that is shipped, for what must hold of it whatever its facts are. */
export const bundled = loadCatalog(bundledFolder);
