import { setTimeout as sleep } from 'node:timers/promises';
import type { ChartBlock } from '../src/card/card.ts';
import { createDrawer } from '../src/card/drawing/drawer.ts';
import { createLog } from '../src/log.ts';
import { applicationId, commandInteraction } from '../tests/discord/payloads.ts';
import { askedModels } from './asked-models.ts';
import { sameQuestion } from './catalog.ts';
import { startBot } from './child.ts';
import type { Effort } from './effort.ts';
import { discordSettings, sendInteraction } from './load/discord.ts';
import { openLoop } from './load/rate.ts';
import { slackSettings } from './load/slack.ts';
import { type SlackApi, startSlackApi } from './load/slack-api.ts';
import { atMost, type Row, shown } from './row.ts';
import { askCompare } from './slack.ts';
import { inTurn, median, percentile } from './statistics.ts';

const charts = 30;
let serial = 0;

/** A chart of five bars, other than those before. */
function nextChart(): ChartBlock {
  serial += 1;
  const sizes = [1, 2, 3, 4, 5] as const;
  const names = sizes.map((number) => `Llama 3.${number} 70B Instruct`);
  const bars = sizes.map((number) => {
    const value = serial * number;
    return { value: [value, value], shown: `at most $${value}.00` } as const;
  });
  const groups = [{ label: '', full: serial * 5, bars }];
  const subtitle = '5M tokens in, 200K out a day';
  return { kind: 'chart', title: 'Cost a month', subtitle, unit: 'USD a month', names, groups, alt: '' };
}

/** A cost of five models in Discord, another one for each number; resolves when the picture has followed its answer. */
export async function askChart(to: { readonly port: number }, api: SlackApi, at: number): Promise<void> {
  const [first, second, third, fourth, fifth] = askedModels.slice(at % 40);
  const models = { first, second, third, fourth, fifth } as Record<string, string>;
  const interaction = commandInteraction({ ...models, input: `${at + 1}M`, output: '200k' }, false, 'cost');
  const drawn = api.messageAt(
    `/api/v10/webhooks/${applicationId}/${interaction.token}/messages/${encodeURIComponent('@original')}`,
  );
  await sendInteraction(to, interaction);
  await drawn;
}

/** Milliseconds for one chart, from asking for it to its picture, by a thread that has drawn before. */
async function millisecondsWarm(): Promise<number> {
  const drawer = createDrawer(createLog('error'));
  await drawer.draw(nextChart());
  const times: number[] = [];
  for (let chart = 0; chart < charts; chart++) {
    const begin = performance.now();
    await drawer.draw(nextChart());
    times.push(performance.now() - begin);
  }
  await drawer.stop();
  return median(times);
}

/** What a chart takes, and what people who ask for something else notice of it. */
export async function measureChart({ rounds }: Effort): Promise<Row[]> {
  const api = await startSlackApi();
  const bot = await startBot({
    ...slackSettings(api),
    ...discordSettings(api),
  });
  const slowest = async () => {
    const { times } = await openLoop(500, 3, () => askCompare(bot, sameQuestion()));
    return percentile(times, 0.99);
  };
  let asked = 0;
  const drawing = async () => {
    let isOver = false;
    const clicking = (async () => {
      while (!isOver) await Promise.all([askChart(bot, api, asked++), sleep(100)]);
    })();
    const time = await slowest();
    isOver = true;
    await clicking;
    return time;
  };
  await drawing();
  const [each = [], without = [], beside = []] = await inTurn(rounds, [millisecondsWarm, slowest, drawing]);
  await bot.stop();
  api.stop();
  return [
    atMost(each, 40, { what: 'chart of five bars as PNG, warm', unit: 'ms' }),
    atMost(beside, 10, {
      what: 'Slack /compare, memoised, p99 at 500 a second beside ten charts a second',
      yardstick: `without charts: ${shown(median(without))} ms`,
      unit: 'ms',
    }),
  ];
}
