import { test } from 'vitest';
import { eventually } from '../eventually.ts';
import { pause, startLoopback, token } from './loopback.ts';
import { botId, messageEvent } from './payloads.ts';

const call = () => messageEvent(`<@${botId}> hello`);

test.concurrent.for(['op 7', 'dropped socket'] as const)(
  'resumes after %s and answers what came meanwhile',
  async (how, { expect, onTestFinished }) => {
    const { gateway, requests } = await startLoopback({}, true, onTestFinished);
    if (how === 'op 7') gateway.send({ op: 7, d: null });
    else gateway.kill();
    await pause(30);
    gateway.event('MESSAGE_CREATE', call());
    await eventually(() => requests('/channels/')[0]);
    expect(gateway.counts).toEqual({ identify: 1, resume: 1 });
  },
);

test.concurrent('keeps its session over an outage, tries ever more seldom, and answers what came meanwhile', async ({
  expect,
  onTestFinished,
}) => {
  const { gateway, requests, discord, lines } = await startLoopback({}, true, onTestFinished);
  const restore = await gateway.outage();
  gateway.event('MESSAGE_CREATE', call());
  await pause(3700);
  expect(discord.ready()).toBe(false);
  const tries = lines.filter((line) => line.includes('connection lost')).length;
  expect(tries).toBeGreaterThan(2);
  expect(tries).toBeLessThan(6);
  await restore();
  await eventually(() => requests('/channels/')[0]);
  expect(gateway.counts).toEqual({ identify: 1, resume: 1 });
  await eventually(() => discord.ready());
});

test.concurrent('does not come back once it was stopped in an outage', async ({ expect, onTestFinished }) => {
  const { gateway, discord } = await startLoopback({}, true, onTestFinished);
  const restore = await gateway.outage();
  await pause(100);
  await discord.stop();
  await restore();
  await pause(800);
  expect(gateway.counts).toEqual({ identify: 1, resume: 0 });
  expect(gateway.connections()).toBe(0);
});

test.concurrent('identifies anew when the session is refused', async ({ onTestFinished }) => {
  const { gateway, requests, discord } = await startLoopback({}, true, onTestFinished);
  gateway.forgetSessions();
  gateway.send({ op: 9, d: false });
  await eventually(() => gateway.counts.identify === 2);
  await eventually(() => discord.ready());
  gateway.event('MESSAGE_CREATE', call());
  await eventually(() => requests('/channels/')[0]);
});

test.concurrent('a fatal close ends readiness for good', async ({ expect, onTestFinished }) => {
  const { gateway, discord, lines } = await startLoopback({}, true, onTestFinished);
  gateway.closeWith(4004);
  await eventually(() => !discord.ready());
  await eventually(() =>
    lines.some((line) => line.includes('closed the connection for good') && line.includes('4004')),
  );
  await pause(700);
  expect(gateway.counts).toEqual({ identify: 1, resume: 0 });
});

test.concurrent('a fatal close while logging in is said once and not retried', async ({
  expect,
  onTestFinished,
}) => {
  const { gateway, discord, lines } = await startLoopback({}, false, onTestFinished);
  gateway.refuseIdentify(4014);
  await discord.start();
  expect(discord.ready()).toBe(false);
  expect(gateway.counts.identify).toBe(1);
  expect(lines.filter((line) => line.includes('Z error '))).toHaveLength(1);
});

test.concurrent('a bad token is one clear line without the token', async ({ expect, onTestFinished }) => {
  const { discord, lines } = await startLoopback({ token: 'not-the-right-one' }, false, onTestFinished);
  await discord.start();
  expect(discord.ready()).toBe(false);
  expect(lines.filter((line) => line.includes('DISCORD_TOKEN'))).toHaveLength(1);
  expect(lines.join('\n')).not.toContain('not-the-right-one');
  expect(lines.join('\n')).not.toContain(token);
});

test.concurrent('an unreachable API is tried again until the bot is stopped', async ({
  expect,
  onTestFinished,
}) => {
  const { discord, lines } = await startLoopback(
    { apiUrl: 'http://127.0.0.1:9/api', times: { firstPause: 20 } },
    false,
    onTestFinished,
  );
  const started = discord.start();
  await eventually(() => lines.filter((line) => line.includes('cannot be reached')).length >= 3);
  await discord.stop();
  await started;
  expect(discord.ready()).toBe(false);
});
