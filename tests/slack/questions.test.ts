import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answerer } from '../../src/answers/answerer.ts';
import { mentionText } from '../../src/platforms/slack/mention-text.ts';
import { eventually } from '../eventually.ts';
import { botToken, event, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { faults } from './loopback-faults.ts';
import { comparison, mistake } from './sample-cards.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>>;
beforeEach(async () => {
  api = await startLoopback();
  bot = await startHttp({ config: { SLACK_API_URL: api.url } });
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

test('a mention is answered in its thread, and Slack is asked for no more than the language', async () => {
  const body = mentionBody('<@U0BOT> is haiku &lt; pixtral &amp; why?');
  expect((await send(bot.url, event(body))).status).toBe(200);
  await bot.slack.stop();
  expect(bot.asked).toEqual(['is haiku < pixtral & why?']);
  expect(api.calls.toSorted()).toEqual(['auth.test', 'chat.postMessage', 'users.info']);
  const [post] = api.posted;
  expect(post?.authorization).toBe(`Bearer ${botToken}`);
  expect(post?.fields).toMatchObject({
    channel: 'C2147483705',
    thread_ts: body.event.ts,
    unfurl_links: 'false',
  });
  expect(JSON.parse(post?.fields.blocks ?? '[]')[0]).toMatchObject({ type: 'header' });
});

test('a mention inside a thread is answered in that thread', async () => {
  await send(bot.url, event(mentionBody('<@U0BOT> haiku', { thread_ts: '1500000000.000001' })));
  await bot.slack.stop();
  expect(api.posted[0]?.fields.thread_ts).toBe('1500000000.000001');
});

test('what is for the asker alone is shown to nobody else, and only in a thread that exists', async () => {
  await send(bot.url, event(mentionBody('<@U0BOT> pixtral')));
  await send(bot.url, event(mentionBody('<@U0BOT> pixtral', { thread_ts: '1500000000.000001' })));
  await bot.slack.stop();
  expect(api.posted.map(({ method }) => method)).toEqual(['chat.postEphemeral', 'chat.postEphemeral']);
  const place = { channel: 'C2147483705', user: 'U2147483697', text: 'Name two models.' };
  const threads = api.posted
    .map((post) => post.fields)
    .toSorted((a, b) => Object.keys(a).length - Object.keys(b).length);
  expect(threads).toMatchObject([place, { ...place, thread_ts: '1500000000.000001' }]);
  expect(threads[0]).not.toHaveProperty('thread_ts');
});

test('what a channel does not take goes to the asker directly, and says where it belongs', async () => {
  for (const [text, method, code] of [
    ['pixtral', 'chat.postEphemeral', 'user_not_in_channel'],
    ['haiku', 'chat.postMessage', 'not_in_channel'],
  ] as const) {
    api.posted.length = 0;
    api.plan(method, faults.refused(code));
    await send(bot.url, event(mentionBody(`<@U0BOT> ${text}`)));
    const [refused, direct] = await eventually(() => api.posted.length === 2 && api.posted);
    expect([refused?.method, direct?.method]).toEqual([method, 'chat.postMessage']);
    expect(direct?.fields).toMatchObject({ channel: 'U2147483697', text: refused?.fields.text });
    expect(direct?.fields.blocks).toContain('"channel_id":"C2147483705"');
    expect(bot.lines.join('\n')).toMatch(new RegExp(`an answer was not sent .*${code}`));
  }
});

test('an event delivered again with a new signature is taken, and answered once', async () => {
  const body = mentionBody('<@U0BOT> haiku');
  expect((await send(bot.url, event(body))).status).toBe(200);
  const again = event({ ...body, event_context: 'retry' });
  again.headers['x-slack-retry-num'] = '1';
  expect((await send(bot.url, again)).status).toBe(200);
  await bot.slack.stop();
  expect(api.posted).toHaveLength(1);
});

test('a retry that is the first to arrive is answered', async () => {
  const late = event(mentionBody('<@U0BOT> haiku'));
  late.headers['x-slack-retry-num'] = '2';
  await send(bot.url, late);
  await bot.slack.stop();
  expect(api.posted).toHaveLength(1);
});

test.each([
  ['another bot', { bot_id: 'B123' }],
  ['a profile of a bot', { bot_profile: { id: 'B123', name: 'other' } }],
  ['a webhook', { subtype: 'bot_message', user: undefined }],
  ['an app', { app_id: 'A999', bot_id: 'B999' }],
  ['an edit', { edited: { user: 'U2147483697', ts: '1.2' } }],
  ['a join', { subtype: 'channel_join' }],
  ['itself', { user: 'U0BOT' }],
])('a message of %s is ignored', async (_, own) => {
  expect((await send(bot.url, event(mentionBody('<@U0BOT> haiku', own)))).status).toBe(200);
  await bot.slack.stop();
  expect(api.posted).toHaveLength(0);
  expect(bot.asked).toEqual([]);
});

test('a message with a file is answered', async () => {
  await send(bot.url, event(mentionBody('<@U0BOT> haiku', { subtype: 'file_share' })));
  await bot.slack.stop();
  expect(api.posted).toHaveLength(1);
});

test('when Slack refuses the blocks, the same answer goes out without a table', async () => {
  api.plan('chat.postMessage', faults.refused('invalid_blocks'));
  await send(bot.url, event(mentionBody('<@U0BOT> haiku')));
  await bot.slack.stop();
  expect(api.posted.map((post) => post.fields.blocks?.includes('"table"'))).toEqual([true, false]);
});

test("what Slack says of a person's language is asked once and used from then on", async () => {
  api.grant('users:read');
  api.state.locale = 'ru-RU';
  const locales: string[] = [];
  const ask: Answerer['ask'] = (_, { locale }) => {
    locales.push(locale);
    return { outcome: 'answer', card: comparison, models: [], topics: [] };
  };
  const own = await startHttp({ answerer: { ask }, config: { SLACK_API_URL: api.url } });
  await send(own.url, event(mentionBody('<@U0BOT> haiku')));
  await eventually(() => api.calls.includes('users.info'));
  await pause(50);
  await send(own.url, event(mentionBody('<@U0BOT> haiku')));
  await own.stop();
  expect(locales).toEqual(['en', 'ru']);
  expect(api.calls.filter((call) => call === 'users.info')).toHaveLength(1);
});

test('a direct message is answered in its place, mistakes too', async () => {
  const direct = { type: 'message', channel_type: 'im', channel: 'D0001' };
  await send(bot.url, event(mentionBody('haiku or pixtral?', direct)));
  await send(bot.url, event(mentionBody('pixtral', { ...direct, thread_ts: '1500000000.000001' })));
  await bot.slack.stop();
  expect(api.posted.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.postMessage']);
  const threads = new Set(api.posted.map(({ fields }) => fields.thread_ts));
  expect(threads).toEqual(new Set([undefined, '1500000000.000001']));
});

describe('a channel', () => {
  const said = (text: string, own: object = {}) =>
    event(mentionBody(text, { type: 'message', channel_type: 'channel', ...own }));
  const on = { FAQ_CHANNELS: new Set(['C2147483705']) };
  const ask: Answerer['ask'] = (text) => ({
    outcome: text.includes('haiku') ? 'answer' : 'refuse',
    card: text.includes('haiku') ? comparison : mistake,
    models: ['anthropic/claude-haiku-5.5'],
    topics: ['price'],
  });

  test('that is not switched on hears nothing from it', async () => {
    await send(bot.url, said('is haiku cheap?'));
    await bot.slack.stop();
    expect(bot.asked).toEqual([]);
    expect(api.calls).toEqual(['auth.test']);
  });

  test('that is switched on gets an answer in a thread, then ten minutes of silence on the subject', async () => {
    let clock = Date.now();
    const config = { SLACK_API_URL: api.url, ...on };
    const own = await startHttp({ answerer: { ask }, config, now: () => clock });
    await send(own.url, said('is haiku cheap?', { ts: '1515449600.000001' }));
    await send(own.url, said('haiku again?'));
    await send(own.url, said('what is for lunch?'));
    await eventually(() => api.posted.length === 1);
    clock += 601_000;
    await send(own.url, said('haiku once more?', { ts: '1515449600.000002' }));
    await own.stop();
    expect(api.posted.map(({ fields }) => fields.thread_ts)).toEqual([
      '1515449600.000001',
      '1515449600.000002',
    ]);
  });

  test('that is switched on gets one answer to a mention, which arrives there as two events', async () => {
    const own = await startHttp({ answerer: { ask }, config: { SLACK_API_URL: api.url, ...on } });
    const body = mentionBody('<@U0BOT> haiku?');
    const message = {
      ...body,
      event_id: 'EvTwice',
      event: { ...body.event, type: 'message', channel_type: 'channel' },
    };
    await send(own.url, event(message));
    await send(own.url, event(body));
    await own.stop();
    expect(api.posted).toHaveLength(1);
  });
});

test('mentions, escapes and link brackets are taken out of the words', () => {
  expect(mentionText('<@U0BOT|tiebreak> see <https://example.com/a|the page> or <https://b.example>')).toBe(
    'see the page or https://b.example',
  );
  expect(mentionText('&amp;lt; stays')).toBe('&lt; stays');
});
