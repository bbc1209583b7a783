import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgres } from '../../src/storage/postgres.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { createWorkBook } from '../../src/storage/work.ts';
import { type Finished, startBot, stateFolder } from '../bot/bot-process.ts';
import { plainList } from '../catalog/sync/upstream-list.ts';
import { eventually } from '../eventually.ts';
import { botToken, click, mentionBody, signingSecret } from '../slack/harness.ts';
import { startLoopback } from '../slack/loopback.ts';
import { freePort } from '../storage/postgres-server.ts';
import { silent } from '../storage/stores.ts';
import { spawnTiebreak } from '../terminal/run.ts';
import { deliver, statusOf } from './deliver.ts';

/** Milliseconds. */
const every = { mention: 150, click: 400, sync: 10_000 } as const;
/** The longest that Slack takes to post something, and that a bot lives after it came up. */
const longest = { post: 40, life: 900 } as const;

const state = '1.c....AW2jxlE5RZ';
const inPlace = {
  block_id: state,
  action_id: 's',
  type: 'static_select',
  selected_option: { value: 'details' },
};
const beside = { block_id: state, action_id: 'h', type: 'button', value: 'h' };

type Answers = { readonly isBeside: boolean; readonly posted: number; readonly direct: number };

/** What became of what people asked while the bot was killed. */
export type Killed = {
  readonly kills: number;
  readonly mentions: number;
  readonly clicks: number;
  readonly lost: number;
  readonly twice: number;
  /** Mentions that may have been answered, or were, and are not answered again as that cannot be looked up. */
  readonly unknown: number;
  /** Clicks that may have been answered, of which the person got a copy. */
  readonly copies: number;
};

/**
 * Kills the bot again and again while people mention it and click, and lists are synced into its folder.
 * @param how.store DATABASE_URL, null for a file in STATE_DIR
 * @param how.canLookUp whether the bot may look for its own answers
 */
export async function killMeanwhile(
  how: { readonly store: string | null; readonly kills: number; readonly canLookUp: boolean },
  finished: Finished,
): Promise<Killed> {
  const api = await startLoopback();
  finished(() => api.stop());
  // What is measured is the bot, not Slack's limits.
  for (const method of Object.keys(api.rates)) delete (api.rates as Record<string, unknown>)[method];
  if (how.canLookUp) api.grant('channels:history');
  const folder = stateFolder(finished);
  const port = await freePort();
  const env = {
    PORT: String(port),
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: api.url,
    SYNC_URL: 'off',
    STATE_DIR: folder,
    ...(how.store === null ? {} : { DATABASE_URL: how.store }),
  };
  const start = () => startBot(env, null, { finished, longest: 0 });
  const url = `http://127.0.0.1:${port}`;
  const store =
    how.store === null ? await openSqlite(folder, 'beside', silent) : await openPostgres(how.store, silent);
  finished(() => store.close());
  const book = createWorkBook({ store, log: silent });

  const mentions: { readonly ts: string; readonly delivered: Promise<number> }[] = [];
  const mention = (): void => {
    // Far from what Slack itself numbers.
    const ts = `16${String(mentions.length).padStart(8, '0')}.000001`;
    const place = { ts, channel: `C00000000${mentions.length % 10}` };
    api.state.delay = Math.random() * longest.post;
    mentions.push({ ts, delivered: deliver(mentionBody('<@U0BOT> haiku or pixtral?', place), () => url) });
  };
  const clicks: { readonly ended: Promise<number | null>; readonly answers: () => Answers }[] = [];
  const clickOnce = (): void => {
    const isBeside = clicks.length % 2 === 1;
    const user = { id: `U1${String(clicks.length).padStart(6, '0')}` };
    const address = api.hook;
    const answers = () => ({
      isBeside,
      posted: api.usesOf(address),
      direct: api.standing.filter(({ fields }) => fields.channel === user.id).length,
    });
    clicks.push({ ended: statusOf(url, click(isBeside ? beside : inPlace, address, { user })), answers });
  };
  const list = path.join(folder, 'list.json');
  let size = 50;
  const sync = async (): Promise<void> => {
    size += 1;
    writeFileSync(list, JSON.stringify(plainList(size)));
    const child = spawnTiebreak(['sync', '--from', `models.dev=${list}`], { env: { STATE_DIR: folder } });
    child.stdout.resume();
    child.stderr.resume();
    await once(child, 'close');
  };

  const asked = new AbortController();
  const repeat = async (every: number, task: () => unknown): Promise<void> => {
    while (!asked.signal.aborted) {
      await task();
      await sleep(every);
    }
  };
  const asking = [repeat(every.mention, mention), repeat(every.click, clickOnce), repeat(every.sync, sync)];
  let log = '';
  for (let count = 0; count < how.kills; count += 1) {
    const bot = await start();
    await sleep(Math.random() * longest.life);
    bot.signal('SIGKILL');
    await bot.ended();
    log += bot.log();
  }
  asked.abort();
  await Promise.all(asking);
  // Each start makes one look at what was said at once: what waits for the next look gets another start.
  const drained = async (): Promise<boolean> => (await book.open()) === 0;
  for (let isDrained = false; !isDrained; ) {
    const bot = await start();
    await Promise.all(mentions.map(({ delivered }) => delivered));
    // On a shared store others look only when the lease of whoever was killed is over.
    isDrained = await eventually(drained, how.store === null ? 3000 : 40_000).catch(() => false);
    await bot.stop();
    log += bot.log();
  }

  const answers = mentions.map(({ ts }) => api.standing.filter(({ thread }) => thread === ts).length);
  const clicked = await Promise.all(
    clicks.map(async ({ ended, answers: read }) => ({ status: await ended, ...read() })),
  );
  const unsure = log.match(/error \S+ an answer may not have arrived.*/g) ?? [];
  // What goes to a person after a click cannot be looked up: of a bot that is killed while it sends that, too, it stays open.
  const toPersons = unsure.filter((line) => / U\w+"/.test(line)).length;
  const unknown = unsure.length - toPersons;
  const count = (those: readonly boolean[]): number => those.filter(Boolean).length;
  return {
    kills: how.kills,
    mentions: mentions.length,
    clicks: clicked.length,
    // Of those that may have been answered most were.
    lost:
      Math.max(0, count(answers.map((number) => number === 0)) - unknown) +
      Math.max(
        0,
        count(clicked.map(({ status, posted, direct }) => status === 200 && posted + direct === 0)) -
          toPersons,
      ),
    twice:
      count(answers.map((number) => number > 1)) +
      // The same in place of a message is seen once.
      count(clicked.map(({ isBeside, posted, direct }) => (isBeside && posted > 1) || direct > 1)),
    unknown,
    copies: count(clicked.map(({ posted, direct }) => posted > 0 && direct > 0)),
  };
}
