import { questionOf } from './catalog.ts';
import { startChild } from './child.ts';
import type { Server } from './cpu-ratio.ts';
import { sendSigned, signingSecret } from './load/send-signed.ts';
import type { SlackApi } from './load/slack-api.ts';
import { atMost, type Row } from './row.ts';
import { slackRatios } from './slack-ratios.ts';

let serial = 0;

async function start(kind: 'static' | 'bot', api: SlackApi): Promise<Server> {
  const child = await startChild('slack.ts', kind, signingSecret, api.url);
  return {
    child,
    async ask(question) {
      serial += 1;
      const channel = `C${serial}`;
      const ts = `1760000000.${String(serial).padStart(6, '0')}`;
      const event = {
        type: 'event_callback',
        team_id: 'T1',
        event_id: `Ev${serial}`,
        authorizations: [{ team_id: 'T1', user_id: 'U0', is_bot: true }],
        event: { type: 'app_mention', user: 'U1', channel, ts, text: `<@U0> ${questionOf(question)}` },
      };
      const replied = api.messageAt(channel);
      await sendSigned(child, { event });
      await replied;
    },
  };
}

/** A mention in Slack over HTTP, until its reply is posted. */
export async function measureSlackMention(): Promise<Row[]> {
  const { memoised, distinct } = await slackRatios(start);
  const parts = { yardstick: 'Bolt posting a static reply, CPU' };
  return [
    atMost(memoised, 1, { ...parts, what: 'Slack mention to its reply, memoised' }),
    atMost(distinct, 1.25, { ...parts, what: 'Slack mention to its reply, distinct questions' }),
  ];
}
