import path from 'node:path';
import { refitRulers } from '../src/catalog/standings/refit.ts';

/**
 * Writes imported/rulers.json of a catalog anew from all its scores.
 * Usage: node tools/fit-rulers.ts [CATALOG]
 */
const [folder = path.join(import.meta.dirname, '..', 'catalog')] = process.argv.slice(2);
console.log(`rulers.json: ${await refitRulers(folder, null)} rulers`);
