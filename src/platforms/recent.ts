export type Recent = {
  /** Remembers the key; false when it was known already. */
  add(key: string): boolean;
  delete(key: string): void;
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
    delete(key) {
      seen.delete(key);
    },
  };
}
