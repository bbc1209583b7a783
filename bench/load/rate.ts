import { setTimeout as sleep } from 'node:timers/promises';

/** Does `count` things, eight at a time. */
export async function closedLoop(count: number, once: () => Promise<void>): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await once();
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** Starts `perSecond` things a second, whether or not those before are done; resolves with each one's milliseconds. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  once: () => Promise<void>,
): Promise<number[]> {
  const begin = performance.now();
  const times: number[] = [];
  const all: Promise<void>[] = [];
  while (all.length < perSecond * seconds) {
    // From when it was due, so that a late start counts as waiting.
    const due = begin + (all.length * 1000) / perSecond;
    if (due > performance.now()) await sleep(1);
    else all.push(once().then(() => void times.push(performance.now() - due)));
  }
  await Promise.all(all);
  return times;
}
