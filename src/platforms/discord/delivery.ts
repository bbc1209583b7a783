import { Routes } from 'discord-api-types/v10';
import type { ChartBlock } from '../../card/card.ts';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Clock, Letter } from '../outbox.ts';
import { type DiscordMessage, publicMessage, sentence } from './components.ts';
import { hasReplied } from './find-reply.ts';
import { type ReplyOptions, reply } from './reply.ts';
import { discordMessages } from './say.ts';

/** Milliseconds for which Discord surely drops a second message with the same nonce; it says "the past few minutes". */
const nonceLife = 2 * 60_000;

/** A message of a person that is to be answered. */
export type AskedAt = {
  readonly id: string;
  readonly channel_id: string;
  /** ISO time. */
  readonly timestamp: string;
  readonly author: { readonly id: string };
};

type Answer = { readonly data: DiscordMessage; readonly chart?: ChartBlock | undefined };

/** The same answer for the person alone, said to be from elsewhere. */
function directLetter(asked: AskedAt, { data }: Answer, { rest }: ReplyOptions, locale: Locale): Letter {
  const origin = sentence(`${wordingOf(locale).of(discordMessages).notPostedIn} <#${asked.channel_id}>`);
  const post = (channel: string, message: DiscordMessage, part: number) =>
    rest.post(Routes.channelMessages(channel), {
      body: { ...publicMessage(message), nonce: `${asked.id}${part}`, enforce_nonce: true },
    });
  return {
    lane: asked.author.id,
    async send() {
      const { id } = (await rest.post(Routes.userChannels(), {
        body: { recipient_id: asked.author.id },
      })) as { readonly id: string };
      await post(id, origin, 1);
      await post(id, data, 2);
    },
    arrived: null,
    instead: null,
  };
}

/** An answer on its way to where it was asked for. */
export function answerLetter(
  asked: AskedAt,
  answer: Answer,
  options: ReplyOptions & {
    /** The bot's own user. */
    readonly botId: string;
    readonly locale: Locale;
    readonly clock: Clock;
    /** Whether it goes to the person directly where it cannot be posted. */
    readonly hasOtherWay: boolean;
    /** Whether an earlier process may have sent it. */
    readonly isUnsure: boolean;
  },
): Letter {
  const { rest, botId, clock, locale } = options;
  let firstTry: number | null = null;
  // A process that ended tried it after the message came.
  if (options.isUnsure) firstTry = clock.now() - (Date.now() - Date.parse(asked.timestamp));
  return {
    lane: asked.channel_id,
    send() {
      firstTry ??= clock.now();
      return reply(asked, answer, options);
    },
    async arrived() {
      // Sent again it comes once all the same.
      if (firstTry === null || clock.now() - firstTry < nonceLife) return false;
      return hasReplied(rest, asked, botId);
    },
    instead: options.hasOtherWay ? directLetter(asked, answer, options, locale) : null,
  };
}
