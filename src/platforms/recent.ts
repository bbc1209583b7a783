/** Keys seen not long ago. */
export type Recent = {
  /**
   * Remembers the key; false when it was known already.
   * @param at since when, in milliseconds; now without it
   */
  add(key: string, at?: number): boolean;
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
    add(key, at = options.now()) {
      forgetOld(at);
      if (seen.has(key)) return false;
      seen.set(key, at);
      return true;
    },
    delete: (key) => seen.delete(key),
  };
}
