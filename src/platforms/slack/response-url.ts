import { setTimeout as sleep } from 'node:timers/promises';
import type { Card } from '../../card/card.ts';
import type { Log } from '../../log.ts';
import { followingChart } from './chart-message.ts';
import { messageJson } from './message-json.ts';
import { post } from './request.ts';

/** Milliseconds that one message may take. */
const longestPost = 5000;

/** The address that Slack gave for answers, or null where there is none. */
export function responseAddress(of: unknown): URL | null {
  const address = typeof of === 'string' ? URL.parse(of) : null;
  return address && /^https?:$/.test(address.protocol) ? address : null;
}

/** What came of a message that was posted to a response address. */
type Posted = {
  readonly ok: boolean;
  /** Whether Slack refused it for the blocks in it, and may take plainer ones. */
  readonly refusesBlocks: boolean;
  /** What Slack said: its word for what is wrong, or else the status. */
  readonly answer: string;
};

/**
 * Posts to a response address; rejects when nothing comes back in time, or a redirect does. The address is never part
 * of an error, since whoever has it can post.
 */
export async function postTo(
  address: URL,
  message: Parameters<typeof messageJson>[0],
  longest = longestPost,
): Promise<Posted> {
  const { status, ...response } = await post(address, {
    headers: { 'content-type': 'application/json' },
    body: messageJson(message),
    signal: AbortSignal.timeout(longest),
  });
  const text = response.text.slice(0, 200);
  // A page is no answer of Slack's.
  const ok = status >= 200 && status < 300 && !/"ok":\s*false|^\s*</.test(text);
  const answer = /^\w+$/.exec(text)?.[0] ?? /"error":"(\w+)"/.exec(text)?.[1] ?? `status ${status}`;
  const refusesBlocks = !ok && (status === 400 || answer.startsWith('invalid_'));
  return { ok, refusesBlocks, answer };
}

/** Milliseconds that Slack gets to show an answer before what follows it arrives. */
const afterAnswer = 300;
/**
 * Posts the chart of an answer that was given, if it has one and no button for it: Slack takes no charts in an acknowledgement. Where Slack
 * does not know charts, the same message goes out with a table. Never throws: the answer stands without it.
 */
export async function followWithChart(
  responseUrl: unknown,
  card: Card,
  { tables, log }: { readonly tables: boolean; readonly log: Log },
): Promise<void> {
  const messages = followingChart(card, { tables });
  const address = responseAddress(responseUrl);
  if (!messages || !address) return;
  await sleep(afterAnswer);
  try {
    let posted = await postTo(address, messages.drawn);
    if (posted.refusesBlocks) posted = await postTo(address, messages.inWords);
    if (!posted.ok) log.warn('slack: a chart was refused', { answer: posted.answer });
  } catch (error) {
    log.warn('slack: a chart could not be posted', { error });
  }
}
