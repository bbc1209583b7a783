import type { Marks } from './marks.ts';

const tolerance = 300_000;

/** Signatures that are known in memory at most. */
export const mostRequests = 200_000;

export type FreshRequests = {
  /** Whether a request is too old, or from the future, by what it says of its time in seconds. */
  isStale(timestamp: string): boolean;
  /** Whether the same signature was seen before, by whichever process; to be asked of signatures that are right alone. */
  isRepeated(signature: string): Promise<boolean>;
  /** Lets a request come again that could not be taken on. */
  forget(signature: string): Promise<void>;
  /** Resolves when the next process knows of all that was seen here, too. */
  written(): Promise<void>;
};

/**
 * Tells which signed requests are too old, from the future, or exact copies of one just seen.
 * @param marks of signatures, for as long as their timestamps can be good
 * @param now the clock in milliseconds
 */
export function createFreshRequests(marks: Marks, now: () => number): FreshRequests {
  return {
    isStale: (timestamp) =>
      !/^\d{1,12}$/.test(timestamp) || Math.abs(now() - Number(timestamp) * 1000) > tolerance,
    forget: marks.forget,
    written: marks.written,
    isRepeated: async (signature) => !(await marks.add(signature)),
  };
}
