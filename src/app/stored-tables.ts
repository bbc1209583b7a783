import { names } from '../catalog/find.ts';
import type { Table } from '../catalog/table.ts';
import { lexicon } from '../language/lexicon.ts';

/** What is stored with a catalog. */
export const storedTables: readonly Table<unknown>[] = [names, lexicon];
