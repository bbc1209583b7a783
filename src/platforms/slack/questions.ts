import { type App, webApi } from '@slack/bolt';
import type { Card } from '../../card/card.ts';
import { type Locale, localeOfWords } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Conversation, Place } from '../conversation.ts';
import { createRecent } from '../fresh-requests.ts';
import type { Turns } from '../turns.ts';
import { slackApology } from './apology.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import type { Locales } from './locales.ts';

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What a person said to the bot: mentions taken out, Slack's own escapes and link brackets undone. */
export function mentionText(text: string): string {
  return text
    .replaceAll(/<@[A-Z0-9]+(\|[^<>]*)?>/g, ' ')
    .replaceAll(/<(?:https?:|mailto:)[^|<>]*\|([^<>]*)>/g, '$1')
    .replaceAll(/<(https?:[^|<>]*)>/g, '$1')
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}

/** Whether a message mentions a user, as Slack writes it. */
function namesUser(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@${user}|`);
}

type QuestionParts = {
  conversation: Conversation;
  turns: Turns;
  log: Log;
  tables: boolean;
  /** The language where neither words nor person tell one. */
  locale: Locale;
  locales: Locales;
  now: () => number;
  /** Channels where it answers uncalled. */
  faqChannels: ReadonlySet<string>;
};

/** A message of a person, wherever it was written. */
type Message = { channel: string; user: string; text: string; ts: string; thread: string | undefined };

/** Slack's last retry of an event comes some five minutes after the first delivery. */
const rememberEvents = 15 * 60_000;

// A message with a file, and a reply shown in the channel too.
const subtypesOfPeople = new Set<unknown>(['file_share', 'thread_broadcast']);

const record = (value: object): Record<string, unknown> => ({ ...value });

/** The message of an event; null where no person wrote it, or it is not a new one. Read loosely: not all of it is in Slack's types. */
function messageOf(event: object, ownUsers: readonly unknown[]): Message | null {
  const { bot_id, bot_profile, app_id, subtype, edited, user, channel, text, ts, thread_ts } = record(event);
  if ((bot_id ?? bot_profile ?? app_id ?? edited) != null) return null;
  if (subtype != null && !subtypesOfPeople.has(subtype)) return null;
  if (typeof user !== 'string' || ownUsers.includes(user)) return null;
  if (typeof channel !== 'string' || typeof ts !== 'string') return null;
  const thread = typeof thread_ts === 'string' ? thread_ts : undefined;
  return { channel, user, text: typeof text === 'string' ? text : '', ts, thread };
}

function isPlatformError(error: unknown, code: string): boolean {
  return error instanceof webApi.WebAPIPlatformError && error.data.error === code;
}

async function post(client: webApi.WebClient, asked: Message, payload: SlackPayload): Promise<void> {
  const { response_type, text, blocks } = payload;
  const { channel, user, ts, thread } = asked;
  const isDirect = channel.startsWith('D');
  if (response_type === 'ephemeral' && !isDirect) {
    // Slack shows these in threads that exist already, and nowhere if the thread would be new.
    await client.chat.postEphemeral({
      channel,
      user,
      text,
      blocks,
      ...(thread ? { thread_ts: thread } : {}),
    });
    return;
  }
  const quiet = { unfurl_links: false, unfurl_media: false };
  const place = isDirect ? (thread ? { thread_ts: thread } : {}) : { thread_ts: thread ?? ts };
  await client.chat.postMessage({ channel, ...place, text, blocks, ...quiet });
}

/**
 * Answers mentions, direct messages and, where it is switched on, questions in channels: once per message, however
 * often and as whatever event Slack delivers it; what is for the asker alone is never posted for all.
 */
export function listenForQuestions(app: App, parts: QuestionParts): void {
  const { conversation, turns, log, tables, locale: usual, locales, faqChannels } = parts;
  const answered = createRecent({ remember: rememberEvents, most: 20_000, now: parts.now });

  const postCard = async (client: webApi.WebClient, asked: Message, card: Card): Promise<void> => {
    try {
      await post(client, asked, slackPayload(card, { tables }));
    } catch (error) {
      if (!tables || !isPlatformError(error, 'invalid_blocks')) throw error;
      await post(client, asked, slackPayload(card, { tables: false }));
    }
  };
  const answer = async (client: webApi.WebClient, asked: Message, isAddressed: boolean): Promise<void> => {
    const { channel, user, ts, thread } = asked;
    if (!answered.add(`${channel} ${ts}`)) return;
    // In a direct message all that is said outside of threads is one conversation.
    const own = thread ?? (channel.startsWith('D') ? 'direct' : ts);
    const locale = locales.of(user, client);
    const place: Place = {
      channel,
      thread: `${channel} ${own}`,
      isReply: thread !== undefined,
      quoted: null,
      locale,
    };
    let card: Card | null;
    try {
      const text = mentionText(asked.text);
      const sent = { person: `slack ${user}`, text, locale: localeOfWords(text) ?? locale ?? usual };
      card = isAddressed
        ? await turns.answer(sent, () => conversation.addressed(text, place))
        : conversation.overheard(text, place);
    } catch (error) {
      log.error('slack: a question failed', { error });
      if (isAddressed) await post(client, asked, slackApology(localeOfWords(asked.text) ?? locale ?? usual));
      return;
    }
    if (card) await postCard(client, asked, card);
  };
  const listen = async (
    event: object,
    authorizations: readonly { is_bot: boolean; user_id: string }[],
    client: webApi.WebClient,
    kind: 'mention' | 'message',
  ): Promise<void> => {
    const ownUsers = authorizations.filter((one) => one.is_bot).map((one) => one.user_id);
    const asked = messageOf(event, ownUsers);
    if (!asked) return;
    const isAddressed = kind === 'mention' || record(event).channel_type === 'im';
    // A mention in such a channel arrives as a mention too, and is answered as one.
    const isOverheard =
      !isAddressed && faqChannels.has(asked.channel) && !ownUsers.some((own) => namesUser(asked.text, own));
    if (!isAddressed && !isOverheard) return;
    try {
      await answer(client, asked, isAddressed);
    } catch (error) {
      log.error('slack: an answer could not be posted', { error });
    }
  };

  app.event('app_mention', ({ event, body, client }) =>
    listen(event, body.authorizations ?? [], client, 'mention'),
  );
  app.event('message', ({ event, body, client }) =>
    listen(event, body.authorizations ?? [], client, 'message'),
  );
}
