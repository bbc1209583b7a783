import { originOf } from './allowing.ts';
import type { Catalog } from './catalog.ts';

/** What is made of a whole catalog once, and stored with it since to make it takes longer than to read it. */
export type Table<Value> = {
  readonly name: string;
  /** The table of a catalog: read where it was stored with it, else made; the same one from then on. */
  readonly of: (catalog: Catalog) => Value;
  /** The same as it is stored. */
  readonly packed: (catalog: Catalog) => unknown;
};

const stored = new WeakMap<Catalog, ReadonlyMap<string, () => unknown>>();

/** Gives a catalog the tables that were stored with it, each to be read when it is first asked for. */
export function bringTables(catalog: Catalog, readers: ReadonlyMap<string, () => unknown>): void {
  stored.set(catalog, readers);
}

/**
 * A table that does not hang on who may be used.
 * @param parts.pack the value without functions, and `unpack` the value again
 */
export function defineTable<Value extends object, Packed>(parts: {
  readonly name: string;
  readonly make: (catalog: Catalog) => Value;
  readonly pack: (value: Value) => Packed;
  readonly unpack: (packed: Packed) => Value;
}): Table<Value> {
  const { name, make, pack, unpack } = parts;
  const known = new WeakMap<Catalog, Value>();
  const of = (catalog: Catalog): Value => {
    const owner = originOf(catalog);
    const before = known.get(owner);
    if (before) return before;
    const read = stored.get(owner)?.get(name);
    const value = read ? unpack(read() as Packed) : make(owner);
    known.set(owner, value);
    return value;
  };
  return { name, of, packed: (catalog) => pack(of(catalog)) };
}
