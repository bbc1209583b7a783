import { setTimeout as sleep } from 'node:timers/promises';
import { nextQuestion } from './catalog.ts';
import { copyCatalog } from './catalog-copy.ts';
import { startBot } from './child.ts';
import type { Effort } from './effort.ts';
import { openLoop, type Paced } from './load/rate.ts';
import { slackSettings } from './load/slack.ts';
import { startSlackApi } from './load/slack-api.ts';
import { atMost, type Row, shown, told } from './row.ts';
import { askCompare } from './slack.ts';
import { inTurn, median } from './statistics.ts';

const perSecond = 100;

/** Milliseconds by which the longest answer took longer than the middle one. */
const longest = ({ times }: Paced): number => Math.max(...times) - median(times);

/** A catalog that comes into force while people ask. */
export async function measureReload({ rounds, share }: Effort): Promise<Row[]> {
  const api = await startSlackApi();
  const copy = copyCatalog();
  const bot = await startBot({ ...slackSettings(api), CATALOG_DIR: copy.folder });
  const seconds = share < 1 ? 2 : 4;
  const asked = () => openLoop(perSecond, seconds, () => askCompare(bot, nextQuestion()));
  const steady = async () => {
    await bot.pause();
    const paced = await asked();
    return { paced, pause: await bot.pause(), took: 0 };
  };
  const reloading = async () => {
    await bot.pause();
    const answered = asked();
    await sleep(500);
    const begin = performance.now();
    await copy.change(bot);
    const took = performance.now() - begin;
    const paced = await answered;
    return { paced, pause: await bot.pause(), took };
  };
  await asked();
  await reloading();
  const [without = [], within = []] = await inTurn(share < 1 ? 2 : rounds, [steady, reloading]);
  await bot.stop();
  api.stop();
  copy.remove();
  const beside = (of: (one: (typeof without)[number]) => number) => ({
    yardstick: `without: ${shown(median(without.map(of)))} ms`,
    unit: 'ms',
  });
  const what = 'while a catalog comes into force';
  const dropped = [...without, ...within].reduce((sum, { paced }) => sum + paced.failed.length, 0);
  const sent = [...without, ...within].length * perSecond * seconds;
  return [
    atMost(
      within.map(({ pause }) => pause),
      15,
      { ...beside(({ pause }) => pause), what: `${what}: longest pause of the event loop, seen inside` },
    ),
    atMost(
      within.map(({ paced }) => longest(paced)),
      15,
      {
        ...beside(({ paced }) => longest(paced)),
        what: `${what}: longest answer over the middle one, ${perSecond} a second`,
      },
    ),
    atMost(dropped, 0, { what: `${what}: not answered`, yardstick: `of ${sent}`, unit: 'requests' }),
    told(
      within.map(({ took }) => took),
      {
        what: 'from a changed file until its catalog is in force, 300 ms of waiting for editors included',
        unit: 'ms',
      },
    ),
  ];
}
