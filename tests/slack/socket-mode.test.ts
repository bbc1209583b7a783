import { expect, type onTestFinished, test } from 'vitest';
import type { Answerer } from '../../src/answers/answerer.ts';
import { createConversation } from '../../src/platforms/conversation.ts';
import { createSlack, type Slack, type SlackConfig } from '../../src/platforms/slack/app.ts';
import { openMemory } from '../../src/storage/sqlite.ts';
import { countAwake } from '../awake.ts';
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

/** A Slack of its own and a bot that is yet to start, both ended when the test is. */
async function setUp(finished: typeof onTestFinished) {
  const api = await startLoopback();
  const { log, lines } = keptLog();
  let slack: Slack | undefined;
  finished(async () => {
    await slack?.stop();
    await api.stop();
  });
  return {
    api,
    lines,
    async start(
      own: Partial<SlackConfig> = {},
      answers: Partial<Answerer> = {},
      now = Date.now,
      store = openMemory(),
    ) {
      const core = stubAnswerer(answers);
      const config = { ...httpConfig, SLACK_API_URL: api.url, SLACK_APP_TOKEN: appToken, ...own };
      const conversation = createConversation({ ...core, log });
      slack = createSlack({ config, ...core, log, now, conversation, store });
      await slack.start();
      return { ...slack, asked: core.asked };
    },
    pushCommand(id: string, text: string): void {
      const payload = commandFields(text);
      api.push({ type: 'slash_commands', envelope_id: id, payload, accepts_response_payload: true });
    },
  };
}

// Nearly all of their time is waiting.
test.concurrent('a command is answered in the acknowledgement, and Socket Mode wins over HTTP', async ({
  onTestFinished,
}) => {
  const { api, lines, start, pushCommand } = await setUp(onTestFinished);
  const bot = await start();
  expect(bot.listener).toBeNull();
  await eventually(() => bot.ready());
  expect(lines.join('\n')).toContain('Socket Mode is used');
  pushCommand('one', 'haiku pixtral');
  await eventually(() => api.acked.length === 1);
  expect(api.acked[0]).toMatchObject({ envelope_id: 'one', payload: { response_type: 'in_channel' } });
  expect(Buffer.byteLength(JSON.stringify(api.acked[0]))).toBeLessThan(20_000);
  expect(bot.asked).toEqual(['haiku pixtral']);
});

test.concurrent('forms work over the socket: opened, searched in, and refused beside the field that is wrong', async ({
  onTestFinished,
}) => {
  const { api, start, pushCommand } = await setUp(onTestFinished);
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

test.concurrent('a mention is answered in its thread', async ({ onTestFinished }) => {
  const { api, start } = await setUp(onTestFinished);
  const bot = await start();
  await eventually(() => bot.ready());
  const payload = mentionBody('<@U0BOT> haiku or pixtral');
  api.push({ type: 'events_api', envelope_id: 'e', payload, retry_attempt: 0, retry_reason: '' });
  await eventually(() => api.posted.length === 1);
  expect(api.posted[0]?.fields.thread_ts).toBe(payload.event.ts);
  expect(api.acked).toMatchObject([{ envelope_id: 'e' }]);
});

test.concurrent('when Slack renews the connection, it opens a new one and goes on answering', async ({
  onTestFinished,
}) => {
  const { api, start, pushCommand } = await setUp(onTestFinished);
  const bot = await start();
  await eventually(() => bot.ready());
  api.push({ type: 'disconnect', reason: 'refresh_requested' });
  await eventually(() => api.sockets.length === 2 && bot.ready());
  pushCommand('two', 'haiku pixtral');
  await eventually(() => api.acked.length === 1);
});

test.concurrent('a dropped connection makes it not ready until it is back, also when Slack answers with errors', async ({
  onTestFinished,
}) => {
  const { api, lines, start } = await setUp(onTestFinished);
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

test.concurrent('after stopping it is disconnected and stays so, and no secret was logged', async ({
  onTestFinished,
}) => {
  const { api, lines, start } = await setUp(onTestFinished);
  const bot = await start();
  await eventually(() => bot.ready());
  await bot.stop();
  expect(bot.ready()).toBe(false);
  await eventually(() => api.sockets[0]?.readyState === 3);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(api.sockets).toHaveLength(1);
  expect(lines.join('\n')).not.toMatch(/secret-ticket|not-a-real-token/);
});

test.concurrent('a socket that cannot be opened is tried again', async ({ onTestFinished }) => {
  const { api, lines, start } = await setUp(onTestFinished);
  api.state.socketUrl = unreachable.replace('http', 'ws');
  const bot = await start();
  await eventually(() => lines.some((line) => line.includes('cannot connect')));
  api.state.socketUrl = null;
  await eventually(() => bot.ready());
});

test.concurrent('an answer whose connection is gone is logged, and the next is given', async ({
  onTestFinished,
}) => {
  const { api, lines, start, pushCommand } = await setUp(onTestFinished);
  const { promise: slow, resolve: release } = Promise.withResolvers<void>();
  const asked: string[] = [];
  const typed: Answerer['typed'] = (_, text) => {
    asked.push(text);
    return text === 'slow' ? slow.then(() => mistake) : mistake;
  };
  const bot = await start({}, { typed });
  await eventually(() => bot.ready());
  pushCommand('lost', 'slow');
  await eventually(() => asked.length === 1);
  api.sockets[0]?.terminate();
  await eventually(() => !bot.ready());
  release();
  await eventually(() => lines.some((line) => line.includes(' error ')));
  await eventually(() => bot.ready());
  pushCommand('next', 'pixtral');
  await eventually(() => api.acked.some((one) => one.envelope_id === 'next'));
});

test.concurrent('a mention whose connection is gone before it is acknowledged is answered, and once', async ({
  onTestFinished,
}) => {
  const { api, start } = await setUp(onTestFinished);
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const memory = openMemory();
  let isAsked = false;
  const store: typeof memory = {
    ...memory,
    async query(...asked) {
      if (asked[0].startsWith('insert into work')) {
        isAsked = true;
        await held;
      }
      return memory.query(...asked);
    },
  };
  const bot = await start({}, {}, Date.now, store);
  await eventually(() => bot.ready());
  const mention = { type: 'events_api', payload: mentionBody('<@U0BOT> haiku?') };
  api.push({ ...mention, envelope_id: 'first' });
  await eventually(() => isAsked);
  api.sockets[0]?.terminate();
  await eventually(() => !bot.ready());
  release();
  await eventually(() => api.posted.length === 1);
  await eventually(() => bot.ready());
  api.push({ ...mention, envelope_id: 'second', retry_attempt: 1 });
  await eventually(() => api.acked.some((one) => one.envelope_id === 'second'));
  expect(api.posted).toHaveLength(1);
});

test.concurrent('stopping lets a command over the socket end first', async ({ onTestFinished }) => {
  const { api, start, pushCommand } = await setUp(onTestFinished);
  let isAsked = false;
  const typed = () => {
    isAsked = true;
    return new Promise<typeof mistake>((resolve) => setTimeout(() => resolve(mistake), 200));
  };
  const bot = await start({}, { typed });
  await eventually(() => bot.ready());
  pushCommand('last', 'haiku');
  await eventually(() => isAsked);
  await bot.stop();
  await eventually(() => api.acked.length === 1);
});

const events = (payload: unknown) => ({ type: 'events_api', envelope_id: 'odd', payload });
const eventOf = (event: unknown) => events({ ...mentionBody(''), event });

test.concurrent.for([
  ['null', 'null', 0],
  ['an empty record', '{}', 0],
  ['a list', '[]', 0],
  ['a text', '"x"', 0],
  ['a number', '7', 0],
  ['no JSON', '{"type":', 0],
  ['nothing', '', 0],
  ['a depth without a bottom', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 0],
  ['a payload without a bottom', `{"type":"events_api","envelope_id":"odd","payload":${'[1,'.repeat(9)}`, 0],
  ['an unknown type', { type: 'of the future', envelope_id: 'odd', payload: {} }, 0],
  ['no envelope', { type: 'slash_commands', payload: commandFields('haiku') }, 0],
  // The client gives such names to what happens to itself.
  ['a closing that is none', { type: 'close', envelope_id: 'odd', payload: {} }, 0],
  ['a disconnection that is none', { type: 'disconnected', envelope_id: 'odd', payload: {} }, 0],
  ['a frame in a frame', { type: 'ws_message', envelope_id: 'odd', payload: {} }, 0],
  ['a command of null', { type: 'slash_commands', envelope_id: 'odd', payload: null }, 1],
  ['a command without a payload', { type: 'slash_commands', envelope_id: 'odd' }, 1],
  ['an interaction that is a list', { type: 'interactive', envelope_id: 'odd', payload: [] }, 1],
  ['an event without a payload', { type: 'events_api', envelope_id: 'odd' }, 1],
  ['an event of null', eventOf(null), 1],
  ['an event without a type', eventOf({}), 1],
  ['a word on limits', events({ type: 'app_rate_limited', minute_rate_limited: 1 }), 1],
] as const)(
  '%s over the socket leaves a line in the log and stops nothing',
  async ([, frame, acknowledged], { onTestFinished }) => {
    const { api, lines, start, pushCommand } = await setUp(onTestFinished);
    const bot = await start();
    await eventually(() => bot.ready());
    const before = lines.length;
    api.push(frame);
    pushCommand('next', 'haiku pixtral');
    await eventually(() => api.acked.some((one) => one.envelope_id === 'next'));
    expect(api.acked.filter((one) => one.envelope_id === 'odd')).toHaveLength(acknowledged);
    expect(lines.slice(before).filter((line) => / (info|warn|error) slack: /.test(line))).toHaveLength(1);
    expect(bot.asked).toEqual(['haiku pixtral']);
    expect(bot.ready()).toBe(true);
    expect(api.sockets).toHaveLength(1);
  },
);

test.concurrent.for(['disconnected', 'ws_message', 'of the future'])(
  'an event called %s is acknowledged, whatever the client calls so',
  async (type, { onTestFinished }) => {
    const { api, lines, start } = await setUp(onTestFinished);
    const bot = await start();
    await eventually(() => bot.ready());
    api.push(eventOf({ type }));
    await eventually(() => api.acked.length === 1);
    expect(bot.ready()).toBe(true);
    expect(lines.filter((line) => / (warn|error) /.test(line))).toEqual([]);
  },
);

test.concurrent('a frame of bytes is left out', async ({ onTestFinished }) => {
  const { api, lines, start } = await setUp(onTestFinished);
  const bot = await start();
  await eventually(() => bot.ready());
  api.sockets[0]?.send(Buffer.from('{"type":"disconnect"}'));
  await eventually(() => lines.some((line) => line.includes('kind=binary')));
  expect(bot.ready()).toBe(true);
});

test.concurrent.for(['invalid_auth', 'not_allowed_token_type', 'missing_scope'])(
  'an app token that Slack refuses (%s) is said in words, and ends it for good',
  async (code, { onTestFinished }) => {
    const { api, lines, start } = await setUp(onTestFinished);
    api.state.refusedAppToken = code;
    const bot = await start();
    let sentence = '';
    void bot.ended.then((why) => {
      sentence = why;
    });
    await eventually(() => sentence !== '');
    expect(sentence).toBe(
      `SLACK_APP_TOKEN is not accepted (${code}): make one with connections:write under Basic Information, App-Level Tokens, and start again`,
    );
    const said = lines.filter((line) => / (warn|error) /.test(line));
    expect(said).toEqual([expect.stringContaining(` error ${sentence}`)]);
    expect(bot.ready()).toBe(false);
    api.state.refusedAppToken = null;
    // Longer than the first pause between two tries.
    if (code === 'invalid_auth') await new Promise((resolve) => setTimeout(resolve, 600));
    expect(api.calls).toEqual(['apps.connections.open']);
  },
);

test.concurrent('an app token that worked may be refused for a while, but not for five minutes', async ({
  onTestFinished,
}) => {
  const { api, lines, start } = await setUp(onTestFinished);
  let time = Date.now();
  const bot = await start({}, {}, () => time);
  await eventually(() => bot.ready());
  api.state.refusedAppToken = 'invalid_auth';
  api.sockets[0]?.terminate();
  await eventually(() => lines.some((line) => /cannot connect.*invalid_auth/.test(line)));
  time += 301_000;
  expect(await bot.ended).toMatch(/SLACK_APP_TOKEN is not accepted/);
});

test.concurrent('with a bot token that Slack refuses it is connected but not ready, and commands are answered', async ({
  onTestFinished,
}) => {
  const { api, lines, start, pushCommand } = await setUp(onTestFinished);
  api.state.refusedToken = 'account_inactive';
  const bot = await start();
  await eventually(() => lines.some((line) => line.includes('SLACK_BOT_TOKEN is not accepted')));
  pushCommand('one', 'haiku pixtral');
  await eventually(() => api.acked.length === 1);
  expect(bot.ready()).toBe(false);
  api.state.refusedToken = null;
  await eventually(() => bot.ready());
});

test('an API that cannot be reached leaves one clear line and does not hold stopping', async ({
  onTestFinished,
}) => {
  const { lines, start } = await setUp(onTestFinished);
  const bot = await start({ SLACK_API_URL: unreachable });
  await eventually(() => lines.some((line) => line.includes('cannot connect')));
  expect(bot.ready()).toBe(false);
  const awake = countAwake();
  await bot.stop();
  expect(awake()).toBeLessThan(1000);
  expect(lines.filter((line) => / (warn|error) /.test(line))).toHaveLength(1);
});
