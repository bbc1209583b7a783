import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { createAlike } from './alike.ts';
import { lazyModel, partsOfModel } from './build-model.ts';
import type { Catalog, Family, Listing, Model, ModelFacts } from './catalog.ts';
import { deepFreeze } from './deep-freeze.ts';
import { bringTables, type Table } from './table.ts';

/** All of a catalog but for what is read when it is first asked for. */
type Head = {
  readonly tables: Omit<Catalog, 'models' | 'families' | 'changes'>;
  /** Which of the tables have no prototype, which is not stored. */
  readonly bare: readonly string[];
  readonly families: readonly Family[];
  readonly models: readonly ReturnType<typeof partsOfModel>['known'][];
};

/** What stands before the parts of a stored catalog. */
type Contents<Made> = {
  readonly made: Made;
  readonly parts: readonly { readonly name: string; readonly length: number }[];
  /** Of the bytes of all parts: against a disk that fails, since whoever can write the file can change the program. */
  readonly sum: number;
};

/** Models whose facts are read together, which takes some milliseconds. */
const together = 48;

const factsName = (index: number) => `facts ${Math.floor(index / together)}`;

function groupsOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / together) }, (_, group) =>
    items.slice(group * together, (group + 1) * together),
  );
}

/**
 * A catalog as bytes, all facts merged.
 * @param tables stored with it
 * @param made what tells whether it is still the right one, as JSON
 */
export function toBytes(catalog: Catalog, tables: readonly Table<unknown>[], made: unknown): Buffer {
  const { models, families, changes, ...rest } = catalog;
  const alike = createAlike();
  const own = [...models.values()].map(partsOfModel);
  const head: Head = {
    tables: rest,
    bare: Object.entries(rest).flatMap(([name, table]) =>
      typeof table === 'object' && table !== null && Object.getPrototypeOf(table) === null ? [name] : [],
    ),
    families: [...families.values()],
    models: own.map(({ known }) => alike(known)),
  };
  const named: (readonly [string, Buffer])[] = [
    ['head', serialize(head)],
    ...groupsOf(own).map(
      (group, index) =>
        [factsName(index * together), serialize(group.map(({ facts }) => alike(facts)))] as const,
    ),
    ['listings', serialize(own.map(({ listings }) => alike(listings)))],
    ['changes', serialize(createAlike()(changes()))],
    ...tables.map((table) => [table.name, serialize(table.packed(catalog))] as const),
  ];
  const body = Buffer.concat(named.map(([, bytes]) => bytes));
  const parts = named.map(([name, bytes]) => ({ name, length: bytes.length }));
  const contents: Contents<unknown> = { made, parts, sum: crc32(body) };
  const line = Buffer.from(JSON.stringify(contents));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(line.length);
  return Buffer.concat([length, line, body]);
}

/**
 * What `toBytes` was told of these bytes and a function that reads them; null where they are none of its, or damaged.
 */
export function readBytes<Made>(bytes: Buffer): { readonly made: Made; readonly read: () => Catalog } | null {
  if (bytes.length < 4) return null;
  const start = 4 + bytes.readUInt32LE();
  if (start > bytes.length) return null;
  let contents: Contents<Made>;
  try {
    contents = JSON.parse(bytes.toString('utf8', 4, start)) as Contents<Made>;
  } catch {
    return null;
  }
  const body = bytes.subarray(start);
  if (crc32(body) !== contents.sum) return null;
  let at = 0;
  const parts = new Map<string, Buffer>();
  for (const { name, length } of contents.parts) {
    parts.set(name, body.subarray(at, at + length));
    at += length;
  }
  return { made: contents.made, read: () => toCatalog(parts) };
}

function toCatalog(parts: Map<string, Buffer>): Catalog {
  /** Each is read once: its bytes are let go then. */
  const take = (name: string): unknown => {
    const bytes = parts.get(name);
    if (!bytes) throw new Error(`the stored catalog has no ${name}`);
    parts.delete(name);
    return deserialize(bytes);
  };
  const { tables, bare, families, models } = take('head') as Head;
  const facts = new Map<string, readonly ModelFacts[]>();
  const factsOf = (index: number): ModelFacts => {
    const name = factsName(index);
    const group = facts.get(name) ?? deepFreeze(take(name) as ModelFacts[]);
    facts.set(name, group);
    return group[index % together]!;
  };
  let listings: readonly (readonly Listing[])[] | undefined;
  const listingsOf = (index: number): readonly Listing[] => {
    listings ??= deepFreeze(take('listings') as readonly (readonly Listing[])[]);
    return listings[index]!;
  };
  let changes: ReturnType<Catalog['changes']> | undefined;
  const withoutPrototypes = Object.fromEntries(
    bare.map((name) => [name, Object.assign(Object.create(null), Reflect.get(tables, name))]),
  );
  const catalog: Catalog = Object.freeze({
    ...deepFreeze({ ...tables, ...withoutPrototypes }),
    models: new Map(
      models.map((known, index): [string, Model] => [
        known.id,
        lazyModel(
          deepFreeze(known),
          () => listingsOf(index),
          () => factsOf(index),
        ),
      ]),
    ),
    families: new Map(families.map((family) => [family.id, deepFreeze(family)])),
    changes: () => (changes ??= take('changes') as ReturnType<Catalog['changes']>),
  });
  const others = [...parts.keys()].filter((name) => !/^(?:facts \d+|listings|changes)$/.test(name));
  bringTables(catalog, new Map(others.map((name) => [name, () => take(name)])));
  return catalog;
}
