import type { Answer } from './loopback-faults.ts';
import { botId, nextId, type Wire } from './payloads.ts';

/** What the bot may be denied in a channel. */
export type Denied = 'view' | 'send' | 'files' | keyof typeof noReplies;

type Message = { readonly id: string; readonly author: { readonly id: string }; readonly nonce?: string };
type Channel = { readonly messages: Message[]; readonly denied: Set<Denied>; posts: number[] };

const error = (status: number, code: number, message: string, errors?: object): Answer => ({
  status,
  body: { code, message, ...(errors ? { errors } : {}) },
});

const [noHistory, noMessage] = (
  [
    [
      'REPLIES_CANNOT_REPLY_WITHOUT_READ_MESSAGE_HISTORY',
      'Cannot reply without permission to read message history',
    ],
    ['REPLIES_UNKNOWN_MESSAGE', 'Unknown message'],
  ] as const
).map(([code, message]) =>
  error(400, 50_035, 'Invalid Form Body', { message_reference: { _errors: [{ code, message }] } }),
);

/** What says that a message may be sent, but not as this reply: Discord has several ways. */
const noReplies = {
  history: noHistory,
  'history, by its own code': error(403, 160_002, 'Cannot reply without permission to read message history'),
  references: error(400, 160_009, 'Cannot reference a message without permission to read message history'),
  age: error(400, 160_010, 'Cannot reply to a message in an age-restricted channel'),
  gone: noMessage,
  'gone, by its own code': error(404, 10_008, 'Unknown Message'),
} as const;

/** The channels of a Discord: their messages, what the bot may do there, and how often. */
export function createChannels() {
  const channels = new Map<string, Channel>();
  let limit = { most: 5, per: 1000 };
  const channelOf = (id: string): Channel => {
    const known = channels.get(id) ?? { messages: [], denied: new Set(), posts: [] };
    channels.set(id, known);
    return known;
  };

  /** How often messages may be posted there, as Discord says beside each answer. */
  const limited = (id: string, channel: Channel): { headers: object; late: Answer | null } => {
    const now = Date.now();
    channel.posts = channel.posts.filter((at) => now - at < limit.per);
    const seconds = ((channel.posts[0] ?? now) + limit.per - now) / 1000;
    const isLate = channel.posts.length >= limit.most;
    if (!isLate) channel.posts.push(now);
    const headers = {
      'x-ratelimit-bucket': 'messages',
      'x-ratelimit-limit': limit.most,
      'x-ratelimit-remaining': limit.most - channel.posts.length,
      'x-ratelimit-reset-after': seconds,
    };
    const body = { message: `You are being rate limited in ${id}.`, retry_after: seconds, global: false };
    return {
      headers,
      late: isLate ? { status: 429, body, headers: { ...headers, 'retry-after': seconds } } : null,
    };
  };

  const post = (id: string, channel: Channel, body: Wire, hasFiles: boolean): Answer => {
    const { denied } = channel;
    const { headers, late } = limited(id, channel);
    if (late) return late;
    if (denied.has('view')) return error(403, 50_001, 'Missing Access');
    if (denied.has('send') || (hasFiles && denied.has('files')))
      return error(403, 50_013, 'Missing Permissions');
    const refused = Object.entries(noReplies).find(([name]) => denied.has(name as Denied));
    if (body.message_reference?.message_id !== undefined && refused?.[1]) return refused[1];
    const twin =
      body.enforce_nonce && channel.messages.find(({ nonce }) => nonce !== undefined && nonce === body.nonce);
    if (twin) return { status: 200, body: twin, headers };
    const sent = { ...body, id: nextId(), channel_id: id, author: { id: botId, bot: true } };
    channel.messages.push(sent);
    return { status: 200, body: sent, headers };
  };

  const list = (channel: Channel, query: URLSearchParams): Answer => {
    if (channel.denied.has('view')) return error(403, 50_001, 'Missing Access');
    // Discord says no word of it.
    if (channel.denied.has('history')) return { status: 200, body: [] };
    const after = BigInt(query.get('after') ?? 0);
    const found = channel.messages.filter(({ id }) => BigInt(id) > after);
    const oldest = found.slice(0, Number(query.get('limit') ?? 50));
    return { status: 200, body: oldest.map((message) => ({ ...message, nonce: undefined })).toReversed() };
  };

  return {
    /** `/channels/{channel}/messages` and the messages below it. */
    answer(request: {
      method: string;
      channel: string;
      message: string;
      query: string;
      body: Wire;
      hasFiles: boolean;
    }): Answer {
      const channel = channelOf(request.channel);
      if (request.method === 'GET' && request.message === '')
        return list(channel, new URLSearchParams(request.query));
      if (request.method === 'POST') return post(request.channel, channel, request.body, request.hasFiles);
      const at = channel.messages.findIndex(({ id }) => id === request.message);
      const known = channel.messages[at];
      if (!known) return error(404, 10_008, 'Unknown Message');
      if (request.method === 'GET')
        return channel.denied.has('history')
          ? error(403, 50_001, 'Missing Access')
          : { status: 200, body: known };
      channel.messages[at] = { ...known, ...request.body };
      return { status: 200, body: channel.messages[at] };
    },
    /** Somebody said this there. */
    said(message: {
      readonly id: string;
      readonly channel_id: string;
      readonly author: { readonly id: string };
    }): void {
      channelOf(message.channel_id).messages.push(message);
    },
    /** What the bot said there. */
    sent: (channel: string): Wire[] =>
      channelOf(channel).messages.filter(({ author }) => author.id === botId),
    deny(channel: string, ...denied: Denied[]): void {
      for (const own of denied) channelOf(channel).denied.add(own);
    },
    /** How many messages may be posted in one channel within so many milliseconds. */
    limit(most: number, per: number): void {
      limit = { most, per };
    },
  };
}
