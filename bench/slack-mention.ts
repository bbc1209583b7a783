import { nextQuestion, questionOf, sameQuestion } from './catalog.ts';
import { startChild } from './child.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import { sendSigned, signingSecret } from './load/send-signed.ts';
import { type SlackApi, startSlackApi } from './load/slack-api.ts';
import { atMost, type Row } from './row.ts';

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
  const api = await startSlackApi();
  const yardstick = await start('static', api);
  const bot = await start('bot', api);
  const [memoised = 0, distinct = 0] = await cpuRatios(yardstick, bot, [sameQuestion, nextQuestion]);
  await Promise.all([yardstick.child.stop(), bot.child.stop()]);
  api.stop();
  const parts = { yardstick: 'Bolt posting a static reply, CPU' };
  return [
    atMost(memoised, 1.3, { ...parts, what: 'Slack mention to its reply, memoised' }),
    atMost(distinct, 1.3, { ...parts, what: 'Slack mention to its reply, distinct questions' }),
  ];
}
