import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { pause, startLoopback, token } from './loopback.ts';
import { botId, messageEvent } from './payloads.ts';

const call = () => messageEvent(`<@${botId}> hello`);

test.for(['op 7', 'dropped socket'] as const)(
  'resumes after %s and answers what came meanwhile',
  async (how) => {
    const { gateway, requests } = await startLoopback();
    if (how === 'op 7') gateway.send({ op: 7, d: null });
    else gateway.kill();
    await pause(30);
    gateway.event('MESSAGE_CREATE', call());
    await eventually(() => requests('/channels/')[0]);
    expect(gateway.counts).toEqual({ identify: 1, resume: 1 });
  },
);

test('keeps its session over an outage of 2.5 s and answers what came meanwhile', async () => {
  const { gateway, requests, discord } = await startLoopback();
  const restore = await gateway.outage();
  gateway.event('MESSAGE_CREATE', call());
  await pause(2500);
  expect(discord.ready()).toBe(false);
  await restore();
  await eventually(() => requests('/channels/')[0]);
  expect(gateway.counts).toEqual({ identify: 1, resume: 1 });
  await eventually(() => discord.ready());
});

test('identifies anew when the session is refused', async () => {
  const { gateway, requests, discord } = await startLoopback();
  gateway.forgetSessions();
  gateway.send({ op: 9, d: false });
  await eventually(() => gateway.counts.identify === 2, 9000);
  await eventually(() => discord.ready());
  gateway.event('MESSAGE_CREATE', call());
  await eventually(() => requests('/channels/')[0]);
});

test('a fatal close ends readiness for good', async () => {
  const { gateway, discord, lines } = await startLoopback();
  gateway.closeWith(4004);
  await eventually(() => !discord.ready());
  await eventually(() =>
    lines.some((line) => line.includes('closed the connection for good') && line.includes('4004')),
  );
  await pause(700);
  expect(gateway.counts).toEqual({ identify: 1, resume: 0 });
});

test('a fatal close while logging in is said once and not retried', async () => {
  const { gateway, discord, lines } = await startLoopback({}, false);
  gateway.refuseIdentify(4014);
  await discord.start();
  expect(discord.ready()).toBe(false);
  expect(gateway.counts.identify).toBe(1);
  expect(lines.filter((line) => line.includes('Z error '))).toHaveLength(1);
});

test('a bad token is one clear line without the token', async () => {
  const { discord, lines } = await startLoopback({ token: 'not-the-right-one' }, false);
  await discord.start();
  expect(discord.ready()).toBe(false);
  expect(lines.filter((line) => line.includes('DISCORD_TOKEN'))).toHaveLength(1);
  expect(lines.join('\n')).not.toContain('not-the-right-one');
  expect(lines.join('\n')).not.toContain(token);
});

test('an unreachable API is tried again until the bot is stopped', async () => {
  const { discord, lines } = await startLoopback(
    { apiUrl: 'http://127.0.0.1:9/api', times: { firstPause: 20 } },
    false,
  );
  const started = discord.start();
  await eventually(() => lines.filter((line) => line.includes('cannot be reached')).length >= 3);
  await discord.stop();
  await started;
  expect(discord.ready()).toBe(false);
});
