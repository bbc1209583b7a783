import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answerer } from '../../src/answerer.ts';
import { createSlack, type Slack, type SlackConfig } from '../../src/slack/app.ts';
import {
  appToken,
  commandFields,
  httpConfig,
  keptLog,
  mentionBody,
  stubAnswerer,
  unreachable,
  until,
} from './harness.ts';
import { startLoopback } from './loopback.ts';
import { mistake } from './sample-cards.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let slack: Slack | undefined;
let lines: string[];
let asked: string[];
beforeEach(async () => {
  api = await startLoopback();
});
afterEach(async () => {
  await slack?.stop();
  await api.stop();
});

async function start(own: Partial<SlackConfig> = {}, answers: Partial<Answerer> = {}): Promise<Slack> {
  const core = stubAnswerer(answers);
  const kept = keptLog();
  ({ lines } = kept);
  ({ asked } = core);
  const config = { ...httpConfig, SLACK_API_URL: api.url, SLACK_APP_TOKEN: appToken, ...own };
  slack = createSlack({ config, answerer: core.answerer, log: kept.log });
  await slack.start();
  return slack;
}

function pushCommand(id: string, text: string): void {
  const payload = commandFields(text);
  api.push({ type: 'slash_commands', envelope_id: id, payload, accepts_response_payload: true });
}

test('a command is answered in the acknowledgement, and Socket Mode wins over HTTP', async () => {
  const bot = await start();
  expect(bot.listener).toBeNull();
  await until(() => bot.ready(), 'connected');
  expect(lines.join('\n')).toContain('Socket Mode is used');
  pushCommand('one', 'haiku pixtral');
  await until(() => api.acked.length === 1, 'acknowledged');
  expect(api.acked[0]).toMatchObject({ envelope_id: 'one', payload: { response_type: 'in_channel' } });
  expect(Buffer.byteLength(JSON.stringify(api.acked[0]))).toBeLessThan(20_000);
  expect(asked).toEqual(['haiku pixtral']);
});

test('a mention is answered in its thread', async () => {
  const bot = await start();
  await until(() => bot.ready(), 'connected');
  const payload = mentionBody('<@U0BOT> haiku or pixtral');
  api.push({ type: 'events_api', envelope_id: 'e', payload, retry_attempt: 0, retry_reason: '' });
  await until(() => api.posted.length === 1, 'posted');
  expect(api.posted[0]?.fields.thread_ts).toBe(payload.event.ts);
  expect(api.acked).toMatchObject([{ envelope_id: 'e' }]);
});

test('when Slack renews the connection, it opens a new one and goes on answering', async () => {
  const bot = await start();
  await until(() => bot.ready(), 'connected');
  api.push({ type: 'disconnect', reason: 'refresh_requested' });
  await until(() => api.sockets.length === 2 && bot.ready(), 'connected again');
  pushCommand('two', 'haiku pixtral');
  await until(() => api.acked.length === 1, 'acknowledged');
});

test('a dropped connection makes it not ready until it is back, also when Slack answers with errors', async () => {
  const bot = await start();
  await until(() => bot.ready(), 'connected');
  api.state.refuseOpen = true;
  api.sockets[0]?.terminate();
  await until(() => !bot.ready(), 'not ready');
  await until(() => lines.some((line) => line.includes('cannot connect')), 'the line');
  api.state.refuseOpen = false;
  await until(() => bot.ready(), 'ready again');
  expect(lines.filter((line) => line.includes(' warn ')).length).toBeLessThanOrEqual(1);
});

test('an API that cannot be reached leaves one clear line and does not hold stopping', async () => {
  const bot = await start({ SLACK_API_URL: unreachable });
  await until(() => lines.some((line) => line.includes('cannot connect')), 'the line');
  expect(bot.ready()).toBe(false);
  const begun = performance.now();
  await bot.stop();
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(lines.filter((line) => / (warn|error) /.test(line))).toHaveLength(1);
});

test('after stopping it is disconnected and stays so, and no secret was logged', async () => {
  const bot = await start();
  await until(() => bot.ready(), 'connected');
  await bot.stop();
  expect(bot.ready()).toBe(false);
  await until(() => api.sockets[0]?.readyState === 3, 'closed');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(api.sockets).toHaveLength(1);
  expect(lines.join('\n')).not.toMatch(/secret-ticket|not-a-real-token/);
});

test('a socket that cannot be opened is tried again', async () => {
  api.state.socketUrl = unreachable.replace('http', 'ws');
  const bot = await start();
  await until(() => lines.some((line) => line.includes('cannot connect')), 'the line');
  api.state.socketUrl = null;
  await until(() => bot.ready(), 'connected');
});

test('an answer whose connection is gone is logged, and the next is given', async () => {
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const bot = await start(
    {},
    { compareText: (text) => (text === 'slow' ? slow.then(() => mistake) : mistake) },
  );
  await until(() => bot.ready(), 'connected');
  pushCommand('lost', 'slow');
  await new Promise((resolve) => setTimeout(resolve, 50));
  api.sockets[0]?.terminate();
  await until(() => !bot.ready(), 'not ready');
  release();
  await until(() => lines.some((line) => line.includes(' error ')), 'the line');
  await until(() => bot.ready(), 'connected again');
  pushCommand('next', 'pixtral');
  await until(() => api.acked.some((one) => one.envelope_id === 'next'), 'acknowledged');
});

test('stopping lets a command over the socket end first', async () => {
  const compareText = () => new Promise<typeof mistake>((resolve) => setTimeout(() => resolve(mistake), 200));
  const bot = await start({}, { compareText });
  await until(() => bot.ready(), 'connected');
  pushCommand('last', 'haiku');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await bot.stop();
  await until(() => api.acked.length === 1, 'acknowledged');
});
