import { setTimeout as sleep } from 'node:timers/promises';
import type { Card } from '../../card/card.ts';
import type { Log } from '../../log.ts';
import { followingChart } from './chart-message.ts';

/** Milliseconds that one message may take. */
const longestPost = 5000;

/** The address that Slack gave for answers, or null where there is none. */
export function responseAddress(of: unknown): URL | null {
  const address = typeof of === 'string' ? URL.parse(of) : null;
  return address && /^https?:$/.test(address.protocol) ? address : null;
}

/** Posts to a response address. What Slack answered; the address is never part of an error, since whoever has it can post. */
export async function postTo(
  address: URL,
  message: object,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(longestPost),
  });
  const text = (await response.text()).slice(0, 200);
  return { ok: response.ok && !text.includes('"ok":false'), text };
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
    let answer = await postTo(address, messages.drawn);
    if (!answer.ok && answer.text.includes('invalid_blocks'))
      answer = await postTo(address, messages.inWords);
    if (!answer.ok) log.warn('slack: a chart was refused', { answer: answer.text });
  } catch (error) {
    log.warn('slack: a chart could not be posted', { error });
  }
}
