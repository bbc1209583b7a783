import { nextQuestion, type Question, sameQuestion } from './catalog.ts';
import { startChild } from './child.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import { openLoop } from './load/rate.ts';
import { sendSigned, signingSecret } from './load/send-signed.ts';
import { atMost, type Row } from './row.ts';
import { inTurn, percentile } from './statistics.ts';

let serial = 0;

export async function start(kind: 'static' | 'bot' | 'drawing'): Promise<Server> {
  const child = await startChild('slack.ts', kind, signingSecret);
  return {
    child,
    ask({ first, second, workload }) {
      const text = `${first}, ${second} for ${workload}`;
      const trigger_id = String(++serial);
      const fields = {
        command: '/compare',
        text,
        user_id: 'U1',
        team_id: 'T1',
        channel_id: 'C1',
        trigger_id,
      };
      return sendSigned(child, { fields });
    },
  };
}

/** `/compare` in Slack over HTTP. */
export async function measureSlack(): Promise<Row[]> {
  const yardstick = await start('static');
  const bot = await start('bot');
  const [memoised = 0, distinct = 0] = await cpuRatios(yardstick, bot, [sameQuestion, nextQuestion]);
  const slowest = (question: () => Question) => async (): Promise<number> =>
    percentile(await openLoop(500, 3, () => bot.ask(question())), 0.99);
  const [known = 0, unknown = 0] = await inTurn(3, [slowest(sameQuestion), slowest(nextQuestion)]);
  await Promise.all([yardstick.child.stop(), bot.child.stop()]);
  const parts = { yardstick: 'Bolt acking a static message, CPU' };
  return [
    atMost(memoised, 0.5, { ...parts, what: 'Slack /compare over HTTP, memoised' }),
    atMost(distinct, 1.2, { ...parts, what: 'Slack /compare over HTTP, distinct questions' }),
    atMost(known, 10, { what: 'Slack /compare, memoised, p99 at 500 a second', unit: 'ms' }),
    atMost(unknown, 10, { what: 'Slack /compare, distinct questions, p99 at 500 a second', unit: 'ms' }),
  ];
}
