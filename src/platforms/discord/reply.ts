import { DiscordAPIError, type REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import type { ChartBlock } from '../../card/card.ts';
import type { Draw } from '../../card/draw.ts';
import type { Log } from '../../log.ts';
import { within } from '../in-flight.ts';
import { pictureFiles, withPicture } from './chart-message.ts';
import { type DiscordMessage, publicMessage } from './components.ts';
import { failureOf, hasCode, UnreadableAnswer } from './failure.ts';
import { limits } from './limits.ts';

/** Whether it may be for its picture that a message was not taken. */
const isOfPicture = (error: unknown): boolean =>
  ['refused', 'unsure'].includes(failureOf(error).kind) &&
  !(error instanceof DiscordAPIError && error.status === 401);

export type ReplyOptions = {
  readonly rest: REST;
  readonly log: Log;
  /** Without it replies come without pictures. */
  readonly draw?: Draw | undefined;
  readonly pictureWithin?: number;
};

/** Answers that say that a message may be sent here, but not as a reply, or not to this message, such as one that is gone. */
const noReplyHere = [10_008, 160_002, 160_009, 160_010];
const invalidBody = 50_035;
const missingAccess = 50_001;
const missingPermissions = 50_013;

/** Whether what was refused is that the message is a reply, such as where the bot may not read the history. */
function refusesReference(error: unknown): boolean {
  if (hasCode(error, ...noReplyHere)) return true;
  return (
    hasCode(error, invalidBody) &&
    error instanceof DiscordAPIError &&
    error.message.includes('message_reference')
  );
}

/**
 * Replies to a message in its channel, with the picture of the chart if that is drawn in time, else adding it later. One
 * call is one try: it rejects with the error of the last request, of which `failureOf` tells what is known. What Discord
 * may have refused for its picture is sent without it, and what it refused for being a reply is sent as a message of its
 * own, each once. A call after one whose outcome is unsure posts nothing twice for the first minutes: Discord itself drops
 * a second message with the same nonce; later `hasReplied` can be asked.
 */
export async function reply(
  to: { readonly id: string; readonly channel_id: string },
  { data, chart }: { readonly data: DiscordMessage; readonly chart?: ChartBlock | undefined },
  { rest, log, draw, pictureWithin = limits.pictureWithin }: ReplyOptions,
): Promise<void> {
  const illustrated = chart ? withPicture(data, chart) : null;
  const drawing = chart && illustrated && draw ? draw(chart) : null;
  const inTime = drawing ? await within(pictureWithin, drawing).catch(() => null) : null;
  const post = async (picture: Uint8Array | null, isReply: boolean): Promise<string> => {
    const body = {
      ...publicMessage((picture && illustrated) || data),
      allowed_mentions: { parse: [], replied_user: false },
      ...(isReply ? { message_reference: { message_id: to.id, fail_if_not_exists: false } } : {}),
      nonce: to.id,
      enforce_nonce: true,
    };
    const sent = await rest.post(Routes.channelMessages(to.channel_id), {
      body,
      files: pictureFiles(body, picture),
    });
    const { id } = sent as { readonly id?: unknown };
    if (typeof id !== 'string') throw new UnreadableAnswer(200);
    return id;
  };
  let picture = inTime;
  let isReply = true;
  let sent: string | null = null;
  while (sent === null) {
    try {
      sent = await post(picture, isReply);
    } catch (error) {
      if (isReply && refusesReference(error)) {
        log.debug('A Discord answer is sent again without replying', { error, channel: to.channel_id });
        isReply = false;
      } else if (picture && isOfPicture(error)) {
        log.warn('A Discord answer is sent again without its picture', { error });
        picture = null;
      } else if (isReply && hasCode(error, missingAccess, missingPermissions)) {
        isReply = false;
      } else throw error;
    }
  }
  const late = inTime ? null : await drawing;
  if (!illustrated || !late) return;
  try {
    const body = publicMessage(illustrated);
    await rest.patch(Routes.channelMessage(to.channel_id, sent), { body, files: pictureFiles(body, late) });
  } catch (error) {
    log.warn('A Discord picture could not be added', { error });
  }
}
