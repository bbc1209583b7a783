import path from 'node:path';
import { find } from '../../src/catalog/find.ts';
import { loadCatalog } from '../../src/catalog/load.ts';

/** Reads the catalog, or with the word `none` does not, and tells what the process then holds, in megabytes. */
const [kind] = process.argv.slice(2);
const folder = path.join(import.meta.dirname, '..', '..', 'catalog');
const today = new Date().toISOString().slice(0, 10);

function load() {
  const begin = performance.now();
  const catalog = loadCatalog(folder);
  // The index of names is made at the first question.
  find(catalog, 'haiku', today);
  return { catalog, time: performance.now() - begin };
}

const first = kind === 'none' ? null : load();
globalThis.gc?.();
const { heapUsed, rss } = process.memoryUsage();
// As when the running bot reads it anew: the code is warm, and a catalog in force.
if (first) load();
const again = first ? load().time : 0;
const told = { heap: heapUsed / 1e6, rss: rss / 1e6, first: first?.time ?? 0, again };
process.stdout.write(JSON.stringify({ ...told, models: first?.catalog.models.size ?? 0 }));
