import { setTimeout as sleep } from 'node:timers/promises';
import { event, type Signed, send } from '../slack/harness.ts';

/** Milliseconds from one delivery to the next: Slack's are longer. */
const pause = 300;

/** The status of the answer; null where none came. */
export async function statusOf(url: string, request: Signed): Promise<number | null> {
  try {
    const response = await send(`${url}/slack/events`, request);
    await response.text();
    return response.status;
  } catch {
    return null;
  }
}

/**
 * Sends an event as Slack does: the same again, signed anew, until it is acknowledged. How often it was sent; 0 where
 * that was ended before.
 * @param urlOf where each delivery goes
 */
export async function deliver(
  body: object,
  urlOf: () => string,
  goesOn: AbortSignal = new AbortController().signal,
): Promise<number> {
  for (let count = 1; !goesOn.aborted; count += 1) {
    if ((await statusOf(urlOf(), event(body))) === 200) return count;
    await sleep(pause);
  }
  return 0;
}
