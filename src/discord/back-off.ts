import { setTimeout as sleep } from 'node:timers/promises';

const longestPause = 60_000;

/**
 * Repeats a task until it succeeds, with pauses that double up to a minute.
 * Ends without success when `signal` aborts or `failed` says that trying again is of no use; never rejects.
 */
export async function withBackOff(
  task: () => Promise<void>,
  options: {
    readonly signal: AbortSignal;
    readonly firstPause: number;
    readonly failed: (error: unknown, pause: number) => 'again' | 'stop';
  },
): Promise<void> {
  for (let pause = options.firstPause; !options.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await task();
    } catch (error) {
      if (options.signal.aborted || options.failed(error, pause) === 'stop') return;
    }
    await sleep(pause, undefined, { signal: options.signal }).catch(() => undefined);
  }
}
