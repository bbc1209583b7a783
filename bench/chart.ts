import { createDrawer } from '../src/card/drawing/drawer.ts';
import { createLog } from '../src/log.ts';
import { sameQuestion } from './catalog.ts';
import { openLoop } from './load/rate.ts';
import { atMost, type Row } from './row.ts';
import { nextChart } from './servers/draw.ts';
import { start } from './slack.ts';
import { inTurn, median, percentile } from './statistics.ts';

const charts = 30;

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

/** The slowest hundredth of `/compare` at 500 a second, in milliseconds. */
async function slowest(kind: 'bot' | 'drawing'): Promise<number> {
  const bot = await start(kind);
  const [time = 0] = await inTurn(3, [
    async () => percentile(await openLoop(500, 3, () => bot.ask(sameQuestion())), 0.99),
  ]);
  await bot.child.stop();
  return time;
}

/** What a chart takes, and what people who ask for something else notice of it. */
export async function measureChart(): Promise<Row[]> {
  const [each = 0] = await inTurn(3, [millisecondsWarm]);
  // One after the other: drawing takes a core from whatever runs beside it.
  const without = await slowest('bot');
  const beside = await slowest('drawing');
  return [
    atMost(each, 40, { what: 'chart of five bars as PNG, warm', unit: 'ms' }),
    atMost(beside, 10, {
      what: 'Slack /compare, p99 at 500 a second while ten charts a second are drawn',
      yardstick: `without charts ${without.toFixed(2)} ms`,
      unit: 'ms',
    }),
  ];
}
