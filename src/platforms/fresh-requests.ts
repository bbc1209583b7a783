import { createRecent } from './recent.ts';

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
    forget: (signature) => seen.delete(signature),
  };
}
