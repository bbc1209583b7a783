import { createDrawer } from '../src/chart/drawer.ts';
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

/** What a chart takes, and what people who ask for something else notice of it. */
export async function measureChart(): Promise<Row[]> {
  const [each = 0] = await inTurn(3, [millisecondsWarm]);
  const quiet = await start('bot');
  const drawing = await start('drawing');
  const slowest = (bot: typeof quiet) => async (): Promise<number> =>
    percentile(await openLoop(500, 3, () => bot.ask(sameQuestion())), 0.99);
  const [without = 0, beside = 0] = await inTurn(3, [slowest(quiet), slowest(drawing)]);
  await Promise.all([quiet.child.stop(), drawing.child.stop()]);
  return [
    atMost(each, 40, { what: 'chart of five bars as PNG, warm', unit: 'ms' }),
    atMost(beside, 10, {
      what: 'Slack /compare, p99 at 500 a second while ten charts a second are drawn',
      yardstick: `without charts ${without.toFixed(2)} ms`,
      unit: 'ms',
    }),
  ];
}
