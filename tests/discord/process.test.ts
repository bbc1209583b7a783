import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { token } from './loopback.ts';
import { startApi } from './loopback-api.ts';
import { startGateway } from './loopback-gateway.ts';
import { commandInteraction } from './payloads.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** The bot as an operator runs it, logging to `log()`. */
function startBot(apiUrl: string) {
  const child = spawn(process.execPath, ['src/tiebreak.js', 'start'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
      PORT: '0',
      SYNC_URL: 'off',
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  return { child, log: () => log };
}

test('a process answers from the real catalog, with a picture, and ends by itself soon after SIGTERM', async () => {
  const gateway = await startGateway();
  const api = await startApi(gateway.url, token);
  onTestFinished(() => Promise.all([gateway.close(), api.close()]).then(() => undefined));
  const { child, log } = startBot(api.url);
  await eventually(() => log().includes('Discord connected'), 10_000);
  const payload = commandInteraction({ first: 'haiku', second: 'pixtral' });
  api.expect(payload.id);
  gateway.event('INTERACTION_CREATE', payload);
  const shown = await eventually(() => api.messageOf(payload.id) as unknown);
  expect(JSON.stringify(shown)).toContain('Pixtral 12B is retired');
  const cost = commandInteraction({ first: 'claude haiku 4.5', second: 'gpt-4.1 mini' }, false, 'cost');
  api.expect(cost.id);
  gateway.event('INTERACTION_CREATE', cost);
  const pictures = () =>
    api.received.filter(({ path, files }) => path.includes(cost.token) && files.size > 0);
  await eventually(() => pictures().length === 1, 10_000);
  const asked = performance.now();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(performance.now() - asked).toBeLessThan(1500);
  expect(log()).not.toContain(token);
});

test('a process that never reached Discord ends soon after SIGTERM too', async () => {
  const { child, log } = startBot('http://127.0.0.1:9/api');
  await eventually(() => log().includes('cannot be reached'), 10_000);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
