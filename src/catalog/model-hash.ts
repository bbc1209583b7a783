import { createHash } from 'node:crypto';
import { createCache, createMemo } from '../memo.ts';
import type { Catalog } from './catalog.ts';
import type { Problem } from './problem.ts';

const length = 5;

const hashes = createCache<string, string>(10_000);

/** The five characters that stand for a model where there is little room: of the SHA-256 of its id, in base64url. */
export function modelHash(id: string): string {
  return hashes(id, () => createHash('sha256').update(id).digest('base64url').slice(0, length));
}

const byHash = createMemo<ReadonlyMap<string, string>>(1);

/** Ids of a catalog's models by their hash. */
export function idsByHash(catalog: Catalog): ReadonlyMap<string, string> {
  return byHash(catalog, '', () => new Map([...catalog.models.keys()].map((id) => [modelHash(id), id])));
}

/** Models that could not be told apart by their hash; `file` is where the catalog stands. */
export function lintHashes(ids: Iterable<string>, file: string): Problem[] {
  const owners = new Map<string, string>();
  return [...ids].flatMap((id): Problem[] => {
    const hash = modelHash(id);
    const other = owners.get(hash);
    owners.set(hash, id);
    const message = `${id} and ${other} have the same hash ${hash}: buttons cannot tell them apart, so join or rename one`;
    return other === undefined ? [] : [{ level: 'error', file, line: 1, column: 1, message }];
  });
}
