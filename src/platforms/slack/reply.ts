import type { types } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { type Taken, unnoted } from '../../storage/work.ts';
import type { Letter, Outbox } from '../outbox.ts';
import type { SlackPayload } from './blocks.ts';
import type { FollowUp } from './chart-message.ts';
import { postTo, responseAddress } from './response-url.ts';
import { hasCode } from './web-api.ts';
import type { Where } from './workspace.ts';

/** What answers a click, a form or a shortcut: in place of a message, or beside it. */
export type Reply = Pick<FollowUp, 'text' | 'blocks'> & {
  readonly replace_original: boolean;
  readonly response_type?: SlackPayload['response_type'];
  readonly thread_ts?: string;
};

/** Who gets a reply: whoever is at the address that Slack gave for it, or else the person. */
export type Recipient = {
  /** Null where Slack gave none, as on the bot's own page. */
  readonly address: unknown;
  readonly user: string;
  readonly where: Where;
};

export type ReplyOptions = {
  readonly log: Log;
  /** Keeps direct messages until they have arrived. */
  readonly outbox: Outbox;
  /** Milliseconds that Slack may take to take a reply; shorter for trying things out. */
  readonly longestPost?: number | undefined;
};

/** Where a reply stands: in the thread of what it answers, if that had one. */
export function inThread(thread: string | null): Pick<Reply, 'thread_ts'> {
  return thread === null ? {} : { thread_ts: thread };
}

/** A message for the person alone, beside the one that was clicked. */
export function besideForAsker({ text, blocks }: Pick<FollowUp, 'text' | 'blocks'>): Reply {
  return { text, blocks, replace_original: false, response_type: 'ephemeral' };
}

/** Whether the reply is known to have arrived at its address; in doubt it is not. */
async function arrives(
  at: unknown,
  reply: Reply,
  plainer: (() => Reply) | null,
  { log, longestPost }: ReplyOptions,
): Promise<boolean> {
  const address = responseAddress(at);
  if (!address) return false;
  try {
    let posted = await postTo(address, reply, longestPost);
    if (posted.refusesBlocks && plainer) posted = await postTo(address, plainer(), longestPost);
    if (!posted.ok)
      log.warn('slack: an address took no answer, the person gets it', { answer: posted.answer });
    return posted.ok;
  } catch (error) {
    log.warn('slack: an address did not answer, the person gets a copy', { error });
    return false;
  }
}

/** The same for the person alone: a direct message needs no place in the channel. */
function directLetter({ where, user }: Recipient, reply: Reply, plainer: (() => Reply) | null): Letter {
  const post = ({ text, blocks }: Reply) => {
    // A chart is a block that Slack's types do not know.
    const shown = blocks as types.KnownBlock[];
    const quiet = { unfurl_links: false, unfurl_media: false };
    return where.client.chat.postMessage({ channel: user, text, blocks: shown, ...quiet });
  };
  const send = () =>
    post(reply).catch((error: unknown) => {
      if (plainer && hasCode(error, 'invalid_blocks')) return post(plainer());
      throw error;
    });
  return { lane: `${where.team} ${user}`, send, arrived: null, instead: null };
}

/**
 * Sends a reply to its address. Where that takes it no more, or it is not known whether it did, the person alone gets it
 * as a direct message: nothing is shown twice to all.
 * @param plainer the same without what Slack may refuse to show; null where there is nothing of that kind
 * @param taken the work that is done by it
 */
export async function sendReply(
  to: Recipient,
  reply: Reply,
  plainer: (() => Reply) | null,
  options: ReplyOptions,
  taken: Taken = unnoted,
): Promise<void> {
  // An earlier process may have posted it, or be about to have written to the person: nothing is posted beside that.
  const isFirst = taken.begun === 'nothing' || (taken.begun === 'answer' && reply.replace_original);
  if (isFirst) {
    const isOurs = await taken.sending('answer').catch((error: unknown) => {
      options.log.warn('slack: a reply is sent, but nothing is noted of it', { error });
      return true;
    });
    if (!isOurs) return;
    if (await arrives(to.address, reply, plainer, options)) return taken.end();
  }
  options.outbox.put({ ...directLetter(to, reply, plainer), taken }, true);
}
