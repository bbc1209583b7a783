import { setTimeout as sleep } from 'node:timers/promises';
import { failureOf, hasCode, retryAfter } from './failure.ts';

/** `unsure`: Discord may or may not have taken it; `taken`: another process answered; `refused`: it certainly did not go out. */
export type Delivery =
  | { readonly state: 'delivered' | 'unsure' | 'taken' }
  | { readonly state: 'refused'; readonly error: unknown };

const alreadyAcknowledged = 40_060;
const unknownInteraction = 10_062;

/** Milliseconds until a second try; each further pause is twice as long. */
const firstPause = 100;

/** Whether the interaction can no longer be answered, such as one that waited longer than Discord does. */
export function isTooLate(error: unknown): boolean {
  return hasCode(error, unknownInteraction);
}

/**
 * Posts an interaction's first answer until Discord takes it, refuses it or `deadline` (by `performance.now`) has passed.
 * However often it is posted, Discord takes one: "already acknowledged" after a post whose answer was lost means that that
 * one arrived.
 * @param post gets the error of the last post where that may be for what was posted, else null
 */
export async function acknowledge(
  post: (failed: unknown) => Promise<unknown>,
  deadline: number,
): Promise<Delivery> {
  let lost: unknown = null;
  for (let pause = firstPause; ; pause *= 2) {
    try {
      await post(lost);
      return { state: 'delivered' };
    } catch (error) {
      if (hasCode(error, alreadyAcknowledged)) return { state: lost === null ? 'taken' : 'delivered' };
      const failure = failureOf(error);
      if (failure.kind === 'unsure') lost = error;
      const wait = Math.max(pause, retryAfter(error));
      if (failure.kind === 'refused' || performance.now() + wait > deadline) {
        return lost === null ? { state: 'refused', error } : { state: 'unsure' };
      }
      await sleep(wait);
    }
  }
}
