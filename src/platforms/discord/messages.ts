import type { REST } from '@discordjs/rest';
import { type APIMessage, MessageType, Routes } from 'discord-api-types/v10';
import { actionNames } from '../../answers/clicks/choices.ts';
import { longestClaims, longestText } from '../../answers/limits.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Taken } from '../../storage/work.ts';
import type { Conversation, Place } from '../conversation.ts';
import { withoutEmoji } from '../emoji.ts';
import { within } from '../in-flight.ts';
import type { Clock, Outbox } from '../outbox.ts';
import { voicesOf } from '../quotes.ts';
import type { AtPlace } from '../team-settings.ts';
import type { RequestKind } from '../traffic.ts';
import type { Turns } from '../turns.ts';
import { messageOf } from './click.ts';
import { apology, sentence } from './components.ts';
import { answerLetter } from './delivery.ts';
import { isId, isObject } from './frames.ts';
import { teamOf } from './interaction.ts';
import { messageWords, wordsBeside } from './message-words.ts';
import type { ReplyOptions } from './reply.ts';
import { discordMessages } from './say.ts';

/** Milliseconds that an answer waits for the message that it is about. */
const lookUpWithin = 3000;

/** Who takes up a message again that was not answered. */
export const messageKind = 'discord message';

/** All that is needed to answer a message, also after a restart. */
export type MessageWork = {
  readonly message: GatewayMessage;
  readonly botId: string;
  readonly isEdit: boolean;
};

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

/** People, roles and channels, as Discord writes them. */
const mention = /<(?:@[!&]?|#)\d{1,20}>/g;

/** What a person said that the bot may answer. */
type Heard = {
  readonly text: string;
  readonly place: Place;
  readonly isAddressed: boolean;
  /** Whether Discord keeps the words back, as it does of a message that mentions the bot's role and not the bot. */
  readonly isKeptBack: boolean;
};

/** The message that this one replies to, as far as Discord sent it along. */
type Answering = Pick<GatewayMessage, 'referenced_message'>;

/** The words of what a message replies to: of the bot's own, or of somebody else's; empty where none of those can be seen. */
function answeredWords(
  { referenced_message: answered }: Answering,
  botId: string,
): Pick<Place, 'quoted' | 'about'> {
  if (!answered) return { quoted: null, about: answered === null ? '' : null };
  const words = messageWords(answered);
  return answered.author.id === botId
    ? { quoted: words.slice(0, longestText), about: null }
    : { quoted: null, about: words };
}

/**
 * What of a message is for the bot: said in a direct message, with its name or in reply to it, or in a channel where it
 * answers uncalled. Null when nothing is, or no person wrote it.
 * @param ownRole the bot's own role, where the message mentions that
 */
export function heard(
  message: GatewayMessage,
  {
    botId,
    ownRole,
    at,
    locale,
  }: {
    readonly botId: string;
    readonly ownRole: string | null;
    /** What holds where it was said. */
    readonly at: AtPlace;
    /** The language where the words have none. */
    readonly locale: Locale;
  },
): Heard | null {
  if (message.author.bot || message.webhook_id) return null;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return null;
  const isDirect = message.guild_id === undefined;
  const isAddressed = isDirect || ownRole !== null || message.mentions.some(({ id }) => id === botId);
  const isReply = message.type === MessageType.Reply;
  const isReplyToOther = isReply && message.referenced_message?.author.id !== botId;
  if (!isAddressed && (!at.faq || isReplyToOther)) return null;
  const words = withoutEmoji(message.content.replaceAll(mention, ' ')).slice(0, longestClaims).trim();
  const { said, quoted } = voicesOf(words);
  const answered = isReply ? answeredWords(message, botId) : { quoted: null, about: null };
  const place: Place = {
    by: { team: teamOf(message), person: `discord ${message.author.id}` },
    channel: message.channel_id,
    message: message.id,
    thread: isDirect ? message.channel_id : null,
    isReply,
    quoted: answered.quoted,
    about: quoted ?? answered.about ?? (wordsBeside(message) || null),
    menu: actionNames.verify.discord[answerLocale({ words: said, chosen: at.locale, usual: locale })],
    locale: at.locale,
    isOverheard: at.faq,
    answerer: at.answerer,
  };
  const isKeptBack = ownRole !== null && message.content === '';
  return { text: said, place, isAddressed, isKeptBack };
}

/** What kind of request a message is that the bot may answer. */
export function requestKindOfMessage({ guild_id }: GatewayMessage, isAddressed: boolean): RequestKind {
  if (!isAddressed) return 'message';
  return guild_id === undefined ? 'direct' : 'mention';
}

/** The message that another one replies to, where Discord did not send it along; null where it has none to give. Never rejects. */
async function lookUp({ message_reference: to }: GatewayMessage, rest: REST): Promise<Answering | null> {
  if (!to || !isId(to.message_id) || !isId(to.channel_id)) return null;
  try {
    const found: unknown = await within(
      lookUpWithin,
      rest.get(Routes.channelMessage(to.channel_id, to.message_id)),
    );
    return isAuthored(found) ? { referenced_message: found as APIMessage } : { referenced_message: null };
  } catch {
    return { referenced_message: null };
  }
}

/** Puts the answer to one message on its way, or none where nobody called; never rejects. */
export async function answerMessage(
  message: GatewayMessage,
  { text, place: asSent, isAddressed, isKeptBack }: Heard,
  options: ReplyOptions & {
    readonly conversation: Conversation;
    readonly turns: Turns;
    readonly outbox: Outbox;
    readonly botId: string;
    /** The language where the words have none. */
    readonly locale: Locale;
    readonly clock: Clock;
    /** The work that is done by it. */
    readonly taken: Taken;
  },
): Promise<void> {
  const { conversation, turns, outbox, taken, log } = options;
  const locale = answerLocale({ words: text, chosen: asSent.locale, usual: options.locale });
  const send = (answer: Parameters<typeof answerLetter>[1]) => {
    // Who called nobody is not written to, and a direct message has no other way.
    const hasOtherWay = isAddressed && message.guild_id !== undefined;
    const isUnsure = taken.begun !== 'nothing';
    outbox.put({ ...answerLetter(message, answer, { ...options, locale, hasOtherWay, isUnsure }), taken });
  };
  if (isKeptBack) return send({ data: sentence(wordingOf(locale).of(discordMessages).keptBack) });
  try {
    const isUnseen = isAddressed && asSent.isReply && message.referenced_message === undefined;
    const found =
      isUnseen && (await conversation.leansOnMessage(text, asSent))
        ? await lookUp(message, options.rest)
        : null;
    const place = {
      ...asSent,
      ...(found ? answeredWords(found, options.botId) : {}),
      leftOpen: taken.leftOpen,
    };
    const whole = `${text}\n${place.about ?? ''}`;
    const sent = { person: `discord ${message.author.id}`, text: whole, locale };
    const card = isAddressed
      ? await turns.answer(sent, () => conversation.addressed(text, place))
      : await conversation.overheard(text, place);
    if (card) return send(messageOf(card, false));
    taken.leftOpen();
  } catch (error) {
    log.error('A question on Discord failed', { error });
    if (isAddressed) return send({ data: apology(locale) });
  }
  await taken.end();
}
