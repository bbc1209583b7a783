import { type Clock, realClock } from '../src/platforms/outbox.ts';

type Sleeper = { readonly at: number; readonly wake: () => void };

/** Whatever runs without waiting for time. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A clock that stands until it is told to go on. */
export function virtualClock(): Clock & { pass(milliseconds: number): Promise<void> } {
  let time = 0;
  const sleepers = new Set<Sleeper>();
  return {
    now: () => time,
    random: () => 0.5,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const sleeper = { at: time + milliseconds, wake: resolve };
        sleepers.add(sleeper);
        signal.addEventListener(
          'abort',
          () => {
            sleepers.delete(sleeper);
            resolve();
          },
          { once: true },
        );
      }),
    async pass(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        await settle();
        const [next] = [...sleepers].sort((a, b) => a.at - b.at);
        if (!next || next.at > end) break;
        sleepers.delete(next);
        time = Math.max(time, next.at);
        next.wake();
      }
      time = end;
    },
  };
}

/** The real clock, so many times faster. */
export function fastClock(times: number): Clock {
  return {
    now: () => realClock.now() * times,
    sleep: (milliseconds, signal) => realClock.sleep(milliseconds / times, signal),
    random: realClock.random,
  };
}
