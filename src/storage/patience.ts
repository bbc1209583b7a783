import { setTimeout as sleep } from 'node:timers/promises';
import { StoreError } from './store.ts';

const parts = 10;

/**
 * What was asked of a store, or a `StoreError` once it takes too long. A process that is busy itself does not take its own
 * pauses for the store's: time is counted in parts.
 * @param longest milliseconds
 */
export async function within<Value>(longest: number, asked: Promise<Value>): Promise<Value> {
  const over = new AbortController();
  const late = async (): Promise<never> => {
    for (let part = 0; part < parts && !over.signal.aborted; part += 1)
      await sleep(longest / parts, undefined, { ref: false, signal: over.signal }).catch(() => undefined);
    throw new StoreError('it takes too long');
  };
  try {
    return await Promise.race([asked, late()]);
  } finally {
    over.abort();
  }
}
