import { createServer } from 'node:net';
import { Routes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { createConnections } from '../../src/platforms/discord/connections.ts';
import { failureOf } from '../../src/platforms/discord/failure.ts';
import { hasReplied } from '../../src/platforms/discord/find-reply.ts';
import { createBotRest } from '../../src/platforms/discord/rest.ts';
import { startApi } from './loopback-api.ts';
import type { Fault } from './loopback-faults.ts';
import { botId, messageEvent, nextId } from './payloads.ts';

const token = 'token-of-the-loopback';

async function discord() {
  const api = await startApi('ws://127.0.0.1:9', token);
  const connections = createConnections();
  const rest = createBotRest(api.url, connections, token);
  onTestFinished(async () => {
    await connections.close();
    await api.close();
  });
  return { api, connections, rest };
}

const channel = '700000000000000001';
const say = { body: { content: 'hello' } };

/** How a post to this address ends. */
async function failing(url: string) {
  const connections = createConnections();
  const rest = createBotRest(url, connections, token);
  const error = await rest.post(Routes.channelMessages(channel), say).catch((own: unknown) => own);
  await connections.close();
  return failureOf(error);
}

test.for<[Fault, ReturnType<typeof failureOf>, number]>([
  ['lost', { kind: 'unsure' }, 1],
  ['half', { kind: 'unsure' }, 1],
  ['dropped', { kind: 'unsure' }, 0],
  ['page', { kind: 'unsure' }, 0],
  ['broken', { kind: 'unsure' }, 0],
  ['unavailable', { kind: 'unreached' }, 0],
  ['limited', { kind: 'limited', pause: 250 }, 0],
  ['limited without a time', { kind: 'limited', pause: null }, 0],
  ['refused', { kind: 'refused' }, 0],
  ['too large', { kind: 'refused' }, 0],
  ['unauthorized', { kind: 'refused' }, 0],
])('of a message that is %s it is known whether it may stand', async ([fault, failure, standing]) => {
  const { api, rest } = await discord();
  api.faults.push(fault);
  const post = () => rest.post(Routes.channelMessages(channel), say);
  const error = await post().catch((own: unknown) => own);
  expect(error).toBeInstanceOf(Error);
  expect(failureOf(error)).toEqual(failure);
  expect([api.received.length, api.channels.sent(channel).length]).toEqual([1, standing]);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(await post()).toMatchObject(say.body);
});

test('what never reached Discord is not applied', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.once('listening', resolve));
  const { port } = closed.address() as { port: number };
  await new Promise((resolve) => closed.close(resolve));
  const never = { kind: 'unreached' };
  expect(await failing(`http://127.0.0.1:${port}/api`)).toEqual(never);
  expect(await failing(`http://localhost:${port}/api`)).toEqual(never);
  expect(await failing('http://nowhere.invalid/api')).toEqual(never);
});

test('a channel that has had enough for now holds no other up, and is left alone', async () => {
  const { api, rest } = await discord();
  api.channels.limit(1, 60_000);
  const post = (to: string) => rest.post(Routes.channelMessages(to), say);
  await post(channel);
  await expect(post(channel)).rejects.toThrow();
  const error = await post(channel).catch((own: unknown) => own);
  const failure = failureOf(error);
  expect(failure).toMatchObject({ kind: 'limited' });
  expect(failure.kind === 'limited' && failure.pause).toBeGreaterThan(50_000);
  await post('700000000000000002');
  expect(api.received).toHaveLength(3);
});

test('its own reply is found, and what cannot be known is not taken for a no', async () => {
  const { api, rest } = await discord();
  const asked = messageEvent('hello');
  const look = () => hasReplied(rest, asked, botId);
  const reply = (more: object) =>
    rest.post(Routes.channelMessages(channel), { body: { ...say.body, ...more } });
  expect(await look()).toBeNull();
  api.channels.said(messageEvent('before'));
  api.channels.said(asked);
  const other = messageEvent('after');
  api.channels.said(other);
  expect(await look()).toBe(false);
  await reply({ message_reference: { message_id: other.id } });
  await reply({ interaction_metadata: { id: '1' } });
  expect(await look()).toBe(false);
  await reply({});
  expect(await look()).toBeNull();
  await reply({ message_reference: { message_id: asked.id } });
  expect(await look()).toBe(true);
  api.channels.deny(channel, 'history');
  expect(await look()).toBeNull();
  api.channels.deny(channel, 'view');
  expect(await look()).toBeNull();
  api.faults.push('unavailable');
  await expect(look()).rejects.toThrow();
});

test('a look that does not reach to now finds no no', async () => {
  const { api, rest } = await discord();
  const asked = { ...messageEvent('hello'), id: nextId() };
  for (const message of [asked, ...Array.from({ length: 99 }, () => messageEvent('chat'))])
    api.channels.said(message);
  expect(await hasReplied(rest, asked, botId)).toBeNull();
});
