import { expect, test } from 'vitest';
import { countAwake } from '../awake.ts';
import { eventually } from '../eventually.ts';
import { command, event, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { help } from './sample-cards.ts';

test('a fault gives an apology to the asker and its cause to the log', async () => {
  const typed = () => {
    throw new Error('the catalog fell over', { cause: new Error('disk') });
  };
  const bot = await startHttp({ answerer: { typed } });
  const response = await send(bot.url, command('haiku pixtral'));
  expect(response.status).toBe(200);
  const payload = (await response.json()) as { response_type: string; text: string };
  expect(payload.response_type).toBe('ephemeral');
  expect(payload.text).toMatch(/went wrong/);
  expect(payload.text).not.toContain('catalog');
  expect(bot.lines.join('\n')).toMatch(/error .*catalog fell over.*disk/);
  await bot.stop();
});

test('an answer that never comes is apologised for before Slack gives up', async () => {
  const bot = await startHttp({ answerer: { typed: () => new Promise(() => {}) }, longestAnswer: 100 });
  const response = await send(bot.url, command('haiku pixtral'));
  expect(await response.json()).toMatchObject({ response_type: 'ephemeral' });
  expect(bot.lines.join('\n')).toMatch(/no answer within \d{2,3} ms/);
  await bot.stop();
});

test('a fault in a mention is apologised for to the asker', async () => {
  const api = await startLoopback();
  const ask = () => {
    throw new Error('broken');
  };
  const bot = await startHttp({ answerer: { ask }, config: { SLACK_API_URL: api.url } });
  await send(bot.url, event(mentionBody('<@U0BOT> haiku')));
  await bot.stop();
  expect(api.posted).toMatchObject([
    { method: 'chat.postEphemeral', fields: { text: expect.stringMatching(/went wrong/) } },
  ]);
  expect(bot.lines.join('\n')).toContain('broken');
  await api.stop();
});

test('stopping waits for a command and a post in flight, and idle sockets do not hold it', async () => {
  const api = await startLoopback();
  api.state.delay = 300;
  let asked = 0;
  const slow = () => {
    asked += 1;
    return new Promise<typeof help>((resolve) => setTimeout(() => resolve(help), 300));
  };
  const bot = await startHttp({ answerer: { typed: slow }, config: { SLACK_API_URL: api.url } });
  // fetch keeps its sockets open, so these are the idle ones later.
  await Promise.all([send(bot.url, command('one', '/tiebreak')), send(bot.url, command('two', '/tiebreak'))]);
  await send(bot.url, event(mentionBody('<@U0BOT> haiku')));
  const answer = send(bot.url, command('haiku pixtral'));
  await eventually(() => asked === 3);
  expect(api.posted).toHaveLength(0);
  const awake = countAwake();
  await bot.stop();
  expect(awake()).toBeLessThan(1500);
  expect(api.posted).toHaveLength(1);
  expect((await answer).status).toBe(200);
  await expect(fetch(bot.url)).rejects.toThrow();
  await api.stop();
});
