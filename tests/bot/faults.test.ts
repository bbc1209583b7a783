import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import * as discord from '../discord/signed.ts';
import { botToken, signingSecret } from '../slack/harness.ts';
import { startBot } from './bot-process.ts';

const env = {
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  DISCORD_PUBLIC_KEY: discord.publicKeyHex,
};

test('a rejection that nobody waits for is logged and counted, and the bot goes on, its log read or not', async () => {
  const bot = await startBot(
    env,
    `process.on('SIGUSR2', () => Promise.reject(new Error('secret ${signingSecret} left open')));
     process.on('SIGWINCH', () => Promise.reject('a mere word'));`,
  );
  bot.signal('SIGUSR2');
  await bot.said(
    / error a promise was rejected and nobody waited for it error="Error: secret \[secret\] left open" stack=" +at .*"\n/,
  );
  bot.signal('SIGWINCH');
  await bot.said(/ error a promise was rejected and nobody waited for it error="a mere word"\n/);
  const rejections = async () => (await bot.readyz()).body.process;
  expect(await rejections()).toEqual({ unhandledRejections: 2 });
  await bot.becomesReady();

  bot.deafen();
  bot.signal('SIGUSR2');
  bot.signal('SIGWINCH');
  await vi.waitFor(async () => expect(await rejections()).toEqual({ unhandledRejections: 4 }), 60_000);
  expect(await bot.stop()).toMatchObject({ code: 0 });
});

test('an exception that nobody caught is logged, and ends the bot in order', async () => {
  const bot = await startBot(
    { ...env, STOP_GRACE: '600s', LOG_FORMAT: 'json' },
    `process.on('SIGUSR2', () => { throw new TypeError('torn', { cause: new Error('inner') }); });
     // Keeps the process for good.
     setInterval(() => {}, 1000);`,
  );
  bot.signal('SIGUSR2');
  expect(await bot.ended()).toBe(1);
  const lines = bot
    .log()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { level: string; message: string; fields?: Record<string, unknown> });
  const at = lines.findIndex(({ level }) => level === 'error');
  expect(lines[at]).toMatchObject({
    message: 'an exception was not caught',
    fields: {
      error: { name: 'TypeError', message: 'torn', cause: { name: 'Error', message: 'inner' } },
      stack: expect.stringContaining(' at '),
    },
  });
  expect(lines.slice(at + 1).map(({ message }) => message)).toEqual(['stopping', 'stopped']);
});

test('requests that break off half sent are no line in the log', async () => {
  const bot = await startBot({ ...env, PREVIEW: 'on', LOG_LEVEL: 'debug' });
  const breakOff = async (path: string, length = 100) => {
    const socket = connect(bot.port, '127.0.0.1');
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\nhalf`,
    );
    // Answered, so what was sent before has arrived.
    await fetch(`${bot.url}/healthz`);
    socket.destroy();
  };
  await breakOff('/discord/interactions');
  await bot.said(/ debug A Discord request failed/);
  await breakOff('/preview/words');
  await bot.said(/ debug page: a request failed/);
  await breakOff('/nothing');
  connect(bot.port, '127.0.0.1').end('POST /sla');
  connect(bot.port, '127.0.0.1').end('no HTTP at all\r\n\r\n');
  await fetch(`${bot.url}/healthz`);
  expect(await bot.stop()).toMatchObject({ code: 0 });
  expect(bot.log()).not.toMatch(/ (?:warn|error) (?!Discord commands are not registered)/);
});
