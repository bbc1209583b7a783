import { afterEach, beforeEach, expect, test } from 'vitest';
import { startLoopback } from './loopback.ts';
import { afterApplying, faults } from './loopback-faults.ts';

let api: Awaited<ReturnType<typeof startLoopback>>;
let time = 0;
beforeEach(async () => {
  api = await startLoopback({ now: () => time });
});
afterEach(() => api.stop());

async function call(method: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams(fields);
  const response = await fetch(`${api.url}${method}`, { method: 'POST', body, redirect: 'manual' });
  const after = response.headers.get('retry-after');
  return { status: response.status, after, ...((await response.json()) as { error?: string }) };
}

const respond = (address: string) => fetch(address, { method: 'POST', body: '{"text":"x"}' });

test('a call beyond the scopes that every workspace grants is refused until it is granted', async () => {
  expect(await call('users.info', { user: 'U1' })).toMatchObject({
    error: 'missing_scope',
    needed: 'users:read',
  });
  const history = { channel: 'C1', ts: '1.2' };
  expect(await call('conversations.replies', history)).toMatchObject({ needed: 'channels:history' });
  api.grant('users:read');
  expect(await call('users.info', { user: 'U1' })).toMatchObject({ user: { locale: 'en-US' } });
  expect(await call('no.such')).toMatchObject({ error: 'unknown_method' });
});

test('limits are kept for each method and channel, and pass with time', async () => {
  const post = (channel: string) => call('chat.postMessage', { channel, text: 'x' });
  for (let sent = 0; sent < 10; sent += 1) expect((await post('C1')).status).toBe(200);
  expect(await post('C1')).toMatchObject({ status: 429, after: '1', error: 'ratelimited' });
  expect((await post('C2')).status).toBe(200);
  time += 1000;
  expect((await post('C1')).status).toBe(200);
  api.close('chat.postMessage', 60_000, 'C2');
  expect(await post('C2')).toMatchObject({ status: 429, after: '60' });
  expect((await call('views.open')).status).toBe(200);
});

test('what was applied before a fault stands, and is found in its thread with its metadata', async () => {
  api.grant('channels:history');
  const fields = { channel: 'C1', thread_ts: '1.2', text: 'x', metadata: '{"event_type":"answer"}' };
  api.plan('chat.postMessage', faults.reset, afterApplying(faults.cut), afterApplying(faults.html));
  for (let sent = 0; sent < 3; sent += 1) await expect(call('chat.postMessage', fields)).rejects.toThrow();
  expect(api.posted).toHaveLength(3);
  expect(api.standing).toHaveLength(2);
  const replies = { channel: 'C1', ts: '1.2', include_all_metadata: 'true' };
  const metadata = { event_type: 'answer' };
  expect(await call('conversations.replies', replies)).toMatchObject({
    messages: [{ metadata }, { metadata }],
  });
});

test('an address for answers takes five, and none once it expired', async () => {
  const first = api.hook;
  for (let sent = 0; sent < 5; sent += 1) expect((await respond(first)).status).toBe(200);
  const used = await respond(first);
  expect([used.status, await used.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
  const second = api.hook;
  api.expireHooks();
  expect(await (await respond(second)).json()).toMatchObject({ error: 'expired_url' });
  expect(api.responded).toHaveLength(5);
});
