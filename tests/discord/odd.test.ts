import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { door } from './door.ts';
import { answerer, startLoopback } from './loopback.ts';
import {
  autocompleteInteraction,
  botId,
  clickInteraction,
  commandInteraction,
  messageCommandInteraction,
  messageEvent,
  modalInteraction,
  nextId,
  type Wire,
} from './payloads.ts';
import { signed } from './signed.ts';

const call = () => messageEvent(`<@${botId}> hello`);
const event = (t: unknown, d: unknown, s: unknown = 50) => JSON.stringify({ op: 0, t, s, d });
const odd = (lines: readonly string[]) => lines.filter((line) => /Z warn Discord sent an odd/.test(line));

const frames: readonly (readonly [string, string | Buffer])[] = [
  ['null', 'null'],
  ['an empty object', '{}'],
  ['a list', '[]'],
  ['a bare string', '"hello"'],
  ['a number', '5'],
  ['no JSON', '{"op":'],
  ['nothing', ''],
  ['rubbish in bytes', Buffer.from([0, 159, 146, 150, 255, 254])],
  ['an unknown operation', '{"op":99,"d":null}'],
  ['an operation that is a word', '{"op":"0","d":{}}'],
  ['a greeting without data', '{"op":10,"d":null}'],
  ['a greeting that never beats', '{"op":10,"d":{"heartbeat_interval":0}}'],
  ['an event without a name', event(null, null)],
  ['an event without data', event('MESSAGE_CREATE', null)],
  ['an event that is a list', event('MESSAGE_CREATE', [])],
  ['an event without a number', event('MESSAGE_CREATE', call(), null)],
  ['an event called error', event('error', {})],
  ['a session without data', event('READY', null)],
  ['a session without an address', event('READY', { session_id: '1', resume_gateway_url: 'nowhere' })],
  ['an interaction without data', event('INTERACTION_CREATE', { ...commandInteraction({}), data: null })],
  ['an interaction that is empty', event('INTERACTION_CREATE', {})],
  ...(['id', 'channel_id', 'author', 'content', 'mentions'] as const).map(
    (field) => [`a message without ${field}`, event('MESSAGE_CREATE', { ...call(), [field]: null })] as const,
  ),
  ['a message that mentions null', event('MESSAGE_CREATE', { ...call(), mentions: [null] })],
  ['a reply to nobody', event('MESSAGE_CREATE', { ...call(), referenced_message: { author: null } })],
];

/** The same with each of its parts in turn replaced by something else. */
function* broken(value: Wire): Generator<Wire> {
  for (const other of [null, 'x', {}, [null]]) yield other;
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    for (const part of broken(value[key])) {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      copy[key] = part;
      yield copy;
    }
  }
}

test.for(frames)('%s over the gateway is a line, and the next mention is answered', async ([, frame]) => {
  const { gateway, requests, discord, lines } = await startLoopback();
  gateway.sendRaw(frame);
  await eventually(() => odd(lines)[0]);
  gateway.event('MESSAGE_CREATE', call());
  await eventually(() => requests('/channels/')[0]);
  expect(odd(lines)).toHaveLength(1);
  expect(discord.ready()).toBe(true);
  expect(gateway.counts).toEqual({ identify: 1, resume: 0 });
});

test('events that nobody asked for, and a huge one, are passed over', async () => {
  const { gateway, requests, lines } = await startLoopback();
  for (const t of ['GUILD_CREATE', 'USER_UPDATE', 'MESSAGE_DELETE', '__proto__', 'constructor'])
    gateway.event(t, {});
  gateway.event('MESSAGE_CREATE', messageEvent('x'.repeat(20_000_000)));
  gateway.event('MESSAGE_CREATE', call());
  await eventually(() => requests('/channels/')[0]);
  expect(lines.filter((line) => /Z (warn|error) /.test(line))).toEqual([]);
});

test.for<[string, string, () => Wire]>([
  ['message', 'MESSAGE_CREATE', call],
  ['interaction', 'INTERACTION_CREATE', () => commandInteraction({ first: 'haiku' }, true)],
])(
  'a %s over the gateway of which any part is odd is passed over or answered, and the bot goes on',
  async ([, name, make]) => {
    const { gateway, discord, interact, shown } = await startLoopback();
    const whole = make();
    for (const part of broken(whole))
      gateway.event(name, part?.id === whole.id ? { ...part, id: nextId() } : part);
    const last = commandInteraction({ first: 'pixtral' });
    interact(last);
    expect(JSON.stringify(await shown(last))).toContain('pixtral');
    expect(discord.ready()).toBe(true);
    expect(gateway.counts).toEqual({ identify: 1, resume: 0 });
  },
);

test('a fault of the bot in the middle of an event is a line', async () => {
  const broken = {
    ...answerer,
    command: () => {
      throw new Error('catalog is gone');
    },
  };
  const { gateway, requests, lines } = await startLoopback({ answerer: broken });
  gateway.event('MESSAGE_CREATE', call());
  const { body } = await eventually(() => requests('/channels/')[0]);
  expect(JSON.stringify(body)).toContain('Something went wrong');
  expect(lines.filter((line) => line.includes('catalog is gone'))).toHaveLength(1);
});

test.for([
  ['null', 'null'],
  ['list', '[]'],
  ['empty object', '{}'],
  ['string', '"hello"'],
  ['number', '5'],
  ['half of something', '{'],
  ['kind alone', '{"type":2}'],
  ['command without data', '{"id":"1","type":2,"token":"t","application_id":"1","data":null}'],
  ['list of lists of lists', '[['.repeat(90_000)],
] as const)('a signed %s is refused with a line', async ([, body]) => {
  const { send, lines } = await door();
  expect((await send(body, signed(body))).status).toBe(400);
  expect(lines).toEqual([expect.stringMatching(/Z warn Discord signed a request that is no interaction/)]);
});

test.for<[string, () => Wire]>([
  ['command', () => commandInteraction({ first: 'haiku' }, true)],
  ['suggestion', () => autocompleteInteraction('first', 'hai')],
  ['click', () => clickInteraction('m.1.c....', 'haiku', 64)],
  ['form', () => modalInteraction('e.1.c....', { models: 'haiku', workload: 'overview' })],
  ['command on a message', () => messageCommandInteraction('haiku or pixtral?')],
])('a signed %s of which any part is odd is refused or answered, and the bot goes on', async ([, make]) => {
  const { send } = await door();
  const whole = make();
  const statuses = new Set<number>();
  for (const part of broken(whole)) {
    const own = part?.id === whole.id ? { ...part, id: nextId() } : part;
    const body = JSON.stringify(own);
    const response = await send(body, signed(body));
    statuses.add(response.status);
    await response.text();
  }
  expect([...statuses].filter((status) => ![200, 400, 401, 409].includes(status))).toEqual([]);
  const body = JSON.stringify({ ...whole, id: nextId() });
  expect((await send(body, signed(body))).status).toBe(200);
});
