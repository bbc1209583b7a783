import { nextQuestion, sameQuestion } from './catalog.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import { type SlackApi, startSlackApi } from './load/slack-api.ts';

/** CPU of the bot as multiples of what Bolt spends on a message that is always the same: for one question, and for ever new ones. */
export async function slackRatios(
  start: (kind: 'static' | 'bot', api: SlackApi) => Promise<Server>,
): Promise<{ readonly memoised: number; readonly distinct: number }> {
  const api = await startSlackApi();
  const yardstick = await start('static', api);
  const bot = await start('bot', api);
  const [memoised = 0, distinct = 0] = await cpuRatios(yardstick, bot, [sameQuestion, nextQuestion]);
  await Promise.all([yardstick.child.stop(), bot.child.stop()]);
  api.stop();
  return { memoised, distinct };
}
