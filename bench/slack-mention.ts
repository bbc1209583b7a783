import { questionOf } from './catalog.ts';
import type { Effort } from './effort.ts';
import { sendMention } from './load/slack.ts';
import { atMost, type Row } from './row.ts';
import { slackRatios } from './slack.ts';

/** A mention in Slack over HTTP, until its reply is posted. */
export async function measureSlackMention(effort: Effort): Promise<Row[]> {
  const { memoised, distinct } = await slackRatios(
    (to, api, question) => sendMention(to, api, questionOf(question)),
    effort,
  );
  const parts = { yardstick: 'Bolt posting a static reply, CPU' };
  return [
    atMost(memoised, 1, { ...parts, what: 'Slack mention to its reply, memoised' }),
    atMost(distinct, 1.25, { ...parts, what: 'Slack mention to its reply, distinct questions' }),
  ];
}
