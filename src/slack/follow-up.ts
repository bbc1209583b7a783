import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Card } from '../view/card.ts';
import { followingChart } from './chart-message.ts';
import { postTo, responseAddress } from './response-url.ts';

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
