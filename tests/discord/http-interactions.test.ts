import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { door } from './door.ts';
import { answerer, cardSaying, heldAnswerer } from './loopback.ts';
import { autocompleteInteraction, commandInteraction } from './payloads.ts';
import { signed } from './signed.ts';

const ping = () => JSON.stringify({ id: '1', type: 1, token: 't', application_id: '1', version: 1 });

test('answers a ping, a command and suggestions in the response itself', async () => {
  const { send, api } = await door();
  const pong = await send(ping(), signed(ping()));
  expect([pong.status, await pong.json()]).toEqual([200, { type: 1 }]);
  const command = JSON.stringify(commandInteraction({ first: 'haiku', second: 'pixtral' }));
  const answer = await send(command, signed(command));
  expect(await answer.text()).toContain('haiku vs pixtral');
  const typing = JSON.stringify(autocompleteInteraction('first', 'hai'));
  const { type } = (await (await send(typing, signed(typing))).json()) as { type: number };
  expect(type).toBe(8);
  expect(api.received).toEqual([]);
});

test('defers in the response and edits afterwards', async () => {
  const slow = heldAnswerer();
  const { send, api, requests } = await door({ answerer: slow.answerer, times: { deferAfter: 20 } });
  const payload = commandInteraction({ first: 'haiku' });
  api.expect(payload.id);
  const body = JSON.stringify(payload);
  expect(await (await send(body, signed(body))).json()).toEqual({ type: 5 });
  slow.release();
  const { body: edited, auth } = await eventually(() => requests('@original')[0]);
  expect(JSON.stringify(edited)).toContain('at last');
  expect(auth).toBe('');
});

test('an answer whose connection broke off meanwhile goes out over the API', async () => {
  const hangUp = new AbortController();
  const filled = async () => {
    hangUp.abort();
    // On a busy machine it may take a while until the bot hears of it.
    await eventually(() => !isAwaited());
    return cardSaying('at last');
  };
  const slow = { ...answerer, filled };
  const { send, api, requests, lines, isAwaited } = await door({ answerer: slow });
  const payload = commandInteraction({ first: 'haiku' });
  api.expect(payload.id);
  const body = JSON.stringify(payload);
  const broken = send(body, signed(body), hangUp.signal);
  await expect(broken).rejects.toThrow();
  const shown = await eventually(() => api.messageOf(payload.id));
  expect(JSON.stringify(shown)).toContain('at last');
  expect(requests(payload.token).map(({ path, auth }) => [path.split('/').at(-1), auth])).toEqual([
    ['callback', ''],
  ]);
  expect(lines).toEqual([]);
});

test('refuses what Discord did not sign just now', async () => {
  const { send } = await door();
  const body = ping();
  const good = signed(body);
  const status = async (headers: Record<string, string>, text = body) => (await send(text, headers)).status;
  expect(await status({})).toBe(401);
  expect(await status({ ...good, 'x-signature-ed25519': 'zz' })).toBe(401);
  expect(await status({ ...good, 'x-signature-ed25519': '0'.repeat(128) })).toBe(401);
  expect(await status(good, `${body} `)).toBe(401);
  expect(await status(signed(body, 400))).toBe(401);
  expect(await status(signed(body, -400))).toBe(401);
  expect(await status(good)).toBe(200);
  expect(await status(good)).toBe(401);
  const upper = { ...good, 'x-signature-ed25519': good['x-signature-ed25519']!.toUpperCase() };
  expect(await status(upper)).toBe(401);
});

test('refuses what is too long, unreadable or answered before', async () => {
  const { send } = await door();
  const long = ' '.repeat(256 * 1024 + 1);
  expect((await send(long, signed(long))).status).toBe(413);
  for (const text of ['{', 'null', '[]']) expect((await send(text, signed(text))).status).toBe(400);
  const command = JSON.stringify(commandInteraction({ first: 'haiku' }));
  expect((await send(command, signed(command))).status).toBe(200);
  expect((await send(command, signed(command, 5))).status).toBe(409);
});
