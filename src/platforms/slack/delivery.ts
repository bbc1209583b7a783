import type { types, webApi } from '@slack/bolt';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Letter } from '../outbox.ts';
import type { SlackPayload } from './blocks.ts';
import { blocksJson } from './message-json.ts';
import { slackMessages } from './say.ts';
import { hasCode } from './web-api.ts';

/** Where a person asked something. */
export type AskedAt = {
  /** The workspace, as everything kept of it is marked. */
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly thread: string | undefined;
};

/** By this an answer can be found in its thread again. */
const metadataType = 'tiebreak_answer';
/** Most messages that Slack gives to apps from outside of its Marketplace at a time. */
const mostMessages = 15;

const isDirect = ({ channel }: AskedAt): boolean => channel.startsWith('D');

async function post(client: webApi.WebClient, asked: AskedAt, payload: SlackPayload): Promise<void> {
  const { response_type, text } = payload;
  // The client takes them as JSON too, and writes and logs nothing of them itself then.
  const blocks = blocksJson(payload.blocks) as unknown as types.KnownBlock[];
  const { channel, user, ts, thread } = asked;
  if (response_type === 'ephemeral' && !isDirect(asked)) {
    // Slack shows these in threads that exist already, and nowhere if the thread would be new.
    const place = thread ? { thread_ts: thread } : {};
    await client.chat.postEphemeral({ channel, user, text, blocks, ...place });
    return;
  }
  const place = isDirect(asked) ? (thread ? { thread_ts: thread } : {}) : { thread_ts: thread ?? ts };
  await client.chat.postMessage({
    channel,
    ...place,
    text,
    blocks,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: metadataType, event_payload: { asked: ts } },
  });
}

/** Whether the answer stands where it belongs; null where Slack does not let us see that, or not all of it. */
async function isPosted(client: webApi.WebClient, asked: AskedAt): Promise<boolean | null> {
  const { channel, ts, thread } = asked;
  const since = { channel, oldest: ts, limit: mostMessages, include_all_metadata: true };
  try {
    const { messages = [], has_more } =
      isDirect(asked) && !thread
        ? await client.conversations.history(since)
        : await client.conversations.replies({ ...since, ts: thread ?? ts });
    const isAnswer = (metadata: unknown) => {
      const { event_type, event_payload } = { ...(metadata as object) } as {
        event_type?: unknown;
        event_payload?: { asked?: unknown };
      };
      return event_type === metadataType && event_payload?.asked === ts;
    };
    if (messages.some(({ metadata }) => isAnswer(metadata))) return true;
    return has_more ? null : false;
  } catch (error) {
    // The scope is optional, and so is being in the channel.
    if (['missing_scope', 'not_in_channel', 'channel_not_found'].some((code) => hasCode(error, code)))
      return null;
    throw error;
  }
}

/** The same answer for the person alone, said to be from elsewhere. */
function directLetter(
  client: webApi.WebClient,
  { team, channel, user }: AskedAt,
  plainest: () => SlackPayload,
  locale: Locale,
): Letter {
  const elements: types.RichTextElement[] = [
    { type: 'text', text: `${wordingOf(locale).of(slackMessages).notPostedIn} ` },
    { type: 'channel', channel_id: channel },
  ];
  const origin = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements }],
  } satisfies types.RichTextBlock;
  return {
    lane: `${team} ${user}`,
    send() {
      const { text, blocks } = plainest();
      return client.chat.postMessage({ channel: user, text, blocks: [origin, ...blocks] });
    },
    arrived: null,
    instead: null,
  };
}

/**
 * An answer on its way to where it was asked for; what is for the asker alone is never posted for all.
 * @param answer.plainer the same without what Slack may refuse to show; null where there is nothing of that kind
 * @param answer.isCalled whether the person called the bot, and so may be written to directly
 */
export function answerLetter(
  client: webApi.WebClient,
  asked: AskedAt,
  {
    payload,
    plainer,
    locale,
    isCalled,
  }: {
    payload: SlackPayload;
    plainer: (() => SlackPayload) | null;
    locale: Locale;
    isCalled: boolean;
  },
): Letter {
  let shown = payload;
  const send = (): Promise<void> =>
    post(client, asked, shown).catch((error: unknown) => {
      if (!plainer || !hasCode(error, 'invalid_blocks')) throw error;
      shown = plainer();
      return post(client, asked, shown);
    });
  const isForAsker = payload.response_type === 'ephemeral' && !isDirect(asked);
  return {
    lane: `${asked.team} ${asked.channel}`,
    send,
    // What only one person sees stands in no history.
    arrived: isForAsker ? null : () => isPosted(client, asked),
    instead:
      isCalled && !isDirect(asked) ? directLetter(client, asked, plainer ?? (() => payload), locale) : null,
  };
}
