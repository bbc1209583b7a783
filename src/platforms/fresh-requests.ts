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
  /** Why a signed request must not be answered, or null; from then on its signature counts as seen. */
  refuse(timestamp: string, signature: string): 'stale' | 'repeated' | null;
  /** Takes a signature back whose request turned out to be refused, so that nobody can spoil a good one. */
  forget(signature: string): void;
};

/**
 * Refuses signed requests that are too old, from the future, or exact copies of one just seen.
 * @param now the clock in milliseconds
 */
export function createFreshRequests(now: () => number): FreshRequests {
  const seen = createRecent({ remember, most, now });
  return {
    refuse(timestamp, signature) {
      if (!/^\d{1,12}$/.test(timestamp)) return 'stale';
      if (Math.abs(now() - Number(timestamp) * 1000) > tolerance) return 'stale';
      return seen.add(signature) ? null : 'repeated';
    },
    forget(signature) {
      seen.delete(signature);
    },
  };
}
