import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes } from 'discord.js';
import type { ChartBlock } from '../../card/card.ts';
import type { DrawChart } from '../../card/draw-chart.ts';
import type { Log } from '../../log.ts';
import { within } from '../in-flight.ts';
import { pictureFiles, withPicture } from './chart-message.ts';
import { type DiscordMessage, publicMessage } from './components.ts';
import { limits } from './limits.ts';

/** `unsure`: Discord may or may not have taken it; `taken`: another process answered; `refused`: it certainly did not go out. */
export type Delivery =
  | { readonly state: 'delivered' | 'unsure' | 'taken' }
  | { readonly state: 'refused'; readonly error: unknown };

const alreadyAcknowledged = 40060;
const unknownInteraction = 10062;

const hasCode = (error: unknown, code: number): boolean =>
  error instanceof DiscordAPIError && error.code === code;

/** Whether a request that failed so may still have been carried out: no answer came, or one from a broken server. */
function isUncertain(error: unknown): boolean {
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

export type ReplyOptions = {
  readonly rest: REST;
  readonly log: Log;
  /** Without it replies come without pictures. */
  readonly draw?: DrawChart | undefined;
  readonly pictureWithin?: number;
};

/**
 * Replies to a message in its channel, with the picture of the chart if that is drawn in time, else adding it later; a
 * picture that is refused, such as where files may not be attached, is left out.
 */
export async function reply(
  to: { readonly id: string; readonly channel_id: string },
  { data, chart }: { readonly data: DiscordMessage; readonly chart?: ChartBlock | undefined },
  { rest, log, draw, pictureWithin = limits.pictureWithin }: ReplyOptions,
): Promise<void> {
  const illustrated = chart ? withPicture(data, chart) : null;
  const drawing = chart && illustrated && draw ? draw(chart) : null;
  const inTime = drawing ? await within(pictureWithin, drawing).catch(() => null) : null;
  const post = (shown: DiscordMessage, picture: Uint8Array | null): Promise<unknown> => {
    const body = {
      ...publicMessage(shown),
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: to.id, fail_if_not_exists: false },
      // Discord itself drops a second message with the same nonce, such as a retry of one that did arrive.
      nonce: to.id,
      enforce_nonce: true,
    };
    const once = () =>
      rest.post(Routes.channelMessages(to.channel_id), { body, files: pictureFiles(picture) });
    return once().catch((error: unknown) => (isUncertain(error) ? once() : Promise.reject(error)));
  };
  if (illustrated && inTime) {
    try {
      await post(illustrated, inTime);
      return;
    } catch (error) {
      log.warn('A Discord answer is sent again without its chart', { error });
    }
  }
  const sent = (await post(data, null)) as { readonly id: string };
  const late = inTime ? null : await drawing;
  if (!illustrated || !late) return;
  try {
    const body = publicMessage(illustrated);
    await rest.patch(Routes.channelMessage(to.channel_id, sent.id), { body, files: pictureFiles(late) });
  } catch (error) {
    log.warn('A Discord chart could not be added', { error });
  }
}
