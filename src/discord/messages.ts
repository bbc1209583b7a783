import { type APIMessage, MessageType, type REST, Routes } from 'discord.js';
import { longestClaims, longestText } from '../command/list.ts';
import type { Conversation, Place } from '../conversation.ts';
import { type Locale, localeOfWords } from '../locale.ts';
import type { Log } from '../log.ts';
import { isUncertain } from './acknowledge.ts';
import { apology, type DiscordMessage, discordMessage, publicMessage } from './components.ts';
import { messageWords } from './message-words.ts';

/** A message as the gateway sends it: `guild_id` is absent in a direct message. */
export type GatewayMessage = APIMessage & { readonly guild_id?: string };

/** What a person said that the bot may answer. */
export type Heard = { readonly text: string; readonly place: Place; readonly isAddressed: boolean };

/** The words of the bot's own message that this one replies to. */
function quotedText({ referenced_message: quoted }: GatewayMessage, botId: string): string | null {
  if (!quoted || quoted.author.id !== botId) return null;
  return messageWords(quoted).slice(0, longestText);
}

/**
 * What of a message is for the bot: said in a direct message, with its name or in reply to it, or in a channel where it
 * answers uncalled. Null when nothing is, or no person wrote it.
 */
export function heard(
  message: GatewayMessage,
  botId: string,
  faqChannels: ReadonlySet<string>,
): Heard | null {
  if (message.author.bot || message.webhook_id) return null;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return null;
  const isDirect = message.guild_id === undefined;
  const isAddressed = isDirect || message.mentions.some(({ id }) => id === botId);
  const isReplyToOther =
    message.type === MessageType.Reply && message.referenced_message?.author.id !== botId;
  if (!isAddressed && (!faqChannels.has(message.channel_id) || isReplyToOther)) return null;
  const text = message.content
    .replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .slice(0, longestClaims)
    .trim();
  const place: Place = {
    channel: message.channel_id,
    thread: isDirect ? message.channel_id : null,
    isReply: message.type === MessageType.Reply,
    quoted: quotedText(message, botId),
    locale: null,
  };
  return { text, place, isAddressed };
}

/** Answers one message with a reply in its channel, or not at all where nobody called; never throws. */
export async function answerMessage(
  message: GatewayMessage,
  { text, place, isAddressed }: Heard,
  {
    conversation,
    rest,
    log,
    locale,
  }: {
    readonly conversation: Conversation;
    readonly rest: REST;
    readonly log: Log;
    readonly locale: Locale;
  },
): Promise<void> {
  let answer: DiscordMessage;
  try {
    const card = conversation[isAddressed ? 'addressed' : 'overheard'](text, place);
    if (card === null) return;
    answer = discordMessage(card);
  } catch (error) {
    log.error('A question on Discord failed', { error });
    if (!isAddressed) return;
    answer = apology(localeOfWords(text) ?? locale);
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
    log.error('A question on Discord could not be answered', { error, channel: message.channel_id });
  }
}
