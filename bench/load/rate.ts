import { setTimeout as sleep } from 'node:timers/promises';

/** Does `count` things, eight at a time. */
export async function closedLoop(count: number, once: () => Promise<unknown>): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await once();
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** What came of things that were started at a fixed rate. */
export type Paced = {
  /** Milliseconds of each that was done, from when it was due. */
  readonly times: readonly number[];
  /** Those that failed. */
  readonly failed: readonly unknown[];
  /** Milliseconds by which each was started late, since this process had other work: where they are many, it is the limit. */
  readonly late: readonly number[];
  /** The share of a core that this process took while it sent. */
  readonly core: number;
};

/** Starts `perSecond` things a second, whether or not those before are done; resolves when all are. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  once: () => Promise<unknown>,
): Promise<Paced> {
  const times: number[] = [];
  const failed: unknown[] = [];
  const late: number[] = [];
  const all: Promise<unknown>[] = [];
  const before = process.cpuUsage();
  const begin = performance.now();
  while (all.length < perSecond * seconds) {
    // From when it was due, so that a late start counts as waiting.
    const due = begin + (all.length * 1000) / perSecond;
    const now = performance.now();
    if (due > now) {
      await sleep(1);
      continue;
    }
    late.push(now - due);
    all.push(
      once().then(
        () => times.push(performance.now() - due),
        (error: unknown) => failed.push(error),
      ),
    );
  }
  const { user, system } = process.cpuUsage(before);
  const core = (user + system) / 1000 / (performance.now() - begin);
  await Promise.all(all);
  return { times, failed, late, core };
}
