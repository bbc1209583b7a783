import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answerer } from '../../src/answers/answerer.ts';
import { createConversation } from '../../src/platforms/conversation.ts';
import { createSlack, type Slack, type SlackConfig } from '../../src/platforms/slack/app.ts';
import { eventually } from '../eventually.ts';
import {
  appToken,
  commandFields,
  httpConfig,
  keptLog,
  mentionBody,
  stubAnswerer,
  unreachable,
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
  slack = createSlack({
    config,
    ...core,
    log: kept.log,
    conversation: createConversation({ ...core, log: kept.log }),
  });
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
  await eventually(() => bot.ready());
  expect(lines.join('\n')).toContain('Socket Mode is used');
  pushCommand('one', 'haiku pixtral');
  await eventually(() => api.acked.length === 1);
  expect(api.acked[0]).toMatchObject({ envelope_id: 'one', payload: { response_type: 'in_channel' } });
  expect(Buffer.byteLength(JSON.stringify(api.acked[0]))).toBeLessThan(20_000);
  expect(asked).toEqual(['haiku pixtral']);
});

test('forms work over the socket: opened, searched in, and refused beside the field that is wrong', async () => {
  const wrong = { card: mistake, errors: { model1: 'There is no such model.' } };
  const bot = await start({}, { submit: () => wrong, suggest: () => [{ label: 'Haiku', id: 'lab/haiku' }] });
  await eventually(() => bot.ready());
  pushCommand('form', '');
  await eventually(() => api.acked.length === 1);
  expect(api.views.map(({ method }) => method)).toEqual(['views.open']);
  expect(api.acked[0]?.payload ?? {}).toEqual({});
  const push = (id: string, payload: object) =>
    api.push({ type: 'interactive', envelope_id: id, payload, accepts_response_payload: true });
  const team = { team: { id: 'T0001' }, user: { id: 'U1' } };
  push('typed', { ...team, type: 'block_suggestion', action_id: 'model', block_id: 'model0', value: 'hai' });
  const view = { type: 'modal', callback_id: 'compare', private_metadata: '', state: { values: {} } };
  push('sent', { ...team, type: 'view_submission', view });
  await eventually(() => api.acked.length === 3);
  expect(api.acked.slice(1).map(({ payload }) => payload)).toMatchObject([
    { options: [{ text: { text: 'Haiku' }, value: 'lab/haiku' }] },
    { response_action: 'errors', errors: wrong.errors },
  ]);
});

test('a mention is answered in its thread', async () => {
  const bot = await start();
  await eventually(() => bot.ready());
  const payload = mentionBody('<@U0BOT> haiku or pixtral');
  api.push({ type: 'events_api', envelope_id: 'e', payload, retry_attempt: 0, retry_reason: '' });
  await eventually(() => api.posted.length === 1);
  expect(api.posted[0]?.fields.thread_ts).toBe(payload.event.ts);
  expect(api.acked).toMatchObject([{ envelope_id: 'e' }]);
});

test('when Slack renews the connection, it opens a new one and goes on answering', async () => {
  const bot = await start();
  await eventually(() => bot.ready());
  api.push({ type: 'disconnect', reason: 'refresh_requested' });
  await eventually(() => api.sockets.length === 2 && bot.ready());
  pushCommand('two', 'haiku pixtral');
  await eventually(() => api.acked.length === 1);
});

test('a dropped connection makes it not ready until it is back, also when Slack answers with errors', async () => {
  const bot = await start();
  await eventually(() => bot.ready());
  api.state.refuseOpen = true;
  api.sockets[0]?.terminate();
  await eventually(() => !bot.ready());
  await eventually(() => lines.some((line) => line.includes('cannot connect')));
  api.state.refuseOpen = false;
  await eventually(() => bot.ready());
  expect(lines.filter((line) => line.includes(' warn ')).length).toBeLessThanOrEqual(1);
});

test('an API that cannot be reached leaves one clear line and does not hold stopping', async () => {
  const bot = await start({ SLACK_API_URL: unreachable });
  await eventually(() => lines.some((line) => line.includes('cannot connect')));
  expect(bot.ready()).toBe(false);
  const begun = performance.now();
  await bot.stop();
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(lines.filter((line) => / (warn|error) /.test(line))).toHaveLength(1);
});

test('after stopping it is disconnected and stays so, and no secret was logged', async () => {
  const bot = await start();
  await eventually(() => bot.ready());
  await bot.stop();
  expect(bot.ready()).toBe(false);
  await eventually(() => api.sockets[0]?.readyState === 3);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(api.sockets).toHaveLength(1);
  expect(lines.join('\n')).not.toMatch(/secret-ticket|not-a-real-token/);
});

test('a socket that cannot be opened is tried again', async () => {
  api.state.socketUrl = unreachable.replace('http', 'ws');
  const bot = await start();
  await eventually(() => lines.some((line) => line.includes('cannot connect')));
  api.state.socketUrl = null;
  await eventually(() => bot.ready());
});

test('an answer whose connection is gone is logged, and the next is given', async () => {
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const bot = await start({}, { typed: (_, text) => (text === 'slow' ? slow.then(() => mistake) : mistake) });
  await eventually(() => bot.ready());
  pushCommand('lost', 'slow');
  await new Promise((resolve) => setTimeout(resolve, 50));
  api.sockets[0]?.terminate();
  await eventually(() => !bot.ready());
  release();
  await eventually(() => lines.some((line) => line.includes(' error ')));
  await eventually(() => bot.ready());
  pushCommand('next', 'pixtral');
  await eventually(() => api.acked.some((one) => one.envelope_id === 'next'));
});

test('stopping lets a command over the socket end first', async () => {
  const typed = () => new Promise<typeof mistake>((resolve) => setTimeout(() => resolve(mistake), 200));
  const bot = await start({}, { typed });
  await eventually(() => bot.ready());
  pushCommand('last', 'haiku');
  await new Promise((resolve) => setTimeout(resolve, 50));
  await bot.stop();
  await eventually(() => api.acked.length === 1);
});
