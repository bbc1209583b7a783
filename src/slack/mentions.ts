import { type App, webApi } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import { createRecent } from '../http/recent.ts';
import { type Locale, localeOfWords } from '../locale.ts';
import type { Log } from '../log.ts';
import type { Card } from '../view/card.ts';
import { slackApology } from './apology.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { mentionText } from './mention-text.ts';

type MentionParts = {
  answerer: Answerer;
  log: Log;
  tables: boolean;
  /** The language where words have none. */
  locale: Locale;
  now: () => number;
};

/** Where an answer goes: everyone reads it in the thread, the asker alone where they asked. */
type Place = { channel: string; user: string; message: string; thread: string | undefined };

/** Slack's last retry of an event comes some five minutes after the first delivery. */
const rememberEvents = 15 * 60_000;

// A message with a file, and a reply shown in the channel too.
const subtypesOfPeople = new Set<unknown>(['file_share', 'thread_broadcast']);

/** What of an event tells who wrote it; read loosely, since not all of it is in Slack's types. */
type Author = {
  bot_id?: unknown;
  bot_profile?: unknown;
  app_id?: unknown;
  subtype?: unknown;
  edited?: unknown;
  user?: unknown;
};

function isByPerson(event: Author, ownUsers: readonly unknown[]): boolean {
  const machine = event.bot_id ?? event.bot_profile ?? event.app_id ?? event.edited;
  if (event.subtype != null && !subtypesOfPeople.has(event.subtype)) return false;
  return machine == null && typeof event.user === 'string' && !ownUsers.includes(event.user);
}

function isPlatformError(error: unknown, code: string): boolean {
  return error instanceof webApi.WebAPIPlatformError && error.data.error === code;
}

/** Answers mentions, once per event however often Slack delivers it; what is for the asker alone is never posted for all. */
export function listenForMentions(app: App, parts: MentionParts): void {
  const { answerer, log, locale } = parts;
  const events = createRecent({ remember: rememberEvents, most: 20_000, now: parts.now });

  const post = async (client: webApi.WebClient, place: Place, payload: SlackPayload): Promise<void> => {
    const { response_type, text, blocks } = payload;
    const { channel, user, message, thread } = place;
    if (response_type === 'ephemeral') {
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
    await client.chat.postMessage({ channel, thread_ts: thread ?? message, text, blocks, ...quiet });
  };
  const postCard = async (client: webApi.WebClient, place: Place, card: Card): Promise<void> => {
    try {
      await post(client, place, slackPayload(card, { tables: parts.tables }));
    } catch (error) {
      if (!parts.tables || !isPlatformError(error, 'invalid_blocks')) throw error;
      await post(client, place, slackPayload(card, { tables: false }));
    }
  };
  const answer = async (client: webApi.WebClient, place: Place, text: string): Promise<void> => {
    let card: Card;
    try {
      card = await answerer.mention(mentionText(text), locale);
    } catch (error) {
      log.error('slack: a mention failed', { error });
      await post(client, place, slackApology(localeOfWords(text) ?? locale));
      return;
    }
    await postCard(client, place, card);
  };

  app.event('app_mention', async ({ event, body, client }) => {
    const ownUsers = (body.authorizations ?? []).filter((one) => one.is_bot).map((one) => one.user_id);
    if (!isByPerson(event, ownUsers) || !events.add(body.event_id)) return;
    const { channel, user = '', ts, thread_ts } = event;
    const place = { channel, user, message: ts, thread: thread_ts };
    try {
      await answer(client, place, event.text);
    } catch (error) {
      log.error('slack: an answer could not be posted', { error });
    }
  });
}
