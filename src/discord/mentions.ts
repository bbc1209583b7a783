import { type APIMessage, MessageType, type REST, Routes } from 'discord.js';
import type { Answerer } from '../answerer.ts';
import { longestText } from '../command/list.ts';
import { type Locale, localeOfWords } from '../locale.ts';
import type { Log } from '../log.ts';
import { isUncertain } from './acknowledge.ts';
import { apology, discordMessage, publicMessage } from './components.ts';

/** A message as the gateway sends it: `guild_id` is absent in a direct message. */
export type GatewayMessage = APIMessage & { readonly guild_id?: string };

/** What a person said to the bot, without its name; null when the message is not for it. A reply can call it without its name. */
export function addressedText(message: GatewayMessage, botId: string): string | null {
  if (message.author.bot || message.webhook_id) return null;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return null;
  const called = message.guild_id === undefined || message.mentions.some(({ id }) => id === botId);
  if (!called) return null;
  return message.content
    .replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .slice(0, longestText)
    .trim();
}

/** Answers one mention with a reply in its channel; never throws. */
export async function answerMention(
  message: GatewayMessage,
  text: string,
  {
    answerer,
    rest,
    log,
    locale,
  }: { readonly answerer: Answerer; readonly rest: REST; readonly log: Log; readonly locale: Locale },
): Promise<void> {
  let answer = apology(localeOfWords(text) ?? locale);
  try {
    answer = discordMessage(await answerer.mention(text, locale));
  } catch (error) {
    log.error('A Discord mention failed', { error });
  }
  const body = {
    ...publicMessage(answer),
    allowed_mentions: { parse: [], replied_user: false },
    message_reference: { message_id: message.id, fail_if_not_exists: false },
    // Discord itself drops a second message with the same nonce, such as a retry of one that did arrive.
    nonce: message.id,
    enforce_nonce: true,
  };
  const post = () => rest.post(Routes.channelMessages(message.channel_id), { body });
  try {
    await post().catch((error: unknown) => (isUncertain(error) ? post() : Promise.reject(error)));
  } catch (error) {
    log.error('A Discord mention could not be answered', { error, channel: message.channel_id });
  }
}
