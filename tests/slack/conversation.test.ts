import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { event, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
const channel = 'C2147483705';
let api: Awaited<ReturnType<typeof startLoopback>>;
beforeEach(async () => {
  api = await startLoopback();
  onTestFinished(() => api.stop());
});

async function start(faqChannels: readonly string[] = []) {
  const config = { SLACK_API_URL: api.url, FAQ_CHANNELS: new Set(faqChannels) };
  const bot = await startHttp({ answerer, config });
  onTestFinished(() => bot.stop());
  return (body: unknown) => send(bot.url, event(body));
}

const blocksOf = (index: number) => api.posted[index]?.fields.blocks ?? '';

test('a mention delivered three times is answered once, from the catalog', async () => {
  const deliver = await start();
  const body = mentionBody('<@U0BOT> is claude haiku 4.5 or gpt-4.1 mini cheaper?');
  for (const event_context of ['first', 'second', 'third']) await deliver({ ...body, event_context });
  await eventually(() => api.posted.length > 0);
  await deliver({ ...body, event_context: 'fourth' });
  expect(api.posted).toHaveLength(1);
  expect(blocksOf(0)).toContain('GPT-4.1 mini is cheaper');
});

test('a follow-up in the thread keeps its models, and elsewhere it is asked back', async () => {
  const deliver = await start();
  const first = mentionBody('<@U0BOT> is claude haiku 4.5 or gpt-4.1 mini cheaper?');
  await deliver(first);
  await eventually(() => api.posted.length === 1);
  await deliver(mentionBody('<@U0BOT> and which is newer?', { thread_ts: first.event.ts }));
  await eventually(() => api.posted.length === 2);
  expect(blocksOf(1)).toContain('Claude Haiku 4.5 is newer by 6 months');
  await deliver(mentionBody('<@U0BOT> and which is newer?'));
  await eventually(() => api.posted.length === 3);
  expect(blocksOf(2)).toContain('Name the model that you ask about');
});

test('a question in Russian is answered in Russian', async () => {
  const deliver = await start();
  await deliver(mentionBody('<@U0BOT> хайку или пикстраль дешевле?'));
  await eventually(() => api.posted.length === 1);
  expect(blocksOf(0)).toContain('Стоят одинаково');
});

test('only a channel that is switched on gets an answer uncalled, and then silence on the subject', async () => {
  const deliver = await start([channel]);
  const say = (text: string, own: object = {}) =>
    deliver(mentionBody(text, { type: 'message', channel_type: 'channel', ...own }));
  await say('does claude haiku 4.5 take images?', { channel: 'C9999999999' });
  await say('anyone up for lunch?');
  await say('i like claude haiku 4.5');
  await say('what is prompt caching?');
  await say('does claude haiku 4.5 take images?');
  await eventually(() => api.posted.length === 1);
  await say('is claude haiku 4.5 multimodal?');
  await say('does gpt-4.1 mini take images?');
  await eventually(() => api.posted.length === 2);
  expect(blocksOf(0)).toContain('Claude Haiku 4.5');
  expect(blocksOf(1)).toContain('GPT-4.1 mini');
});
