import { unqualified } from '../../src/names/qualifiers.ts';
import type { Match } from '../../src/names/resolve.ts';

/** What `find` answers for the id of a model that the catalog has, without looking it up. */
export function matchById(id: string) {
  return {
    query: id,
    outcome: 'found',
    model: id,
    candidates: [],
    how: 'id',
    brand: null,
    qualifiers: unqualified,
    listedBy: null,
  } as const satisfies Match;
}
