import { slackPayload } from '../src/platforms/slack/blocks.ts';
import { newAnswerer, nextQuestion, type Question, questionOf, sameQuestion, typical } from './catalog.ts';
import { startBot, startChild } from './child.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import type { Effort } from './effort.ts';
import { signingSecret } from './load/send-signed.ts';
import { sendCommand, slackSettings } from './load/slack.ts';
import { type SlackApi, startSlackApi } from './load/slack-api.ts';
import { atMost, type Row } from './row.ts';

/** How a server is asked once. */
export type Ask = (to: { readonly port: number }, api: SlackApi, question: Question) => Promise<unknown>;

/** Bolt that always sends the same: the typical answer, or that to the typical question. */
async function startYardstick(api: SlackApi) {
  const { card } = newAnswerer().ask(questionOf(typical.question), { thread: null, locale: 'en' });
  const messages = [typical.card, card].map((own) => JSON.stringify(slackPayload(own, { tables: true })));
  return startChild('slack.ts', signingSecret, api.url, ...messages);
}

/** CPU of the real bot as multiples of what Bolt spends on a message that is always the same: for one question, and for ever new ones. */
export async function slackRatios(
  ask: Ask,
  effort: Effort,
): Promise<{ readonly memoised: readonly number[]; readonly distinct: readonly number[] }> {
  const api = await startSlackApi();
  const [yardstick, bot] = [await startYardstick(api), await startBot(slackSettings(api))];
  const serverOf = (child: typeof yardstick): Server => ({
    child,
    ask: (question) => ask(child, api, question),
  });
  const sources = [sameQuestion, nextQuestion];
  const [memoised = [], distinct = []] = await cpuRatios(serverOf(yardstick), serverOf(bot), sources, effort);
  await Promise.all([yardstick.stop(), bot.stop()]);
  api.stop();
  return { memoised, distinct };
}

/** `/compare` of two models for what they are for. */
export const askCompare = (to: { readonly port: number }, { first, second, workload }: Question) =>
  sendCommand(to, '/compare', `${first}, ${second} for ${workload}`);

/** `/compare` in Slack over HTTP. */
export async function measureSlack(effort: Effort): Promise<Row[]> {
  const { memoised, distinct } = await slackRatios((to, _, question) => askCompare(to, question), effort);
  const parts = { yardstick: 'Bolt acking a static message, CPU' };
  return [
    atMost(memoised, 0.5, { ...parts, what: 'Slack /compare over HTTP, memoised' }),
    atMost(distinct, 1.2, { ...parts, what: 'Slack /compare over HTTP, distinct questions' }),
  ];
}
