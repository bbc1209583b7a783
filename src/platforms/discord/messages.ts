import { type APIMessage, MessageType } from 'discord.js';
import { longestClaims, longestText } from '../../answers/limits.ts';
import { type Locale, localeOfWords } from '../../language/locale.ts';
import type { Conversation, Place } from '../conversation.ts';
import type { Clock, Outbox } from '../outbox.ts';
import type { Turns } from '../turns.ts';
import { messageOf } from './click.ts';
import { apology } from './components.ts';
import { answerLetter } from './delivery.ts';
import { isId, isObject } from './frames.ts';
import type { ReplyOptions } from './reply.ts';

/** Deeper than Discord nests anything. */
const deepest = 8;

type Part = {
  readonly content?: unknown;
  readonly components?: unknown;
  readonly accessory?: unknown;
  readonly embeds?: unknown;
  readonly message_snapshots?: unknown;
};

const listOf = (value: unknown): readonly object[] =>
  Array.isArray(value) ? value.filter((own): own is object => typeof own === 'object' && own !== null) : [];
const texts = (...values: readonly unknown[]) =>
  values.filter((own): own is string => typeof own === 'string' && own !== '');

/** An embed as other bots send them: its title, its description and `name: value` of each field. */
function embedded(embed: object): string[] {
  const { title, description, fields } = embed as {
    title?: unknown;
    description?: unknown;
    fields?: unknown;
  };
  const rows = listOf(fields).map((field) => {
    const { name, value } = field as { name?: unknown; value?: unknown };
    return texts(name, value).join(': ');
  });
  return [...texts(title, description), ...rows];
}

/** Every text of a message, first to last: what was written, embeds, components, and what was forwarded. */
function textsOf(part: object, depth = 0): string[] {
  const { content, components, embeds, message_snapshots: forwarded } = part as Part;
  if (depth > deepest) return [];
  return [
    ...texts(content),
    ...listOf(embeds).flatMap(embedded),
    ...listOf(components).flatMap((own) => textsOf(own, depth + 1)),
    ...listOf(forwarded).flatMap((own) => textsOf((own as { message?: object }).message ?? {}, depth + 1)),
  ];
}

/** All that a message says, wherever Discord has it; bars that hide a spoiler become blanks. */
export function messageWords(message: object): string {
  return textsOf(message).join('\n').replaceAll('||', '  ');
}

/** A message as the gateway sends it: `guild_id` is absent in a direct message. */
export type GatewayMessage = APIMessage & { readonly guild_id?: string };

const isAuthored = (value: unknown): boolean => isObject(value) && isObject(value.author);

/** Whether a value from outside has what every message has. */
export function isMessage(value: unknown): value is GatewayMessage {
  if (!isObject(value) || !isAuthored(value)) return false;
  const { id, channel_id, content, mentions, referenced_message: quoted } = value;
  return (
    isId(id) &&
    isId(channel_id) &&
    typeof content === 'string' &&
    Array.isArray(mentions) &&
    mentions.every(isObject) &&
    (quoted === undefined || quoted === null || isAuthored(quoted))
  );
}

/** What a person said that the bot may answer. */
type Heard = { readonly text: string; readonly place: Place; readonly isAddressed: boolean };

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

/** Puts the answer to one message on its way, or none where nobody called; never rejects. */
export async function answerMessage(
  message: GatewayMessage,
  { text, place, isAddressed }: Heard,
  options: ReplyOptions & {
    readonly conversation: Conversation;
    readonly turns: Turns;
    readonly outbox: Outbox;
    readonly botId: string;
    /** The language where the words have none. */
    readonly locale: Locale;
    readonly clock: Clock;
  },
): Promise<void> {
  const { conversation, turns, outbox, log } = options;
  const locale = localeOfWords(text) ?? options.locale;
  const send = (answer: Parameters<typeof answerLetter>[1]) => {
    // Who called nobody is not written to, and a direct message has no other way.
    const hasOtherWay = isAddressed && message.guild_id !== undefined;
    outbox.put(answerLetter(message, answer, { ...options, locale, hasOtherWay }));
  };
  try {
    const sent = { person: `discord ${message.author.id}`, text, locale };
    const card = isAddressed
      ? await turns.answer(sent, () => conversation.addressed(text, place))
      : conversation.overheard(text, place);
    if (card) send(messageOf(card, false));
  } catch (error) {
    log.error('A question on Discord failed', { error });
    if (isAddressed) send({ data: apology(locale) });
  }
}
