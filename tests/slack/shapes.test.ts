import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countAwake } from '../awake.ts';
import { eventually } from '../eventually.ts';
import { command, commandFields, interaction, mentionBody, send, signed, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let bot: Awaited<ReturnType<typeof startHttp>>;
beforeEach(async () => {
  api = await startLoopback();
  bot = await startHttp({ config: { SLACK_API_URL: api.url } });
  await eventually(() => bot.slack.ready());
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

const json = (body: unknown) => signed(JSON.stringify(body), 'application/json');
const form = (body: string) => signed(body, 'application/x-www-form-urlencoded');
const eventOf = (event: unknown) => json({ ...mentionBody(''), event });
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

test.each([
  ['null', json(null), 400],
  ['a list', json([]), 400],
  ['a text', json('x'), 400],
  ['a number', json(7), 400],
  ['nothing', signed('', 'application/json'), 400],
  ['a payload of null', form('payload=null'), 400],
  ['a payload that is a list', form('payload=[]'), 400],
  ['a payload that is a text', form('payload=%22x%22'), 400],
  ['half a payload', form('payload=%7B%22type%22'), 400],
  ['two payloads', form('payload=%7B%7D&payload=%7B%7D'), 200],
  ['an empty record', json({}), 200],
  ['an empty payload', form('payload=%7B%7D'), 200],
  ['an empty form', form('a'), 200],
  ['an event of null', eventOf(null), 200],
  ['an event that is a list', eventOf([]), 200],
  ['an event that is a text', eventOf('app_mention'), 200],
  ['an event without a type', eventOf({}), 200],
  ['an event whose type is none', eventOf({ type: { toString: null } }), 200],
  ['an event about nothing', eventOf({ type: 'reaction_added', item: null }), 200],
  ['a step of nothing', eventOf({ type: 'function_executed' }), 200],
  ['words without a command', form('text=haiku'), 200],
  ['an action on nothing', interaction({ type: 'block_actions', actions: null }), 200],
  ['no action', interaction({ type: 'block_actions', actions: [] }), 200],
  ['an action of null', interaction({ type: 'block_actions', actions: [null] }), 200],
  ['an action without a name', interaction({ type: 'block_actions', actions: [{ action_id: 7 }] }), 200],
  [
    'an action of nobody',
    interaction({ type: 'block_actions', actions: [{ action_id: 's' }], user: null }),
    200,
  ],
  ['a form of null', interaction({ type: 'view_submission', view: null }), 200],
  [
    'a shortcut of nobody',
    interaction({ type: 'message_action', callback_id: 'verify_message', user: null }),
    200,
  ],
  ['suggestions of nothing', interaction({ type: 'block_suggestion', user: null }), 200],
  ['a depth without a bottom', signed(deep, 'application/json'), 400],
  ['a payload without a bottom', form(`payload=${deep}`), 400],
])('%s leaves a line in the log and stops nothing', async (_, request, status) => {
  const before = bot.lines.length;
  const response = await send(bot.url, request);
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
  expect(bot.lines.slice(before).filter((line) => / (info|warn|error) slack: /.test(line))).toHaveLength(1);
  expect((await send(bot.url, command('haiku pixtral'))).status).toBe(200);
  expect(bot.asked).toEqual(['haiku pixtral']);
});

test.each([
  ['only its name', form('command=%2Fcompare'), /Name two models|two to five/],
  ['an empty name', form('command='), /Tiebreak knows/],
  ['two names', form('command=%2Fcompare&command=%2Fcompare'), /Tiebreak knows/],
  ['two texts', form('command=%2Fcompare&text=pixtral&text=haiku'), /Take Claude Haiku/],
])('a command of %s is answered', async (_, request, said) => {
  expect(((await (await send(bot.url, request)).json()) as { text: string }).text).toMatch(said);
});

test('a form of ours without fields, and a message without any, are answered', async () => {
  const view = { callback_id: 'compare', type: 'modal' };
  const refused = await send(bot.url, interaction({ type: 'view_submission', view }));
  expect(await refused.json()).toMatchObject({ errors: { model0: expect.stringMatching(/went wrong/) } });
  const shortcut = { type: 'message_action', callback_id: 'verify_message', message: null };
  await send(bot.url, interaction({ ...shortcut, response_url: api.hook }));
  await bot.slack.stop();
  expect(api.responded).toMatchObject([{ text: expect.stringMatching(/went wrong/) }]);
});

test('what lies without a bottom inside of a mention is not looked at', async () => {
  const body = JSON.stringify({ ...mentionBody('<@U0BOT> haiku'), blocks: 'here' }).replace('"here"', deep);
  expect((await send(bot.url, signed(body, 'application/json'))).status).toBe(200);
  await bot.slack.stop();
  expect(bot.asked).toEqual(['haiku']);
});

test('what is for nobody here is acknowledged at once', async () => {
  const awake = countAwake();
  const view = { callback_id: 'of another day', type: 'modal' };
  const requests = [
    interaction({ type: 'view_closed', view }),
    interaction({ type: 'view_submission', view }),
    interaction({ type: 'shortcut', callback_id: 'of another day' }),
    interaction({ type: 'message_action', callback_id: 'of another day' }),
    interaction({ type: 'interactive_message', callback_id: 'x', actions: [{ name: 'x', value: 'y' }] }),
    interaction({ type: 'block_suggestion', action_id: 'x', value: '' }),
    interaction({ type: 'of the future' }),
    eventOf({ type: 'function_executed', function: { callback_id: 'of another day' } }),
    json({ type: 'app_rate_limited', team_id: 'T0001', minute_rate_limited: 1_518_467_820 }),
  ];
  const responses = await Promise.all(requests.map((request) => send(bot.url, request)));
  expect(responses.map(({ status }) => status)).toEqual(requests.map(() => 200));
  expect(await Promise.all(responses.map((response) => response.text()))).toEqual(requests.map(() => ''));
  // Bolt would keep each for three seconds.
  expect(awake()).toBeLessThan(2500);
  const lines = bot.lines.join('\n');
  expect(lines).toMatch(/ info .*for nobody here kind="?shortcut of another day/);
  expect(lines).toMatch(/ warn .*too many came within an hour/);
});

test('a request that ends half sent is no fault, and the whole one after it is answered', async () => {
  const body = new URLSearchParams(commandFields('haiku pixtral')).toString();
  const { headers } = form(body);
  const socket = connect(bot.port, '127.0.0.1');
  const head = Object.entries({ ...headers, host: 'bot', 'content-length': body.length });
  const lines = ['POST /slack/events HTTP/1.1', ...head.map(([name, value]) => `${name}: ${value}`), '', ''];
  socket.write(`${lines.join('\r\n')}${body.slice(0, 50)}`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await eventually(() => bot.lines.some((line) => line.includes('half sent')));
  expect((await send(bot.url, { headers, body })).status).toBe(200);
  expect(bot.lines.filter((line) => / (warn|error) /.test(line))).toEqual([]);
});
