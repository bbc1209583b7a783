import { test } from 'vitest';
import { eventually } from '../eventually.ts';
import { pause, startLoopback, token } from './loopback.ts';
import { botId, messageEvent } from './payloads.ts';
import { publicKeyHex } from './signed.ts';

const call = () => messageEvent(`<@${botId}> hello`);
/** When a line was logged, in milliseconds. */
const timeOf = (line: string): number => Date.parse(line.slice(0, line.indexOf(' ')));

test.concurrent.for(['op 7', 'dropped socket'] as const)(
  'resumes after %s and answers what came meanwhile',
  async (how, { expect, onTestFinished }) => {
    const { gateway, requests } = await startLoopback({}, true, onTestFinished);
    if (how === 'op 7') gateway.send({ op: 7, d: null });
    else gateway.kill();
    await eventually(() => !gateway.isOpen());
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
  const tries = () => lines.filter((line) => line.includes('connection lost')).map((line) => timeOf(line));
  await eventually(() => tries().length === 5);
  expect(discord.ready()).toBe(false);
  const pauses = tries().map((time, index, all) => time - (all[index - 1] ?? time));
  // The first one at once, the others in pauses that double; how long a busy machine takes comes on top.
  for (const [index, least] of [500, 1000, 2000].entries())
    expect(pauses[index + 2]).toBeGreaterThanOrEqual(least - 2);
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

test.concurrent.for([false, null])(
  'identifies anew when the session is refused (%s)',
  async (stands, { onTestFinished }) => {
    const { gateway, requests, discord } = await startLoopback({}, true, onTestFinished);
    gateway.forgetSessions();
    gateway.send({ op: 9, d: stands });
    await eventually(() => gateway.counts.identify === 2);
    await eventually(() => discord.ready());
    gateway.event('MESSAGE_CREATE', call());
    await eventually(() => requests('/channels/')[0]);
  },
);

test.concurrent('takes up the session of each shard over an outage, and of one alone when that one is cut', async ({
  expect,
  onTestFinished,
}) => {
  const { api, gateway, requests, discord, lines } = await startLoopback({}, false, onTestFinished);
  api.setShards(2);
  gateway.requireShards(2);
  await discord.start();
  await eventually(() => discord.ready());
  expect(gateway.shards.toSorted(([a], [b]) => a - b)).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(lines.filter((line) => line.includes('commands registered'))).toHaveLength(1);

  gateway.kill(1);
  await eventually(() => !discord.ready());
  gateway.event('MESSAGE_CREATE', call(), 1);
  gateway.event('MESSAGE_CREATE', call(), 0);
  await eventually(() => requests('/channels/').length === 2);
  await eventually(() => discord.ready());
  expect(gateway.counts).toEqual({ identify: 2, resume: 1 });

  const restore = await gateway.outage();
  gateway.event('MESSAGE_CREATE', call(), 0);
  gateway.event('MESSAGE_CREATE', call(), 1);
  await pause(1200);
  expect(discord.ready()).toBe(false);
  await restore();
  await eventually(() => requests('/channels/').length === 4);
  await eventually(() => discord.ready());
  expect(gateway.counts).toEqual({ identify: 2, resume: 3 });
});

test.concurrent('one shard that is closed for good ends all', async ({ expect, onTestFinished }) => {
  const { api, gateway, discord, lines } = await startLoopback({}, false, onTestFinished);
  api.setShards(2);
  await discord.start();
  await eventually(() => discord.ready());
  gateway.closeWith(4011, 1);
  expect(await discord.ended).toMatch(/more servers than its shards may carry: restart/);
  expect(discord.ready()).toBe(false);
  expect(lines.filter((line) => line.includes('Z error '))).toHaveLength(1);
});

test.concurrent.for([
  [4004, 'DISCORD_TOKEN is not accepted any more'],
  [4010, 'shards are counted anew'],
  [4011, 'shards are counted anew'],
  [4012, 'newer release'],
  [4013, 'newer release'],
  [4014, 'is not allowed what the bot asks to hear of'],
] as const)(
  'a close with %i ends readiness for good, and says what to do',
  async ([code, advice], { expect, onTestFinished }) => {
    const { gateway, discord, lines } = await startLoopback({}, true, onTestFinished);
    gateway.closeWith(code);
    const reason = await discord.ended;
    expect(reason).toContain(advice);
    expect(discord.ready()).toBe(false);
    expect(lines.filter((line) => line.includes('Z error '))).toEqual([
      expect.stringMatching(new RegExp(`${advice}.* code=${code}`)),
    ]);
    await pause(700);
    expect(gateway.counts).toEqual({ identify: 1, resume: 0 });
  },
);

test.concurrent('a fatal close while logging in is said once and not retried', async ({
  expect,
  onTestFinished,
}) => {
  const faqChannels = new Set(['700000000000000001']);
  const { gateway, discord, lines } = await startLoopback({ faqChannels }, false, onTestFinished, {
    mayReadMessages: true,
  });
  gateway.refuseIdentify(4014);
  await discord.start();
  expect(await discord.ended).toContain('switch the message content intent on');
  expect(discord.ready()).toBe(false);
  expect(gateway.counts.identify).toBe(1);
  expect(lines.filter((line) => line.includes('Z error '))).toHaveLength(1);
});

test.concurrent('where interactions come over HTTP, they go on after the gateway has ended', async ({
  expect,
  onTestFinished,
}) => {
  const { gateway, discord } = await startLoopback({ publicKey: publicKeyHex }, true, onTestFinished);
  gateway.closeWith(4004);
  await eventually(() => !discord.ready());
  expect(await Promise.race([discord.ended, pause(50).then(() => 'goes on')])).toBe('goes on');
});

test.concurrent('a bad token is one clear line without the token', async ({ expect, onTestFinished }) => {
  const { discord, lines } = await startLoopback({ token: 'not-the-right-one' }, false, onTestFinished);
  await discord.start();
  expect(await discord.ended).toMatch(/does not accept DISCORD_TOKEN: .* restart/);
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

test.concurrent('an address of the gateway that cannot be one is asked for again', async ({
  expect,
  onTestFinished,
}) => {
  const times = { firstPause: 20 };
  const { api, discord, lines } = await startLoopback({ times }, false, onTestFinished);
  // What is told holds for that long, and must for a whole try: else the next try's answer is asked for within it.
  const session_start_limit = { total: 1, remaining: 1, reset_after: 60_000, max_concurrency: 1 };
  api.oddGateways.push({}, { url: 'nowhere', shards: 1, session_start_limit });
  const started = discord.start();
  await eventually(() => discord.ready());
  await started;
  expect(lines.filter((line) => line.includes('cannot be reached'))).toHaveLength(2);
});
