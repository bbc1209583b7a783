import { expect, onTestFinished, test } from 'vitest';
import { startBot } from '../bot/bot-process.ts';
import { eventually } from '../eventually.ts';
import { botToken, command, event, mentionBody, signingSecret } from '../slack/harness.ts';
import { hasPostgres, startPostgres } from '../storage/postgres-server.ts';
import { runProcess } from '../terminal/run.ts';
import { deliver, statusOf } from './deliver.ts';
import { startRestarting } from './restarts.ts';

const server = hasPostgres ? await startPostgres() : null;
const secrets = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SYNC_URL: 'off' };

test('a second bot on the same folder ends at once, with a line that says what to do', async () => {
  const bots = await startRestarting(onTestFinished);
  await bots.start();
  const { code, err } = await runProcess(['start'], { env: bots.env });
  expect(code).toBe(3);
  expect(err).toMatch(/error the store cannot be used: another process uses the store in \S+: stop that one/);
  expect(err).not.toContain('    at ');
});

test('a folder that is full: events are not acknowledged, commands are answered, and Slack delivers once there is room', async () => {
  const bots = await startRestarting(onTestFinished);
  await bots.start(`
    import { StatementSync } from 'node:sqlite';
    const { all } = StatementSync.prototype;
    let isFull = false;
    process.on('SIGUSR2', () => { isFull = !isFull; console.error('the folder is ' + (isFull ? 'full' : 'empty')); });
    StatementSync.prototype.all = function (...given) {
      if (isFull && /^(insert|update|delete)/.test(this.sourceSQL)) throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
      return all.apply(this, given);
    };`);
  const mention = mentionBody('<@U0BOT> haiku or pixtral?');
  bots.signal('SIGUSR2');
  await eventually(() => bots.log().includes('the folder is full'));
  expect(await statusOf(bots.url(), event(mention))).toBe(503);
  expect(await statusOf(bots.url(), command('haiku pixtral'))).toBe(200);
  expect(bots.log()).toMatch(/an event could not be taken on.*database or disk is full/);
  bots.signal('SIGUSR2');
  const delivered = await Promise.all([1, 2].map(() => deliver(mention, bots.url)));
  expect(delivered.every((count) => count > 0)).toBe(true);
  await bots.settled();
  expect(bots.api.standing).toHaveLength(1);
});

test.runIf(hasPostgres)(
  'a database that crashes: events are not acknowledged meanwhile, commands are answered',
  async () => {
    const database = (await server?.database()) ?? '';
    const bots = await startRestarting(onTestFinished, { DATABASE_URL: database });
    await bots.start();
    await server?.crash();
    const mention = mentionBody('<@U0BOT> haiku or pixtral?');
    expect(await statusOf(bots.url(), event(mention))).toBe(503);
    expect(await statusOf(bots.url(), command('haiku pixtral'))).toBe(200);
    await server?.again();
    expect(await deliver(mention, bots.url)).toBeGreaterThan(0);
    await eventually(() => bots.api.standing.length === 1);
    expect(bots.log()).not.toContain('secret-word');
  },
);

test.runIf(hasPostgres)(
  'a database that is not up yet is waited for, and one that refuses the password is not',
  async () => {
    const database = (await server?.database()) ?? '';
    await server?.crash();
    await startBot({ ...secrets, DATABASE_URL: database }, null, {
      meanwhile: async (said) => {
        await said(/warn the store cannot be used yet, trying again/);
        await server?.again();
      },
    });
    // The server of the tests takes whatever password, and nobody of another name.
    const refused = database.replace('owner:', 'stranger:');
    const { code, err } = await runProcess(['start'], { env: { ...secrets, DATABASE_URL: refused } });
    expect(code).toBe(3);
    expect(err.match(/error the store cannot be used/g)).toHaveLength(1);
    expect(err).not.toMatch(/secret-word| {4}at /);
  },
);
