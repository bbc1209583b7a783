import type { Kept, KeptKind } from '../storage/kept.ts';
import type { Store } from '../storage/store.ts';
import { createRecent } from './recent.ts';

/** What is taken once, however often it comes, such as a signed request: each by a key of its own. */
export type Marks = {
  /** Remembers the key; false when it was known already, to whichever process. */
  add(key: string): boolean | Promise<boolean>;
  /** Lets the key come again. */
  forget(key: string): Promise<void>;
  /** Resolves when all that was marked here is in the store. */
  written(): Promise<void>;
};

/** Milliseconds that a mark may be known to this process alone, where no other one has the store. */
const writeEvery = 20;

/**
 * Marks that are known in memory and kept in a store, many by one statement.
 *
 * Where other processes share the store it decides, before anything is answered. A store of this process alone is read
 * once, and written behind the answer: should the process be killed, what it marked in the last moment may be taken once
 * more by the next one. What must not be done twice then has its own note, in the book of work.
 * @param parts.over whether other processes alone must know them, or also the next one
 * @param parts.most marks that are known in memory; then the oldest give way
 * @param parts.now the clock in milliseconds
 */
export function createMarks(parts: {
  readonly kind: KeptKind;
  readonly over: 'processes' | 'restarts';
  readonly kept: Pick<Kept, 'claimAll' | 'claimed' | 'forget' | 'timeOf'>;
  readonly store: Pick<Store, 'driver' | 'isShared'>;
  readonly most: number;
  readonly now: () => number;
}): Marks {
  const { kind, kept, store, most, now } = parts;
  const remember = kept.timeOf(kind);
  const recent = createRecent({ remember, most, now });
  if (store.isShared) return { ...inGroups(parts, recent), written: async () => {} };
  if (store.driver === 'memory' || parts.over === 'processes')
    return { add: recent.add, forget: async (key) => void recent.delete(key), written: async () => {} };

  let reading: Promise<void> | null = kept.claimed(kind, most).then((earlier) => {
    for (const { key, until } of earlier) recent.add(key, until - remember);
    reading = null;
  });
  const unwritten = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const write = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const keys = [...unwritten];
    unwritten.clear();
    if (keys.length > 0) await kept.claimAll(kind, keys);
  };
  const mark = (key: string): boolean => {
    if (!recent.add(key)) return false;
    unwritten.add(key);
    timer ??= setTimeout(() => void write(), writeEvery).unref();
    return true;
  };
  return {
    add: (key) => (reading ? reading.then(() => mark(key)) : mark(key)),
    async forget(key) {
      recent.delete(key);
      if (!unwritten.delete(key)) await kept.forget(kind, key);
    },
    written: write,
  };
}

/** Marks that the store decides on: those that come at the same moment together. */
function inGroups(
  { kind, kept }: Parameters<typeof createMarks>[0],
  recent: ReturnType<typeof createRecent>,
): Pick<Marks, 'add' | 'forget'> {
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
  };
}
