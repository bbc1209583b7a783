import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './child.ts';

/** Milliseconds of one look, longer than the pauses in what a bot does by the way. */
const look = 2000;
/** The share of a core that a process takes which does nothing. */
const idle = 0.03;
const mostLooks = 20;

/** Resolves when a bot has made ready what it makes ready by the way, which is no part of any request. */
export async function untilAtRest({ cpu }: Pick<Child, 'cpu'>): Promise<void> {
  for (let looks = 0; looks < mostLooks; looks++) {
    const before = await cpu();
    await sleep(look);
    if ((await cpu()) - before < look * 1000 * idle) return;
  }
}
