import { Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { pause, startLoopback } from './loopback.ts';
import { botId, messageEvent } from './payloads.ts';
import { publicKeyHex } from './signed.ts';

const call = () => messageEvent(`<@${botId}> hello`);

test('it is not ready before Discord has accepted its token', async () => {
  const { api, gateway, discord, lines } = await startLoopback({ times: { firstPause: 30 } }, false);
  api.tokenFaults.push('unavailable', 'page', 'limited without a time');
  const started = discord.start();
  await eventually(() => lines.some((line) => line.includes('cannot be reached')));
  expect(discord.ready()).toBe(false);
  await started;
  await eventually(() => discord.ready());
  expect(gateway.counts.identify).toBe(1);
  expect(
    api.received.filter(({ path }) => path.endsWith(Routes.currentApplication())).length,
  ).toBeGreaterThan(3);
});

test('an answer that it is not authorized has the token checked again, and no more than that', async () => {
  const { api, gateway, discord, lines, requests } = await startLoopback({ times: { firstPause: 30 } });
  api.faults.push('unauthorized');
  api.tokenFaults.push('unauthorized', 'unauthorized', 'unavailable');
  gateway.event('MESSAGE_CREATE', call());
  await eventually(() =>
    lines.some((line) => /Z error Discord does not accept DISCORD_TOKEN any more/.test(line)),
  );
  expect(discord.ready()).toBe(false);
  await eventually(() => discord.ready());
  expect(lines.filter((line) => line.includes('DISCORD_TOKEN any more'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('DISCORD_TOKEN again'))).toHaveLength(1);
  const again = call();
  gateway.event('MESSAGE_CREATE', again);
  await eventually(() =>
    requests('/channels/').some(({ body }) => JSON.stringify(body).includes(`"message_id":"${again.id}"`)),
  );
  expect(await Promise.race([discord.ended, pause(20).then(() => 'goes on')])).toBe('goes on');
});

test.for<[string, object, object, RegExp | null]>([
  [
    'another key',
    { verify_key: '0'.repeat(64) },
    { publicKey: publicKeyHex },
    /error DISCORD_PUBLIC_KEY is not that/,
  ],
  ['the same key', { verify_key: publicKeyHex }, { publicKey: publicKeyHex }, null],
  ['an address', { interactions_endpoint_url: 'https://example.com' }, {}, /info .* hears messages alone/],
  [
    'an address of ours',
    { interactions_endpoint_url: 'https://example.com' },
    { publicKey: publicKeyHex },
    null,
  ],
])('an application that is set to %s is told from one that is heard', async ([, more, changes, told]) => {
  const { api, discord, lines } = await startLoopback(changes, false);
  api.setApplication(more);
  await discord.start();
  const said = lines.filter((line) => /DISCORD_PUBLIC_KEY|Interactions Endpoint/.test(line));
  expect(said).toEqual(told === null ? [] : [expect.stringMatching(told)]);
});
