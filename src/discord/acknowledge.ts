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
 * Posts an interaction's first answer; when the answer to that is lost, once more.
 * "Already acknowledged" then means that the first one arrived.
 */
export async function acknowledge(post: () => Promise<unknown>): Promise<Delivery> {
  try {
    await post();
    return { state: 'delivered' };
  } catch (error) {
    if (hasCode(error, alreadyAcknowledged)) return { state: 'taken' };
    if (!isUncertain(error)) return { state: 'refused', error };
  }
  try {
    await post();
    return { state: 'delivered' };
  } catch (error) {
    if (hasCode(error, alreadyAcknowledged)) return { state: 'delivered' };
    return isUncertain(error) || isTooLate(error) ? { state: 'unsure' } : { state: 'refused', error };
  }
}
