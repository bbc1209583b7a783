import { nextQuestion, sameQuestion } from './catalog.ts';
import { startBot } from './child.ts';
import type { Effort } from './effort.ts';
import { closedLoop, openLoop, type Paced } from './load/rate.ts';
import { slackSettings } from './load/slack.ts';
import { startSlackApi } from './load/slack-api.ts';
import { atMost, type Row, shown, told } from './row.ts';
import { askCompare } from './slack.ts';
import { inTurn, median, percentile } from './statistics.ts';

/** Requests a second. */
const rates = [100, 500, 1000, 2000];
/** The rate at which there is a goal. */
const heldTo = 500;
const kinds = { memoised: sameQuestion, 'distinct questions': nextQuestion };
const shares = { p50: 0.5, p99: 0.99, 'p99.9': 0.999 };
/** Of fewer, the slowest thousandth says nothing. */
const least = 1000;

/** What came of the sender in all rounds, and whether it was it that took the time. */
function senderOf(rounds: readonly Paced[]): string {
  const late = median(rounds.map((round) => percentile(round.late, 0.99)));
  const slowest = median(rounds.map((round) => percentile(round.times, 0.99)));
  const core = median(rounds.map((round) => round.core));
  const isLimit = late > slowest / 2 || core > 0.8;
  return `sender late by ${shown(late)} ms (p99), ${shown(core)} of a core${isLimit ? ': it is the limit' : ''}`;
}

/** Times of `/compare` in Slack over HTTP at fixed rates. */
export async function measureRates({ rounds, share }: Effort): Promise<Row[]> {
  const api = await startSlackApi();
  const bot = await startBot(slackSettings(api));
  const cells = rates
    .filter((rate) => share === 1 || rate === heldTo)
    .flatMap((rate) => Object.entries(kinds).map(([kind, question]) => ({ rate, kind, question })));
  for (const { question } of cells) await closedLoop(500, () => askCompare(bot, question()));
  const measured = await inTurn(
    rounds,
    cells.map(({ rate, question }) => () => {
      const seconds = Math.max(2, least / rate) * Math.max(share, 0.5);
      return openLoop(rate, seconds, () => askCompare(bot, question()));
    }),
  );
  await bot.stop();
  api.stop();
  return cells.flatMap(({ rate, kind }, at) => {
    const own = measured[at] ?? [];
    const [failure] = own.flatMap(({ failed }) => failed);
    if (failure !== undefined) throw failure;
    return Object.entries(shares).map(([name, part]) => {
      const values = own.map(({ times }) => percentile(times, part));
      const what = `Slack /compare, ${kind}, ${rate.toLocaleString('en')} a second, ${name}`;
      const parts = { what, yardstick: senderOf(own), unit: 'ms' };
      return rate === heldTo && name === 'p99' ? atMost(values, 10, parts) : told(values, parts);
    });
  });
}
