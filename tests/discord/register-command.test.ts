import { expect, onTestFinished, test } from 'vitest';
import { run, runProcess } from '../terminal/run.ts';
import { token } from './loopback.ts';
import { clientSecret, startApi } from './loopback-api.ts';
import { applicationId } from './payloads.ts';

async function discord() {
  const api = await startApi('ws://127.0.0.1:9', token);
  onTestFinished(() => api.close());
  return { api, url: { DISCORD_API_URL: api.url } };
}

const bySecret = { DISCORD_APPLICATION_ID: applicationId, DISCORD_CLIENT_SECRET: clientSecret };

test('register tells Discord which commands there are, once, as a process of its own', async () => {
  const { api, url } = await discord();
  const first = await runProcess(['register'], { env: { ...url, ...bySecret } });
  expect([first.code, first.err]).toEqual([0, '']);
  expect(first.out).toMatch(/^Registered with Discord: compare, .*\n$/);
  expect(api.received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  const second = await run(['register'], { env: { ...url, DISCORD_TOKEN: token } });
  expect([second.code, second.err]).toEqual([0, '']);
  expect(second.out).toMatch(/^Registered already: compare, /);
  expect(api.received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('register without what it needs says what that is', async () => {
  const nothing = await run(['register'], {});
  expect([nothing.code, nothing.out]).toEqual([3, '']);
  expect(nothing.err).toMatch(
    /^Discord commands are registered with DISCORD_TOKEN, or DISCORD_APPLICATION_ID and .*\n$/,
  );
  const half = await run(['register'], { env: { DISCORD_CLIENT_SECRET: clientSecret } });
  expect([half.code, half.out]).toEqual([3, '']);
  expect(half.err).toContain('DISCORD_APPLICATION_ID: is needed beside DISCORD_CLIENT_SECRET');
});

test.for<[string, Record<string, string>]>([
  ['secret', { ...bySecret, DISCORD_CLIENT_SECRET: 'not-the-right-one' }],
  ['token', { DISCORD_TOKEN: 'not-the-right-one' }],
])('register with a %s that is not accepted says so, without it', async ([, keys]) => {
  const { url } = await discord();
  const { code, out, err } = await run(['register'], { env: { ...url, ...keys } });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^Discord refused \(.*\): check DISCORD_TOKEN, or .*\n$/);
  expect(err).not.toContain('not-the-right-one');
});

test('register where Discord cannot be reached, or has no time, says so', async () => {
  const { api, url } = await discord();
  api.stumble('unavailable');
  const busy = await run(['register'], { env: { ...url, ...bySecret } });
  expect([busy.code, busy.err]).toEqual([
    1,
    expect.stringMatching(/^Discord could not be reached \(.*\): try again\.\n$/),
  ]);
  const dead = { DISCORD_API_URL: 'http://127.0.0.1:1/api' };
  const gone = await run(['register'], { env: { ...dead, ...bySecret } });
  expect([gone.code, gone.err]).toEqual([
    1,
    expect.stringMatching(/^Discord could not be reached \(.*ECONNREFUSED.*\)/),
  ]);
});
