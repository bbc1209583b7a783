import type { Kept } from '../storage/kept.ts';

type Recent = {
  /** Remembers the key; false when it was known already. */
  add(key: string): boolean;
  /** Forgets the key; false when it was not known. */
  delete(key: string): boolean;
};

/**
 * Keys seen not long ago, in bounded memory: when there are too many, the oldest are forgotten.
 * @param options.remember how long a key is known, in milliseconds
 */
export function createRecent(options: { remember: number; most: number; now: () => number }): Recent {
  // Insertion order is age, so that the oldest always stand first.
  const seen = new Map<string, number>();
  const forgetOld = (time: number): void => {
    for (const [key, at] of seen) {
      if (seen.size <= options.most && time - at <= options.remember) return;
      seen.delete(key);
    }
  };
  return {
    add(key) {
      const time = options.now();
      forgetOld(time);
      if (seen.has(key)) return false;
      seen.set(key, time);
      return true;
    },
    delete: (key) => seen.delete(key),
  };
}

const tolerance = 300_000;
const remember = 600_000;
const most = 200_000;

export type FreshRequests = {
  /** Whether a request is too old, or from the future, by what it says of its time in seconds. */
  isStale(timestamp: string): boolean;
  /** Whether the same signature was seen before, by whichever process; to be asked of signatures that are right alone. */
  isRepeated(signature: string): Promise<boolean>;
  /** Lets a request come again that could not be taken on. */
  forget(signature: string): Promise<void>;
};

/**
 * Tells which signed requests are too old, from the future, or exact copies of one just seen.
 * @param kept where that is known to all processes
 * @param now the clock in milliseconds
 */
export function createFreshRequests(kept: Pick<Kept, 'claim' | 'forget'>, now: () => number): FreshRequests {
  // Also where the store does not answer.
  const seen = createRecent({ remember, most, now });
  return {
    isStale: (timestamp) =>
      !/^\d{1,12}$/.test(timestamp) || Math.abs(now() - Number(timestamp) * 1000) > tolerance,
    async forget(signature) {
      seen.delete(signature);
      await kept.forget('request', signature);
    },
    isRepeated: async (signature) => !seen.add(signature) || !(await kept.claim('request', signature)),
  };
}
