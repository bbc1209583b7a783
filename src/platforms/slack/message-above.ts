import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Place } from '../conversation.ts';
import { within } from '../in-flight.ts';
import type { AskedAt } from './delivery.ts';
import { messageWords } from './message-words.ts';
import { isRecord } from './shapes.ts';
import { refusalCode } from './web-api.ts';

/** Most messages that Slack gives to apps from outside of its Marketplace at a time. */
const mostMessages = 15;

/** Milliseconds that an answer waits for the message that it is about. */
const lookUpWithin = 3000;

/**
 * The words of the message that one in a thread is said under: the last one before it if that names a model, else what
 * the thread began with; as the bot's own where it said that. Without the scope for the history, which is optional, or
 * where Slack does not answer, nobody knows its words: they are empty. Never rejects.
 */
export async function messageAbove(
  client: webApi.WebClient,
  { channel, ts, thread }: AskedAt,
  {
    ownUsers,
    names,
    log,
  }: {
    readonly ownUsers: readonly unknown[];
    /** Whether a text names a model. */
    readonly names: (text: string) => boolean;
    readonly log: Log;
  },
): Promise<Pick<Place, 'quoted' | 'about'> | null> {
  if (thread === undefined || thread === ts) return null;
  try {
    const asked = client.conversations.replies({ channel, ts: thread, latest: ts, limit: mostMessages });
    const { messages = [], has_more: hasMore } = await within(lookUpWithin, asked);
    const before = messages
      .filter(isRecord)
      .filter((own) => typeof own.ts === 'string' && Number(own.ts) < Number(ts));
    const [first] = before;
    // Of a long thread Slack gives the beginning.
    const last = hasMore ? first : before.at(-1);
    if (!first || !last) return { quoted: null, about: '' };
    const isOwn = (message: { readonly user?: unknown }): boolean => ownUsers.includes(message.user);
    const isMeant = isOwn(last) || names(messageWords(last));
    const meant = isMeant ? last : first;
    const words = messageWords(meant);
    return isOwn(meant) ? { quoted: words, about: null } : { quoted: null, about: words };
  } catch (error) {
    log.info('slack: the message above a question could not be read', {
      code: refusalCode(error) ?? 'no answer',
    });
    return { quoted: null, about: '' };
  }
}
