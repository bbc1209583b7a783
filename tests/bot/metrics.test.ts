import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { clientSecret, startApi } from '../discord/loopback-api.ts';
import { applicationId, autocompleteInteraction, commandInteraction } from '../discord/payloads.ts';
import { publicKeyHex, signed as signedByDiscord } from '../discord/signed.ts';
import { eventually } from '../eventually.ts';
import { readPage } from '../pages.ts';
import { botToken, command, event, mentionBody, send, signingSecret } from '../slack/harness.ts';
import { startLoopback } from '../slack/loopback.ts';
import { faults } from '../slack/loopback-faults.ts';
import { type Finished, startBot } from './bot-process.ts';

type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

const label = String.raw`([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"`;
const sampleLine = new RegExp(
  String.raw`^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(${label}(?:,${label})*)\})? (-?[\d.]+(?:e[+-]\d+)?|[+-]Inf|Nan)$`,
);

/** Reads the text format of Prometheus; throws at a line that is none of it, or that stands where it may not. */
function readExposition(text: string) {
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  const seen = new Set<string>();
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  for (const line of text.split('\n')) {
    if (line === '' || /^# HELP [a-zA-Z_:]\w* \S.*$/.test(line)) continue;
    const declared = /^# TYPE ([a-zA-Z_:][\w:]*) (counter|gauge|histogram|summary)$/.exec(line);
    const [, name = '', labels = ''] = sampleLine.exec(line) ?? [];
    if (declared) {
      const [, of = '', type = ''] = declared;
      if (types.has(of)) throw new Error(`declared twice: ${line}`);
      types.set(of, type);
    } else if (name) {
      const base = name.replace(/_(?:bucket|sum|count)$/, '');
      if (!types.has(name) && types.get(base) !== 'histogram' && types.get(base) !== 'summary')
        throw new Error(`of no declared type: ${line}`);
      const key = line.slice(0, line.lastIndexOf(' '));
      if (seen.has(key)) throw new Error(`said twice: ${line}`);
      seen.add(key);
      const own = [...labels.matchAll(new RegExp(label, 'g'))].map(([, of = '', value = '']) => [of, value]);
      const value = line.slice(line.lastIndexOf(' ') + 1);
      samples.push({
        name,
        labels: Object.fromEntries(own),
        value: Number(value.replace('Inf', 'Infinity')),
      });
    } else throw new Error(`not of the format: ${line}`);
  }
  return {
    types,
    samples,
    /** The only figure with these labels; undefined where there is none. */
    value: (name: string, labels: Record<string, string> = {}) => {
      const found = samples.filter(
        (sample) =>
          sample.name === name && Object.entries(labels).every(([of, value]) => sample.labels[of] === value),
      );
      if (found.length > 1) throw new Error(`${found.length} figures of ${name}`);
      return found[0]?.value;
    },
  };
}

const secretWords = 'zanzibar haiku or pixtral for my wedding';

/** The whole bot, connected to both platforms over HTTP. */
async function startBoth(finished: Finished = onTestFinished) {
  const slack = await startLoopback();
  const api = await startApi('ws://127.0.0.1:9', 'a-token-that-nobody-has');
  finished(async () => {
    await Promise.all([slack.stop(), api.close()]);
  });
  const env = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.url,
    DISCORD_PUBLIC_KEY: publicKeyHex,
    DISCORD_APPLICATION_ID: applicationId,
    DISCORD_CLIENT_SECRET: clientSecret,
    DISCORD_API_URL: api.url,
  };
  const bot = await startBot(env, null, { finished });
  const discord = (asked: object) => {
    const body = JSON.stringify(asked);
    return fetch(`${bot.url}/discord/interactions`, { method: 'POST', body, headers: signedByDiscord(body) });
  };
  const onSlack = (request: Parameters<typeof send>[1]) => send(`${bot.url}/slack/events`, request);
  const scrape = async () => {
    const response = await fetch(`${bot.url}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    return response.text();
  };
  return { bot, slack, discord, onSlack, scrape };
}

test('what was asked on both platforms is counted from the start, and how fast it was', async () => {
  const { bot, slack, discord, onSlack, scrape } = await startBoth();
  for (const text of ['haiku pixtral', 'haiku 4.5 pixtral', 'qwxyzzy plonk'])
    expect((await onSlack(command(text))).status).toBe(200);
  expect((await onSlack(event(mentionBody('<@U0BOT> is haiku or pixtral cheaper?')))).status).toBe(200);
  expect((await onSlack(event(mentionBody('<@U0BOT> what is the weather like in Paris?')))).status).toBe(200);
  expect((await discord(commandInteraction({ first: 'haiku', second: 'pixtral' }))).status).toBe(200);
  expect((await discord(autocompleteInteraction('first', 'hai'))).status).toBe(200);
  // Not signed, so not asked by anybody.
  expect((await fetch(`${bot.url}/slack/events`, { method: 'POST', body: 'x' })).status).toBe(401);
  await eventually(() => slack.posted.length === 2);

  const first = readExposition(await scrape());
  const requests = 'tiebreak_requests_total';
  expect(first.value(requests, { platform: 'slack', kind: 'command' })).toBe(3);
  expect(first.value(requests, { platform: 'slack', kind: 'mention' })).toBe(2);
  expect(first.value(requests, { platform: 'slack', kind: 'click' })).toBe(0);
  expect(first.value(requests, { platform: 'discord', kind: 'command' })).toBe(1);
  expect(first.value(requests, { platform: 'discord', kind: 'autocomplete' })).toBe(1);
  const answers = 'tiebreak_answers_total';
  expect(first.value(answers, { platform: 'slack', kind: 'answer' })).toBe(3);
  expect(first.value(answers, { platform: 'slack', kind: 'mistake' })).toBe(1);
  expect(first.value(answers, { platform: 'slack', kind: 'refuse' })).toBe(1);
  expect(first.value(answers, { platform: 'slack', kind: 'fault' })).toBe(0);
  expect(first.value(answers, { platform: 'discord', kind: 'answer' })).toBe(1);
  const times = { platform: 'slack', kind: 'command' };
  expect(first.value('tiebreak_acknowledgement_seconds_count', times)).toBe(3);
  expect(first.value('tiebreak_acknowledgement_seconds_bucket', { ...times, le: '+Inf' })).toBe(3);
  expect(first.value('tiebreak_acknowledgement_seconds_sum', times)).toBeGreaterThan(0);
  expect(first.value('tiebreak_request_seconds_count', { platform: 'slack', kind: 'mention' })).toBe(2);
  expect(first.value('tiebreak_request_seconds_count', { platform: 'discord', kind: 'command' })).toBe(1);
  expect(first.value('tiebreak_deliveries_total', { platform: 'slack', outcome: 'sent' })).toBe(2);
  expect(first.value('tiebreak_deliveries_total', { platform: 'slack', outcome: 'lost' })).toBe(0);
  expect(first.value('tiebreak_deliveries_waiting', { platform: 'slack' })).toBe(0);
  expect(first.value('tiebreak_delivery_retries_total', { platform: 'slack' })).toBe(0);
  for (const platform of ['slack', 'discord']) expect(first.value('tiebreak_ready', { platform })).toBe(1);
  expect(first.value('tiebreak_unhandled_rejections_total')).toBe(0);
  expect(first.value('tiebreak_store_up', { driver: 'sqlite' })).toBe(1);
  // Both mentions, which are not answered twice.
  expect(first.value('tiebreak_store_entries', { table: 'work' })).toBe(2);
  expect(first.value('tiebreak_catalog_models')).toBeGreaterThan(50);
  expect(first.value('tiebreak_catalog_as_of_timestamp_seconds')).toBeGreaterThan(Date.UTC(2026, 0) / 1000);
  // It has not synced yet, and when it last did is not known rather than 0.
  expect(first.value('tiebreak_syncs_total', { outcome: 'done' })).toBe(0);
  expect(first.value('tiebreak_last_sync_timestamp_seconds')).toBeUndefined();

  expect((await onSlack(command('haiku pixtral'))).status).toBe(200);
  const second = readExposition(await scrape());
  expect(second.value(requests, { platform: 'slack', kind: 'command' })).toBe(4);
  expect(second.value('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  expect(second.value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  expect(await bot.stop()).toMatchObject({ code: 0 });
});

test('METRICS=off takes it away', async () => {
  const bot = await startBot({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    METRICS: 'off',
  });
  expect((await fetch(`${bot.url}/metrics`)).status).toBe(404);
});

describe('of one bot', () => {
  let both: Awaited<ReturnType<typeof startBoth>>;
  beforeAll(async () => {
    const ends: (() => void | Promise<void>)[] = [];
    both = await startBoth((end) => ends.push(end));
    return async () => {
      for (const end of ends.toReversed()) await end();
    };
  });

  test('answers that do not get through are counted while they wait, and their further tries', async () => {
    const { bot, slack, onSlack, scrape } = both;
    const platform = 'slack';
    const counted = async () => readExposition(await scrape());
    const sent = async () =>
      (await counted()).value('tiebreak_deliveries_total', { platform, outcome: 'sent' }) ?? 0;
    const before = await sent();
    slack.state.outage = () => faults.status(503);
    const mention = mentionBody('<@U0BOT> haiku or pixtral', { ts: '1600000001.000001' });
    expect((await onSlack(event(mention))).status).toBe(200);
    const waiting = async () => (await counted()).value('tiebreak_deliveries_waiting', { platform });
    await bot.said(/slack: answers cannot be sent, trying again/);
    expect(await waiting()).toBe(1);
    slack.state.outage = null;
    while ((await waiting()) !== 0) await bot.ready();
    expect(await sent()).toBe(before + 1);
    const { value } = await counted();
    expect(value('tiebreak_delivery_retries_total', { platform })).toBeGreaterThan(0);
  });

  test('it is valid, and no label holds what somebody said, who they are or where', async () => {
    const { onSlack, discord, scrape } = both;
    expect((await onSlack(command(secretWords, '/compare'))).status).toBe(200);
    expect((await onSlack(command(secretWords, '/zanzibar'))).status).toBe(200);
    expect((await onSlack(event(mentionBody(`<@U0BOT> ${secretWords}`)))).status).toBe(200);
    expect(
      (await onSlack(event({ ...mentionBody('x'), event: { type: 'zanzibar', channel_type: 'wedding' } })))
        .status,
    ).toBe(200);
    expect((await discord(commandInteraction({ first: secretWords }, false, 'zanzibar'))).status).toBe(200);
    const text = await scrape();
    const { samples, types } = readExposition(text);
    const values = new Set(
      samples
        .filter(({ name }) => name.startsWith('tiebreak_'))
        .flatMap(({ labels }) => Object.values(labels)),
    );
    const closed =
      /^(?:slack|discord|command|click|form|mention|direct|message|shortcut|autocomplete|home|step|other|answer|clarify|refuse|mistake|fault|sent|lost|unknown|done|failed|memory|sqlite|postgres|kept|work|installations|settings|lists|\+Inf|[\d.]+)$/;
    expect([...values].filter((value) => !closed.test(value))).toEqual([]);
    expect(text).not.toMatch(/zanzibar|wedding|haiku|T0001|U2147483697|C2147483705|xoxb/);
    for (const [name, type] of types) {
      if (type !== 'histogram' || !name.startsWith('tiebreak_')) continue;
      const buckets = samples.filter((sample) => sample.name === `${name}_bucket`);
      const groups = Map.groupBy(buckets, ({ labels: { platform, kind } }) => `${platform} ${kind}`);
      for (const group of groups.values()) {
        const bounds = group.map(({ labels }) => Number(labels.le?.replace('+Inf', 'Infinity')));
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
        const counts = group.map(({ value }) => value);
        expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      }
    }
  });

  test('the page for operators has a row for each measure, and no other', async () => {
    const { types } = readExposition(await both.scrape());
    const told = [...readPage('docs/operating.md').matchAll(/^\| `(tiebreak_\w+)` \|/gm)].map(
      ([, name = '']) => name,
    );
    const absent = ['tiebreak_last_sync_timestamp_seconds'];
    const measured = [...types.keys()].filter((name) => name.startsWith('tiebreak_'));
    expect(told.toSorted()).toEqual([...new Set([...measured, ...absent])].toSorted());
  });
});
