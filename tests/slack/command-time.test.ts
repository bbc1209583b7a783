import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answerer } from '../../src/answers/answerer.ts';
import { eventually } from '../eventually.ts';
import { click, command, emptyForm, event, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { faults } from './loopback-faults.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>> | undefined;
beforeEach(async () => {
  api = await startLoopback();
});
afterEach(async () => {
  // First, so that nothing is waited for that Slack never answers.
  await api.stop();
  await bot?.stop();
});

async function start(longestAnswer: number, answerer: Partial<Answerer> = {}) {
  bot = await startHttp({ answerer, longestAnswer, config: { SLACK_API_URL: api.url } });
  return bot;
}

const never: Answerer['typed'] = () => new Promise(() => {});

test('a form that is given up is taken back, and not opened when nobody waits for it', async () => {
  api.state.delay = 1000;
  const { url, lines } = await start(1000);
  const response = await send(url, command(''));
  expect(await response.json()).toMatchObject({ response_type: 'ephemeral' });
  expect(lines.join('\n')).toMatch(/a form could not be opened/);
  await eventually(() => api.views.length === 1);
  expect(api.shownViews).toEqual([]);
});

test('a command has one time for all of it, the form that does not open included', async () => {
  // Of a machine under load it may all be gone by then: there it gets more.
  for (let longest = 1000; ; longest *= 4) {
    api.plan('views.open', faults.hang);
    const { url, lines, stop } = await start(longest, { typed: never });
    expect(await (await send(url, command(''))).json()).toMatchObject({
      text: expect.stringMatching(/went wrong/),
    });
    const log = lines.join('\n');
    if (log.includes('too long ago') && longest < 16_000) {
      await stop();
      continue;
    }
    // What the form left of it, give or take how timers are rounded.
    const [, left] = /no answer within (\d+) ms/.exec(log) ?? [];
    expect(Number(left)).toBeLessThanOrEqual(longest / 5 + 2);
    break;
  }
});

test('what a form costs before it can be opened is part of that time', async () => {
  const form = () => {
    const end = performance.now() + 300;
    while (performance.now() < end);
    return emptyForm;
  };
  const { url, asked } = await start(200, { form });
  expect(await (await send(url, command(''))).text()).toMatch(/went wrong/);
  expect(api.views).toEqual([]);
  expect(asked).toEqual([]);
});

test('the time of a command runs from when it comes in: one that nobody waits for is not computed', async () => {
  const { url, lines, asked } = await start(200);
  const halves = (body: string, between: number) =>
    new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode(body.slice(0, 50)));
        await sleep(between);
        controller.enqueue(new TextEncoder().encode(body.slice(50)));
        controller.close();
      },
    });
  // On a machine under load the first half may come in as late as the second: there they lie farther apart.
  for (let between = 300; ; between *= 4) {
    const { headers, body } = command('haiku pixtral', '/compare', 0, { trigger_id: `1.2.${between}` });
    const sent = { method: 'POST', headers, body: halves(body, between), duplex: 'half' } as const;
    const said = await (await fetch(url, sent)).text();
    if (asked.splice(0).length > 0 && between < 20_000) continue;
    expect(said).toMatch(/went wrong/);
    break;
  }
  expect(lines.join('\n')).toMatch(/a command failed .*too long ago/);
});

test('a form waits for no message: neither for one over its limit nor for a hundred without an answer', async () => {
  // Enough under load too, and less than any of these messages takes.
  const { url, asked } = await start(8000);
  const direct = (channel: string) =>
    event(mentionBody('haiku', { type: 'message', channel_type: 'im', channel, user: channel }));
  api.close('chat.postMessage', 8000, 'D1');
  await send(url, direct('D1'));
  api.state.outage = (method) => (method.startsWith('chat.') ? faults.hang : null);
  await Promise.all(Array.from({ length: 110 }, (_, index) => send(url, direct(`D2${index}`))));
  await eventually(() => api.posted.length >= 90);
  const response = await send(url, command(''));
  expect(await response.text()).toBe('');
  expect(api.shownViews).toHaveLength(1);
  const button = { block_id: '1.c....', action_id: 'e', value: 'e' };
  expect((await send(url, click(button, api.hook))).status).toBe(200);
  expect(asked).toHaveLength(112);
});
