import path from 'node:path';
import { find } from '../../src/catalog/find.ts';
import { loadCatalog } from '../../src/catalog/load.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'catalog');

function load() {
  const catalog = loadCatalog(folder);
  // The index of names is made at the first question.
  find(catalog, 'haiku', '2026-11-21');
  return catalog;
}

function megabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_000_000;
}

load();
load();
const before = megabytes();
const running = load();
const memory = megabytes() - before;
// As when the running bot reads it anew: the code is warm, and a catalog in force.
const begin = performance.now();
const catalog = load();
const time = performance.now() - begin;
process.stdout.write(JSON.stringify({ time, memory, models: [running.models.size, catalog.models.size] }));
