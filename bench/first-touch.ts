import { sections } from '../src/subjects/sections.ts';
import { autocompleteInteraction } from '../tests/discord/payloads.ts';
import { catalog } from './catalog.ts';
import { copyCatalog } from './catalog-copy.ts';
import { askChart } from './chart.ts';
import { type Bot, startBot } from './child.ts';
import type { Effort } from './effort.ts';
import { discordSettings, sendInteraction } from './load/discord.ts';
import { send } from './load/send.ts';
import { sendClick, sendCommand, sendMention, slackSettings } from './load/slack.ts';
import { type SlackApi, startSlackApi } from './load/slack-api.ts';
import { atMost, type Row, shown } from './row.ts';
import { stateOf } from './slack-click.ts';
import { median } from './statistics.ts';

const names = [...catalog.models.values()].map(({ name }) => name);
const nameAt = (at: number): string => names[(at * 37) % names.length] ?? '';

/** With the letter in its middle left out. */
function misspelt(name: string): string {
  const middle = Math.floor(name.length / 2);
  return name.slice(0, middle) + name.slice(middle + 1);
}

/** Asks once, of other models for each number. */
type Touch = (bot: Bot, api: SlackApi, at: number) => Promise<unknown>;

const typed =
  (textOf: (at: number) => string): Touch =>
  (bot, _, at) =>
    sendCommand(bot, '/tiebreak', textOf(at));

const touches: Readonly<Record<string, Touch>> = {
  '/compare': (bot, _, at) => sendCommand(bot, '/compare', `${nameAt(at)}, ${nameAt(at + 1)}`),
  pick: typed((at) => `pick cheapest vision model with ${at + 1}k context under $${at + 1}`),
  question: typed((at) => `is ${nameAt(at)} or ${nameAt(at + 1)} cheaper?`),
  'suggested names': (bot, _, at) =>
    sendInteraction(bot, autocompleteInteraction('first', nameAt(at).slice(0, 1 + (at % 5)))),
  model: typed((at) => `model ${nameAt(at)}`),
  cost: typed((at) => `cost ${nameAt(at)}, ${nameAt(at + 1)} ${at + 1}M in / 200k out a day`),
  'misspelt name': typed((at) => `model ${misspelt(nameAt(at))}`),
  verify: typed(
    (at) => `verify ${nameAt(at)} costs $${at}/$9 per 1M tokens, ${nameAt(at + 1)} has ${at}K context.`,
  ),
  changes: typed((at) => `changes ${nameAt(at)}`),
  'click on a part': (bot, api, at) => {
    const question = { first: nameAt(at), second: nameAt(at + 1), workload: '' };
    return sendClick(bot, api, stateOf(question), sections[at % sections.length] ?? '');
  },
  mention: (bot, api, at) => sendMention(bot, api, `is ${nameAt(at)} or ${nameAt(at + 1)} cheaper?`),
  chart: askChart,
};

/** Those of the quick run. */
const first = 2;
const later = 15;

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Milliseconds by which the first touch takes longer than later ones, after a start and after a reload, and what later ones take. */
async function touched(touch: Touch, api: SlackApi, round: number) {
  const copy = copyCatalog();
  let at = round * 1000;
  const once = (bot: Bot) => millisecondsOf(() => touch(bot, api, at++));
  const bot = await startBot({
    ...slackSettings(api),
    ...discordSettings(api),
    CATALOG_DIR: copy.folder,
  });
  try {
    const afterStart = await once(bot);
    const times: number[] = [];
    while (times.length < later) times.push(await once(bot));
    await copy.change(bot);
    const afterReload = await once(bot);
    const warm = median(times);
    return { start: afterStart - warm, reload: afterReload - warm, warm };
  } finally {
    await bot.stop();
    copy.remove();
  }
}

/** The first touch of every command after a start and after a reload, against the same command warm. */
export async function measureFirstTouch({ rounds, share }: Effort): Promise<Row[]> {
  const api = await startSlackApi();
  // What sends is warm itself.
  for (let time = 0; time < 300; time++) await send(api.port, '/warm', 'a=b', {});
  const kinds = Object.entries(touches).slice(0, share < 1 ? first : undefined);
  const all = kinds.map(([kind]) => ({ kind, measured: [] as Awaited<ReturnType<typeof touched>>[] }));
  for (let round = 0; round < Math.min(rounds, share < 1 ? 1 : 5); round++)
    for (const [index, [, touch]] of kinds.entries())
      all[index]?.measured.push(await touched(touch, api, round));
  api.stop();
  return all.flatMap(({ kind, measured }) => {
    const yardstick = `warm: ${shown(median(measured.map(({ warm }) => warm)))} ms`;
    const row = (after: 'start' | 'reload') =>
      atMost(
        measured.map((one) => one[after]),
        5,
        { what: `${kind}, first after a ${after}`, yardstick, unit: 'ms more' },
      );
    return [row('start'), row('reload')];
  });
}
