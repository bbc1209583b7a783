import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { actionNames } from '../src/answers/clicks/choices.ts';
import { longestClaims } from '../src/answers/limits.ts';
import { messageShortcuts } from '../src/platforms/slack/shortcuts.ts';
import { startApi } from '../tests/discord/loopback-api.ts';
import { startGateway } from '../tests/discord/loopback-gateway.ts';
import {
  botId,
  commandInteraction,
  messageCommandInteraction,
  messageEvent,
} from '../tests/discord/payloads.ts';
import { catalog, sameQuestion } from './catalog.ts';
import { startBot } from './child.ts';
import type { Effort } from './effort.ts';
import { sendCommand, sendMention, sendShortcut, slackSettings } from './load/slack.ts';
import { startSlackApi } from './load/slack-api.ts';
import { atMost, type Row, shown } from './row.ts';
import { askCompare } from './slack.ts';
import { inTurn, percentile } from './statistics.ts';

const atOnce = 40;
/** Milliseconds between two ordinary commands. */
const every = 25;

const names = [...catalog.models.values()].map(({ name }) => name);
let serial = 0;

/** What takes longest to read: names one after another; each text is another one. */
function longText(): string {
  const from = (serial * 7) % names.length;
  const all = [...names.slice(from), ...names.slice(0, from), ...names].join(' ');
  return `${serial} ${all}`.slice(0, longestClaims);
}

/** A way in: how an ordinary command is asked, and how long texts are, each by another person, both until the answer. */
type Door = { readonly ordinary: () => Promise<unknown>; readonly long: readonly (() => Promise<unknown>)[] };

/** Milliseconds of ordinary commands, one after the other, for as long as there is other work. */
async function delays(ordinary: Door['ordinary'], work: Promise<unknown>): Promise<number[]> {
  let isDone = false;
  void work.finally(() => {
    isDone = true;
  });
  const times: number[] = [];
  const all: Promise<unknown>[] = [];
  while (!isDone) {
    const begun = performance.now();
    all.push(ordinary().then(() => times.push(performance.now() - begun)));
    await sleep(every);
  }
  await Promise.all(all);
  return times;
}

/** Milliseconds of an ordinary command: the slowest of each round beside long texts, by the way in where those hold up most, and alone. */
async function measure(
  { ordinary, long }: Door,
  rounds: number,
): Promise<{ readonly slowest: readonly number[]; readonly alone: number }> {
  // What is made ready when it is first asked for, is.
  await delays(ordinary, Promise.all(long.map((send) => send())));
  const alone = percentile(await delays(ordinary, sleep(1000)), 0.5);
  const beside = (send: () => Promise<unknown>) => async (): Promise<number> =>
    Math.max(...(await delays(ordinary, Promise.all(Array.from({ length: atOnce }, send)))));
  const ways = await inTurn(rounds, long.map(beside));
  return {
    slowest: Array.from({ length: rounds }, (_, round) => Math.max(...ways.map((own) => own[round] ?? 0))),
    alone,
  };
}

/** A connection for each request, as from as many machines. */
const apart = new Agent();

async function slack() {
  const api = await startSlackApi();
  const bot = await startBot(slackSettings(api));
  const text = (): string => {
    serial += 1;
    return longText();
  };
  const shortcut = (id: string) => () => sendShortcut(bot, api, id, text(), apart);
  return {
    ordinary: () => askCompare(bot, sameQuestion()),
    long: [
      () => sendCommand(bot, '/tiebreak', `verify ${text()}`, { user: `U${serial}`, agent: apart }),
      () => sendMention(bot, api, `verify ${text()}`, apart),
      shortcut(messageShortcuts.verify),
      shortcut(messageShortcuts.compare),
    ],
    async close() {
      await bot.stop();
      api.stop();
    },
  };
}

const token = 'token-of-the-bench';

async function discord() {
  const gateway = await startGateway();
  const api = await startApi(gateway.url, token);
  const bot = await startBot({ DISCORD_TOKEN: token, DISCORD_API_URL: api.url });
  const user = (id: string) => ({ id, username: 'x', discriminator: '0', avatar: null });
  /** Sends an interaction of somebody; resolves when its first answer has come. */
  const interact = (payload: { id: string }): Promise<void> =>
    new Promise((resolve) => {
      api.expect(payload.id, 0, resolve);
      gateway.event('INTERACTION_CREATE', { ...payload, user: user(payload.id) });
    });
  const until = async (isDone: () => boolean): Promise<void> => {
    while (!isDone()) await sleep(every);
  };
  /** The same, until the answer itself stands: type 5 says that it is to come. */
  const interactLong = async (payload: { id: string }): Promise<void> => {
    await interact(payload);
    await until(() => api.messageOf(payload.id).type !== 5);
  };
  const mention = async (): Promise<void> => {
    serial += 1;
    const message = messageEvent(`<@${botId}> verify ${longText()}`);
    const channel = String(serial);
    gateway.event('MESSAGE_CREATE', { ...message, channel_id: channel, author: user(message.id) });
    await until(() => api.received.some(({ path }) => path.endsWith(`/channels/${channel}/messages`)));
  };
  const onMessage = (name: string) => () => {
    serial += 1;
    return interactLong(messageCommandInteraction(longText(), name));
  };
  return {
    ordinary: () => interact(commandInteraction({ ...sameQuestion() })),
    long: [
      () => {
        serial += 1;
        return interactLong(commandInteraction({ text: longText() }, false, 'verify'));
      },
      mention,
      onMessage(actionNames.verify.discord.en),
      onMessage(actionNames.compare.discord.en),
    ],
    async close() {
      await bot.stop();
      await Promise.all([gateway.close(), api.close()]);
    },
  };
}

/** An ordinary command beside many of the longest texts at once. */
export async function measureLongTexts({ rounds }: Effort): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, start] of Object.entries({ Slack: slack, Discord: discord })) {
    const door = await start();
    const { slowest, alone } = await measure(door, Math.min(rounds, 5));
    await door.close();
    rows.push(
      atMost(slowest, 500, {
        what: `${name} command beside ${atOnce} of the longest texts at once, the slowest`,
        yardstick: `alone: ${shown(alone)} ms`,
        unit: 'ms',
      }),
    );
  }
  return rows;
}
