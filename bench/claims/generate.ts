import type { Catalog } from '../../src/catalog/catalog.ts';
import { documentsOf } from './documents.ts';
import { kinds } from './kinds.ts';
import { knownOf } from './known.ts';
import { chanceOf } from './random.ts';
import { sentencesOf } from './sentences.ts';
import type { Language, Sample } from './statement.ts';
import { tablesOf } from './tables.ts';

export const languages: readonly Language[] = ['en', 'ru'];

/**
 * Sentences, tables and whole texts about a catalog, with what each states and whether it is so. The same for the same
 * seed and catalog.
 * @param size sentences of each kind and language; four times as many with several claims, three times as many tables, as many whole texts
 */
export function generate(catalog: Catalog, today: string, seed: number, size: number): Sample[] {
  const known = knownOf(catalog, today);
  return languages.flatMap((language, at) => [
    ...kinds.flatMap((kind, number) =>
      sentencesOf(known, chanceOf(seed * 1000 + at * 100 + number), language, kind, size),
    ),
    ...sentencesOf(known, chanceOf(seed * 1000 + at * 100 + 80), language, null, size * 4),
    ...tablesOf(known, chanceOf(seed * 1000 + at * 100 + 90), language, size * 3),
    ...documentsOf(known, chanceOf(seed * 1000 + at * 100 + 91), language, size),
  ]);
}
