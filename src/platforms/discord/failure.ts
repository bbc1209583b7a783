import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** Discord said that it did what was asked, but with a page or with half an answer: whether it did is not known. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
  constructor(status: number) {
    super(`Discord answered ${status} with something other than what it answers`);
  }
}

/**
 * What is known of a request that failed.
 * `not applied`: Discord did not do it, and it can be sent again, after so many milliseconds where Discord said how many;
 * `refused`: Discord did not do it and will not do it;
 * `unsure`: Discord may have done it.
 */
export type Failure =
  | { readonly kind: 'not applied'; readonly retryAfter: number | null }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unsure' };

const serviceUnavailable = 503;
/** "The API is overloaded, try again a little later". */
const overloaded = 130_000;

/** Whether the error is Discord's answer with this code, or one of these. */
export const hasCode = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof DiscordAPIError && codes.some((code) => error.code === code);

/** Whether no connection was made at all, so that nothing of the request was sent. */
function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // One error for each address that was tried.
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(neverConnected);
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  return (
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    code === 'UND_ERR_CONNECT_TIMEOUT' ||
    (error.cause !== undefined && neverConnected(error.cause))
  );
}

/** What is known of a request to Discord that ended with this error. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError) {
    const { retryAfter } = error;
    return { kind: 'not applied', retryAfter: retryAfter > 0 ? retryAfter : null };
  }
  if (hasCode(error, overloaded)) return { kind: 'not applied', retryAfter: null };
  if (error instanceof DiscordAPIError) return { kind: 'refused' };
  const isUnavailable = error instanceof HTTPError && error.status === serviceUnavailable;
  if (isUnavailable || neverConnected(error)) return { kind: 'not applied', retryAfter: null };
  return { kind: 'unsure' };
}

/** Milliseconds that Discord asked to wait for, 0 where it did not. */
export function retryAfter(error: unknown): number {
  const failure = failureOf(error);
  return failure.kind === 'not applied' ? (failure.retryAfter ?? 0) : 0;
}
