import path from 'node:path';
import { loadCatalog } from '../src/catalog/load.ts';

export const bundled = path.join(import.meta.dirname, '..', 'catalog');
/** The bundled catalog and a fixed day. */
export const catalog = loadCatalog(bundled);
export const today = '2026-11-21';
