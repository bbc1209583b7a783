import type { Clock } from '../src/platforms/outbox.ts';

/** Whatever runs without waiting for time. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Who sleeps until when. */
function createSleepers(now: () => number) {
  const waking = new Map<() => void, number>();
  return {
    sleep: (milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        if (signal.aborted) return resolve();
        const wake = () => {
          waking.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waking.set(wake, now() + milliseconds);
        signal.addEventListener('abort', wake);
      }),
    /** When the first of them wakes, and how; undefined while nobody sleeps. */
    first: () => [...waking].sort(([, a], [, b]) => a - b)[0],
  };
}

/** A clock that stands until it is told to go on. */
export function virtualClock(): Clock & { pass(milliseconds: number): Promise<void> } {
  let time = 0;
  const { sleep, first } = createSleepers(() => time);
  return {
    now: () => time,
    random: () => 0.5,
    sleep,
    async pass(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        await settle();
        const [wake, at = 0] = first() ?? [];
        if (!wake || at > end) break;
        time = Math.max(time, at);
        wake();
      }
      time = end;
    },
  };
}

/** Real milliseconds from one tick to the next, and the most that one counts for. */
const ticks = { every: 2, most: 4 } as const;

/**
 * A clock that goes so many times faster than the real one while anybody sleeps. However busy the machine is, it goes no
 * further in one turn of the event loop than a tick: what is done in between takes little of its time.
 */
export function fastClock(times: number): Clock {
  let time = 0;
  let last: number | null = null;
  const { sleep, first } = createSleepers(() => time);
  const tick = () => {
    const real = performance.now();
    time += Math.min(real - (last ?? real), ticks.most) * times;
    last = real;
    for (let next = first(); next && next[1] <= time; next = first()) next[0]();
    if (first()) setTimeout(tick, ticks.every);
    else last = null;
  };
  return {
    now: () => time,
    sleep(milliseconds, signal) {
      const slept = sleep(milliseconds, signal);
      if (last === null) tick();
      return slept;
    },
    random: Math.random,
  };
}
