import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** `unsure`: Discord may or may not have taken it; `taken`: another process answered; `refused`: it certainly did not go out. */
export type Delivery =
  | { readonly state: 'delivered' | 'unsure' | 'taken' }
  | { readonly state: 'refused'; readonly error: unknown };

const alreadyAcknowledged = 40060;
const unknownInteraction = 10062;

const hasCode = (error: unknown, code: number): boolean =>
  error instanceof DiscordAPIError && error.code === code;

/** Whether a request that failed so may still have been carried out: no answer came, or one from a broken server. */
export function isUncertain(error: unknown): boolean {
  if (error instanceof RateLimitError || error instanceof DiscordAPIError) return false;
  return !(error instanceof HTTPError) || error.status >= 500;
}

/** Whether the interaction can no longer be answered, such as one that waited longer than Discord does. */
export function isTooLate(error: unknown): boolean {
  return hasCode(error, unknownInteraction);
}

/**
 * Posts an interaction's first answer. Told to slow down, it waits if that ends before `deadline` (by `performance.now`);
 * when the answer to a post is lost, it posts once more, and "already acknowledged" then means that the first one arrived.
 */
export async function acknowledge(post: () => Promise<unknown>, deadline: number): Promise<Delivery> {
  let lost = false;
  for (;;) {
    try {
      await post();
      return { state: 'delivered' };
    } catch (error) {
      if (hasCode(error, alreadyAcknowledged)) return { state: lost ? 'delivered' : 'taken' };
      if (error instanceof RateLimitError && performance.now() + error.retryAfter < deadline) {
        await sleep(error.retryAfter);
      } else if (lost) {
        return { state: 'unsure' };
      } else if (isUncertain(error)) {
        lost = true;
      } else {
        return { state: 'refused', error };
      }
    }
  }
}
