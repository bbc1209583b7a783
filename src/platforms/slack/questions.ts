import type { App, webApi } from '@slack/bolt';
import type { Card } from '../../card/card.ts';
import { type Locale, localeOfWords } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Conversation, Place } from '../conversation.ts';
import { createRecent } from '../fresh-requests.ts';
import type { Outbox } from '../outbox.ts';
import type { Turns } from '../turns.ts';
import { slackApology } from './apology.ts';
import { slackPayload } from './blocks.ts';
import { type AskedAt, answerLetter } from './delivery.ts';
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
  /** Keeps answers until they are posted. */
  outbox: Outbox;
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
type Message = AskedAt & { readonly text: string };

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

/**
 * Answers mentions, direct messages and, where it is switched on, questions in channels: once per message, however
 * often and as whatever event Slack delivers it; what is for the asker alone is never posted for all.
 */
export function listenForQuestions(app: App, parts: QuestionParts): void {
  const { conversation, turns, outbox, log, tables, locale: usual, locales, faqChannels } = parts;
  const answered = createRecent({ remember: rememberEvents, most: 20_000, now: parts.now });

  const answer = async (client: webApi.WebClient, asked: Message, isAddressed: boolean): Promise<void> => {
    const { channel, user, ts, thread } = asked;
    if (!answered.add(`${channel} ${ts}`)) return;
    // In a direct message all that is said outside of threads is one conversation.
    const own = thread ?? (channel.startsWith('D') ? 'direct' : ts);
    const known = locales.of(user, client);
    const place: Place = {
      channel,
      thread: `${channel} ${own}`,
      isReply: thread !== undefined,
      quoted: null,
      locale: known,
    };
    const locale = localeOfWords(asked.text) ?? known ?? usual;
    const send = (card: Card | null) => {
      const payload = card ? slackPayload(card, { tables }) : slackApology(locale);
      const plainer = card && tables ? () => slackPayload(card, { tables: false }) : null;
      outbox.put(answerLetter(client, asked, { payload, plainer, locale, isCalled: isAddressed }));
    };
    try {
      const text = mentionText(asked.text);
      const card = isAddressed
        ? await turns.answer({ person: `slack ${user}`, text, locale }, () =>
            conversation.addressed(text, place),
          )
        : conversation.overheard(text, place);
      if (card) send(card);
    } catch (error) {
      log.error('slack: a question failed', { error });
      if (isAddressed) send(null);
    }
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
    await answer(client, asked, isAddressed);
  };

  app.event('app_mention', ({ event, body, client }) =>
    listen(event, body.authorizations ?? [], client, 'mention'),
  );
  app.event('message', ({ event, body, client }) =>
    listen(event, body.authorizations ?? [], client, 'message'),
  );
}
