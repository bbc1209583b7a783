import { setTimeout as sleep } from 'node:timers/promises';

const longestPause = 60_000;

/**
 * Repeats a task until it succeeds, with pauses that double up to a minute.
 * Resolves to null when `signal` aborts or `failed` says that trying again is of no use.
 */
export async function withBackOff<Value>(
  task: () => Promise<Value>,
  options: {
    readonly signal: AbortSignal;
    readonly firstPause: number;
    readonly failed: (error: unknown, pause: number) => 'again' | 'stop';
  },
): Promise<Value | null> {
  for (let pause = options.firstPause; !options.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await task();
    } catch (error) {
      if (options.signal.aborted || options.failed(error, pause) === 'stop') return null;
    }
    await sleep(pause, undefined, { signal: options.signal }).catch(() => undefined);
  }
  return null;
}
