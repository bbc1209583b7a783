import { randomUUID } from 'node:crypto';
import type { Kept } from '../storage/kept.ts';
import type { Store } from '../storage/store.ts';
import { createRecent, type Recent } from './recent.ts';

/** What is taken once, however often it comes, such as a signed request: each by a key of its own. */
export type Marks = {
  /** Remembers the key; false when it was known already, to whichever process. */
  add(key: string): boolean | Promise<boolean>;
  /** Lets the key come again. */
  forget(key: string): Promise<void>;
  /** Resolves when all that was marked here is in the store. */
  written(): Promise<void>;
};

type Parts = {
  readonly kind: 'request' | 'interaction';
  readonly kept: Kept;
  readonly store: Pick<Store, 'driver' | 'isShared'>;
  /** Marks that are known in memory; then the oldest give way. */
  readonly most: number;
  /** The clock in milliseconds. */
  readonly now: () => number;
};

/**
 * Marks that are known in memory and kept in a store, many by one statement. Where other processes share the store it
 * decides, before anything is answered. A store of this process alone is read once and written behind the answer.
 */
export function createMarks(parts: Parts): Marks {
  const { kind, kept, store, most, now } = parts;
  const recent = createRecent({ remember: kept.timeOf(kind), most, now });
  if (store.isShared) return decidedByStore(parts, recent);
  // What was asked of an interaction before a restart waits no more.
  if (store.driver !== 'memory' && kind === 'request') return writtenBehind(parts, recent);
  return { add: recent.add, forget: async (key) => void recent.delete(key), written: async () => {} };
}

/** Those that come at the same moment are asked for together. */
function decidedByStore({ kind, kept }: Parts, recent: Recent): Marks {
  let group: { readonly keys: string[]; readonly claimed: Promise<ReadonlySet<string>> } | null = null;
  const newGroup = () => {
    const keys: string[] = [];
    const { promise: claimed, resolve, reject } = Promise.withResolvers<ReadonlySet<string>>();
    setImmediate(() => {
      group = null;
      kept.claimAll(kind, keys).then(resolve, reject);
    });
    return { keys, claimed };
  };
  return {
    async add(key) {
      // Also where the store does not answer, and so that no group has a key twice.
      if (!recent.add(key)) return false;
      group ??= newGroup();
      const { keys, claimed } = group;
      keys.push(key);
      return (await claimed).has(key);
    },
    async forget(key) {
      recent.delete(key);
      await kept.forget(kind, key);
    },
    written: async () => {},
  };
}

/** Milliseconds that a mark may be known to this process alone: should it be killed, the next one takes that request once more. */
const writeEvery = 20;

/** More rows than are written in the time that marks are kept. */
const mostRows = 50_000;

/**
 * Each row holds what was marked, or taken back, since the one before it: a row for each mark cost ten times as much, since
 * keys that are all different lie on as many pages.
 */
function writtenBehind({ kept }: Parts, recent: Recent): Marks {
  const kind = 'requests';
  const remember = kept.timeOf(kind);
  const process = randomUUID();
  let rows = 0;
  let unwritten: (readonly [key: string, isKnown: boolean])[] = [];
  let timer: NodeJS.Timeout | null = null;
  let reading: Promise<void> | null = kept.all(kind, mostRows).then((earlier) => {
    const marks = earlier.flatMap(({ value, until }) =>
      (value as typeof unwritten).map(([key, isKnown]) => ({ key, isKnown, until })),
    );
    for (const { key, isKnown, until } of marks)
      if (isKnown) recent.add(key, until - remember);
      else recent.delete(key);
    reading = null;
  });
  const write = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (unwritten.length === 0) return;
    rows += 1;
    const [row, marks] = [`${process} ${String(rows).padStart(9, '0')}`, unwritten];
    unwritten = [];
    await kept.keep(kind, row, marks);
  };
  const note = (key: string, isKnown: boolean): void => {
    unwritten.push([key, isKnown]);
    timer ??= setTimeout(() => void write(), writeEvery).unref();
  };
  const mark = (key: string): boolean => {
    const isNew = recent.add(key);
    if (isNew) note(key, true);
    return isNew;
  };
  return {
    add: (key) => (reading ? reading.then(() => mark(key)) : mark(key)),
    async forget(key) {
      await reading;
      recent.delete(key);
      note(key, false);
    },
    written: write,
  };
}
