import path from 'node:path';
import { loadCatalog } from '../src/catalog/load.ts';

/** The bundled catalog and a fixed day. */
export const catalog = loadCatalog(path.join(import.meta.dirname, '..', 'catalog'));
export const today = '2026-11-21';
