import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLoop } from '../../bench/load/rate.ts';
import { median, percentile } from '../../bench/statistics.ts';
import { catalog } from '../catalog-for-tests.ts';
import {
  autocompleteInteraction,
  clickInteraction,
  commandInteraction,
  messageCommandInteraction,
} from '../discord/payloads.ts';
import { publicKeyHex, signed } from '../discord/signed.ts';
import { eventually } from '../eventually.ts';
import { botToken, command, event, mentionBody, send, signingSecret } from '../slack/harness.ts';
import { startLoopback } from '../slack/loopback.ts';
import { spawnTiebreak } from '../terminal/run.ts';

const minutes = Number(process.env.SOAK_MINUTES ?? 10);
const perSecond = 20;

type Sample = { readonly megabytes: number; readonly p99: number; readonly most: number };

const ids = [...catalog.models.keys()];
const anyModel = (): string => ids[Math.floor(Math.random() * ids.length)] ?? '';
const longText = (): string =>
  Array.from(
    { length: 60 },
    () => `${anyModel()} costs $${(Math.random() * 9).toFixed(2)} per 1M tokens.`,
  ).join(' ');

/** Milliseconds for which nobody may wait for the event loop once everything was asked before. */
const longestPause = 50;

/** Ten minutes of everything at once before the real process; true when all was answered, memory stayed and nobody waited for long. */
export async function soakLoad(): Promise<boolean> {
  const api = await startLoopback();
  // What is measured is the bot, not Slack's limits.
  for (const method of Object.keys(api.rates)) delete (api.rates as Record<string, unknown>)[method];
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-soak-'));
  // Not where the bot watches for new lists.
  const samplesFile = path.join(mkdtempSync(path.join(tmpdir(), 'tiebreak-samples-')), 'samples');
  const sampler = path.join(import.meta.dirname, 'sampler.ts');
  const env = {
    HOST: '127.0.0.1',
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: api.url,
    DISCORD_PUBLIC_KEY: publicKeyHex,
    SYNC_URL: 'off',
    STATE_DIR: folder,
    SOAK_SAMPLES: samplesFile,
  };
  const child = spawnTiebreak(['start'], {
    env,
    node: [process.execPath, '--import', sampler],
    longest: 0,
  });
  let log = '';
  child.stderr.on('data', (text: string) => {
    log += text;
  });
  child.stdout.resume();
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [, port] = await eventually(() => /tiebreak is up port=(\d+)/.exec(log) ?? undefined, 30_000);
  const url = `http://127.0.0.1:${port}`;
  const slack = (request: Parameters<typeof send>[1]) => send(`${url}/slack/events`, request);
  const discord = (interaction: object) => {
    const body = JSON.stringify(interaction);
    return fetch(`${url}/discord/interactions`, { method: 'POST', body, headers: signed(body) });
  };
  let mentioned = 0;
  const kinds: readonly (() => Promise<Response>)[] = [
    () => slack(command('haiku pixtral', '/compare', 0, { trigger_id: String(Math.random()) })),
    () => slack(command(`${anyModel()}, ${anyModel()}`)),
    () => slack(command(`verify ${longText()}`, '/tiebreak')),
    () => slack(command('x'.repeat(10_000), '/tiebreak', 0, { trigger_id: String(Math.random()) })),
    () => {
      mentioned += 1;
      const channel = `C00000${mentioned % 100}`;
      const ts = `16${String(mentioned).padStart(8, '0')}.000001`;
      return slack(
        event(mentionBody(`<@U0BOT> is ${anyModel()} cheaper than ${anyModel()}?`, { channel, ts })),
      );
    },
    () => discord(commandInteraction({ first: anyModel(), second: anyModel() })),
    () => discord(autocompleteInteraction('first', anyModel().slice(0, 4))),
    () => discord(clickInteraction('not ours')),
    () => discord(messageCommandInteraction(longText())),
  ];
  const failed: string[] = [];
  const ask = async (): Promise<void> => {
    const kind = Math.floor(Math.random() * kinds.length);
    try {
      const response = await kinds[kind]?.();
      await response?.text();
      if (response?.status !== 200) failed.push(`${kind}: ${response?.status}`);
    } catch (error) {
      failed.push(`${kind}: ${String(error)}`);
    }
  };
  const { times } = await openLoop(perSecond, minutes * 60, ask);
  await eventually(() => api.posted.length >= mentioned, 60_000).catch(() => 0);
  child.kill('SIGTERM');
  const [code] = await ended;
  await api.stop();
  const samples = readFileSync(samplesFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sample);
  for (const own of [folder, path.dirname(samplesFile)]) rmSync(own, { recursive: true });
  const memory = samples.map(({ megabytes }) => megabytes);
  const fifth = Math.ceil(memory.length / 5);
  const [early, late] = [median(memory.slice(fifth, 2 * fifth)), median(memory.slice(-fifth))];
  const pauses = samples.slice(fifth).filter(({ most }) => most > longestPause);
  const round = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const report = [
    `${times.length} requests in ${minutes} minutes: ${failed.length} failed; mentions answered: ${api.posted.length} of ${mentioned}`,
    `answer: p50 ${round(median(times))} ms, p99 ${round(percentile(times, 0.99))} ms`,
    `memory: ${round(early)} MB in the second fifth, ${round(late)} MB in the last, ${round(Math.max(...memory))} MB at most`,
    `event loop held up: p99 of a second ${round(median(samples.map(({ p99 }) => p99)))} ms in the middle, ${round(Math.max(...samples.map(({ most }) => most)))} ms at most; over ${longestPause} ms in ${pauses.length} of ${samples.length - fifth} seconds after the first fifth`,
    ...failed.slice(0, 5),
    ...(code === 0 ? [] : [`it ended with ${code}: ${log.slice(-2000)}`]),
  ];
  process.stdout.write(`${report.join('\n')}\n`);
  const isSteady = late < early * 1.25 && pauses.length === 0;
  return failed.length === 0 && code === 0 && api.posted.length === mentioned && isSteady;
}
