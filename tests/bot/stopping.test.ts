import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { botToken, command, send, signingSecret } from '../slack/harness.ts';
import { startBot, tellsAwake } from './bot-process.ts';

/** A clock that goes more slowly, so that a slow machine does not take longer than Slack would wait for the answer. */
const slowClock = `
  const now = performance.now.bind(performance);
  performance.now = () => now() / 20;`;

test('a command that is half received when it is asked to stop still gets its answer; the page is there when asked for', async () => {
  const bot = await startBot(
    { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, PREVIEW: 'on' },
    slowClock + tellsAwake,
  );
  expect(await (await fetch(bot.url)).text()).toContain('<h2 id="slack-name">');
  const { body, headers } = command('haiku pixtral');
  const lines = Object.entries({ ...headers, host: 'localhost', 'content-length': body.length });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const socket = connect(bot.port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  socket.write(`POST /slack/events HTTP/1.1\r\n${head}\r\n${body.slice(0, 50)}`);
  // Answered, so the half before it has arrived too.
  await fetch(`${bot.url}/healthz`);

  const stopped = bot.stop();
  await bot.said(/stopping/);
  await expect(fetch(`${bot.url}/healthz`)).rejects.toThrow();
  socket.write(body.slice(50));
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 200 .*Claude Haiku 5\.5 vs Pixtral 12B/s);
  expect(await stopped).toMatchObject({ code: 0 });
  expect(bot.awake()).toBeLessThan(2000);
});

const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret };

test('asked to stop it is not ready first, answers meanwhile, and a second signal ends that', async () => {
  const bot = await startBot({ ...slack, STOP_GRACE: '600s' });
  await bot.becomesReady();
  bot.signal('SIGTERM');
  await bot.said(/info asked to stop: not ready any more, but answering milliseconds=600000/);
  expect(await bot.readyz()).toMatchObject({
    status: 503,
    body: { ok: false, stopping: true, platforms: { slack: { ready: false } } },
  });
  expect((await bot.readyz('/slack')).status).toBe(503);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  expect((await send(`${bot.url}/slack/events`, command('haiku pixtral'))).status).toBe(200);
  expect(bot.log()).not.toContain('info stopping');
  expect(await bot.stop('SIGHUP')).toMatchObject({ code: 0 });
  expect(bot.log()).toMatch(/ info stopping\n.* info stopped\n$/);
});

test('it stops in order by itself when the grace is over', async () => {
  const bot = await startBot({ ...slack, STOP_GRACE: '1s' });
  const { code, took } = await bot.stop('SIGQUIT');
  expect(code).toBe(0);
  expect(took).toBeGreaterThanOrEqual(1000);
  expect(bot.log()).toMatch(/answering milliseconds=1000\n.* info stopping\n.* info stopped\n$/);
});
