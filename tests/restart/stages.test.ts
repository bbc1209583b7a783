import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'vitest';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { startApi } from '../discord/loopback-api.ts';
import { startGateway } from '../discord/loopback-gateway.ts';
import { botId, messageEvent } from '../discord/payloads.ts';
import { eventually } from '../eventually.ts';
import { click, event, interaction, mentionBody, type Signed, send } from '../slack/harness.ts';
import { afterApplying, faults } from '../slack/loopback-faults.ts';
import { silent } from '../storage/stores.ts';
import { deliver, statusOf } from './deliver.ts';
import { diesAt, startRestarting } from './restarts.ts';

type Restarting = Awaited<ReturnType<typeof startRestarting>>;

/** Before it is noted that something is sent. */
const beforeSending = diesAt('update work set state');

/** Milliseconds that Slack takes to post an answer, longer than the next bot takes to start. */
const slow = 1500;

/** Each stage at which a bot is killed: how that comes about, and when it is the moment. */
const stages = {
  'before its answer is posted': { before: beforeSending, prepare: () => {}, isThere: null },
  'while its answer is posted': {
    before: null,
    prepare: ({ api }: Restarting) => {
      api.state.delay = slow;
    },
    isThere: ({ api }: Restarting) => api.calls.includes('chat.postMessage'),
  },
  'when its answer stands there and it does not know': {
    before: null,
    prepare: ({ api }: Restarting) => api.plan('chat.postMessage', afterApplying(faults.hang)),
    isThere: ({ api }: Restarting) => api.standing.length === 1,
  },
} as const;

/** Where the history may not be read, it makes no difference before anything is posted. */
const cases = [
  ['before its answer is posted', true],
  ['while its answer is posted', true],
  ['when its answer stands there and it does not know', true],
  ['when its answer stands there and it does not know', false],
] as const;

test.concurrent.for(cases)(
  'killed %s, a mention is answered once, history: %s',
  async ([name, canLookUp], { expect, onTestFinished }) => {
    const { before, prepare, isThere } = stages[name];
    const bots = await startRestarting(onTestFinished);
    const { api } = bots;
    if (canLookUp) api.grant('channels:history');
    prepare(bots);
    const first = await bots.start(before);
    const delivered = deliver(mentionBody('<@U0BOT> haiku or pixtral?'), bots.url);
    if (isThere) await eventually(() => isThere(bots));
    else await first.ended();
    await bots.kill();
    api.state.delay = 0;
    await bots.start();
    await delivered;
    await bots.settled();
    // What was on its way has come to its end.
    await sleep(name.startsWith('while') ? slow : 0);
    expect(api.standing).toHaveLength(1);
    // Whoever may not look does not send it again, and says so.
    expect(/an answer may not have arrived/.test(bots.log())).toBe(!canLookUp);
  },
);

const state = '1.c....AW2jxlE5RZ';
const inPlace = (hook: string, own = {}) =>
  click(
    { block_id: state, action_id: 's', type: 'static_select', selected_option: { value: 'details' } },
    hook,
    own,
  );
const beside = (hook: string, own = {}) =>
  click({ block_id: state, action_id: 'h', type: 'button', value: 'h' }, hook, own);
const shortcut = (response_url: string) =>
  interaction({
    type: 'message_action',
    callback_id: 'compare_message',
    trigger_id: '1.2',
    response_url,
    channel: { id: 'C2147483705', name: 'general' },
    message_ts: '1548261231.000200',
    message: { type: 'message', user: 'U1', ts: '1548261231.000200', text: 'haiku or pixtral?' },
  });

test.concurrent.for([
  ['a click', beside],
  ['a shortcut', shortcut],
] as const)(
  'killed before it is answered, %s is answered once after the next start',
  async ([, asked], { expect, onTestFinished }) => {
    const bots = await startRestarting(onTestFinished);
    const { api } = bots;
    const first = await bots.start(beforeSending);
    const { hook } = api;
    const request: Signed = asked(hook);
    expect(await statusOf(bots.url(), request)).toBe(200);
    await first.ended();
    await bots.start();
    await bots.settled();
    expect(api.usesOf(hook)).toBe(1);
    // A copy of it is refused after the restart, too.
    expect(await statusOf(bots.url(), request)).toBe(401);
  },
);

test.concurrent('killed when a click may have been answered, it is answered again in place, or the person gets a copy', async ({
  expect,
  onTestFinished,
}) => {
  const bots = await startRestarting(onTestFinished);
  const { api } = bots;
  await bots.start();
  const clicks = [];
  for (const [asked, id] of [
    [inPlace, 'U0INPLACE1'],
    [beside, 'U0BESIDE01'],
  ] as const) {
    api.plan('hook', afterApplying(faults.hang));
    const { hook } = api;
    expect(await statusOf(bots.url(), asked(hook, { user: { id } }))).toBe(200);
    await eventually(() => api.usesOf(hook) === 1);
    clicks.push(hook);
  }
  await bots.kill();
  await bots.start();
  await bots.settled();
  expect(clicks.map((hook) => api.usesOf(hook))).toEqual([2, 1]);
  expect(api.standing.map(({ fields }) => fields.channel)).toEqual(['U0BESIDE01']);
});

test.concurrent('killed while a workflow is told what came of its step, it is told after the next start', async ({
  expect,
  onTestFinished,
}) => {
  const bots = await startRestarting(onTestFinished);
  const { api } = bots;
  api.plan('functions.completeSuccess', faults.hang);
  await bots.start();
  const body = {
    type: 'event_callback',
    team_id: 'T0001',
    api_app_id: 'A123456',
    event_id: 'Ev0FUNCTION',
    event: {
      type: 'function_executed',
      function: { callback_id: 'compare_models' },
      inputs: { first_model: 'haiku', second_model: 'pixtral' },
      function_execution_id: 'Fx0001',
      workflow_execution_id: 'Wx0001',
      event_ts: '1515449522.000016',
      bot_access_token: 'xwfp-not-a-real-token',
    },
  };
  expect((await send(`${bots.url()}/slack/events`, event(body))).status).toBe(200);
  await eventually(() => api.steps.length === 1);
  await bots.kill();
  await bots.start();
  await bots.settled();
  expect(api.steps).toHaveLength(2);
});

test.concurrent('at which the bot dies each time, a mention is given up, and others are answered', async ({
  onTestFinished,
}) => {
  const bots = await startRestarting(onTestFinished);
  const dies = diesAt('select value from kept where kind');
  const delivered = deliver(mentionBody('<@U0BOT> haiku or pixtral?'), bots.url);
  await (await bots.start(dies)).ended();
  const store = await openSqlite(bots.folder, 'beside', silent);
  // As after many more starts, of which the next one is the last.
  await store.query('update work set tries = 9');
  await store.close();
  await (await bots.start(dies)).ended();
  const last = await bots.start();
  await last.said(/error \S*an answer was not sent: the bot ended each time that it was made|was made/);
  await delivered;
  await deliver(mentionBody('<@U0BOT> haiku or pixtral?', { channel: 'C000000002' }), bots.url);
  await eventually(() => bots.api.standing.length === 1);
});

test.concurrent('asked to stop while Slack is down, it leaves what waits, which is answered once after the next start', async ({
  expect,
  onTestFinished,
}) => {
  const bots = await startRestarting(onTestFinished);
  const { api } = bots;
  const first = await bots.start();
  api.state.outage = () => faults.unavailable;
  for (const channel of ['C000000001', 'C000000002', 'C000000003'])
    await deliver(mentionBody('<@U0BOT> haiku or pixtral?', { channel }), bots.url);
  await first.said(/answers cannot be sent/);
  expect(await first.stop()).toMatchObject({ code: 0 });
  expect(first.log().match(/an answer is left to be sent later/g)).toHaveLength(3);
  api.state.outage = null;
  await bots.start();
  await bots.settled();
  expect(api.standing.map(({ fields }) => String(fields.channel)).toSorted()).toEqual([
    'C000000001',
    'C000000002',
    'C000000003',
  ]);
  // Surely none of them was posted: nothing had to be looked up, which without the scope is impossible.
  expect(api.calls.some((call) => call.startsWith('conversations.'))).toBe(false);
});

test.concurrent('killed while a Discord message is answered, it is answered once', async ({
  expect,
  onTestFinished,
}) => {
  const token = 'token-of-the-restarting';
  const gateway = await startGateway(token);
  const discord = await startApi(gateway.url, token);
  onTestFinished(async () => {
    await Promise.all([gateway.close(), discord.close()]);
  });
  const bots = await startRestarting(onTestFinished, { DISCORD_TOKEN: token, DISCORD_API_URL: discord.url });
  const first = await bots.start();
  await first.said(/Discord connected/);
  await first.said(/Discord commands registered/);
  const asked = messageEvent(`<@${botId}> haiku or pixtral?`, { timestamp: new Date().toISOString() });
  discord.channels.said(asked);
  discord.faults.push('silent');
  gateway.event('MESSAGE_CREATE', asked);
  await eventually(() => discord.channels.sent(asked.channel_id).length === 1);
  await bots.kill();
  await bots.start();
  await bots.settled();
  expect(discord.channels.sent(asked.channel_id)).toHaveLength(1);
});
