import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import { neverConnected } from '../never-connected.ts';
import type { Failure } from '../outbox.ts';

/** Discord said that it did what was asked, but with a page or with half an answer: whether it did is not known. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
  constructor(status: number) {
    super(`Discord answered ${status} with something other than what it answers`);
  }
}

const serviceUnavailable = 503;
/** "The API is overloaded, try again a little later". */
const overloaded = 130_000;

/** Whether the error is Discord's answer with this code, or one of these. */
export const hasCode = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof DiscordAPIError && codes.some((code) => error.code === code);

/** What the error of a request to Discord tells of whether it was carried out. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError) {
    return { kind: 'limited', pause: error.retryAfter > 0 ? error.retryAfter : null };
  }
  if (hasCode(error, overloaded)) return { kind: 'unreached' };
  if (error instanceof DiscordAPIError) return { kind: 'refused' };
  const isUnavailable = error instanceof HTTPError && error.status === serviceUnavailable;
  return { kind: isUnavailable || neverConnected(error) ? 'unreached' : 'unsure' };
}

/** Milliseconds that Discord asked to wait for, 0 where it did not. */
export function retryAfter(error: unknown): number {
  const failure = failureOf(error);
  return failure.kind === 'limited' ? (failure.pause ?? 0) : 0;
}
