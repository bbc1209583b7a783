import { expect, onTestFinished, test } from 'vitest';
import { startApi } from '../discord/loopback-api.ts';
import { startGateway } from '../discord/loopback-gateway.ts';
import { commandInteraction } from '../discord/payloads.ts';
import { eventually } from '../eventually.ts';
import { appToken, botToken, mentionBody } from '../slack/harness.ts';
import { startLoopback } from '../slack/loopback.ts';
import { startBot, tellsAwake } from './bot-process.ts';

const token = 'token-of-the-whole-bot';

async function startConnected() {
  const slack = await startLoopback();
  const gateway = await startGateway();
  const api = await startApi(gateway.url, token);
  onTestFinished(async () => {
    await Promise.all([slack.stop(), gateway.close(), api.close()]);
  });
  slack.state.refuseOpen = true;
  const env = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: slack.url,
    DISCORD_TOKEN: token,
    DISCORD_API_URL: api.url,
    LOG_LEVEL: 'debug',
  };
  const bot = await startBot(env, tellsAwake);
  return { bot, slack, gateway, api };
}

test('each is ready once it is connected, it answers both, with a picture where there is one, lets a post in flight end, and stops', async () => {
  const { bot, slack, gateway, api } = await startConnected();
  await bot.said(/Discord connected/);
  // One that works is enough; each also has its own.
  await bot.becomesReady();
  expect((await bot.readyz('/slack')).status).toBe(503);
  expect((await bot.readyz('/discord')).status).toBe(200);
  slack.state.refuseOpen = false;
  await bot.said(/the bot token is accepted/);
  expect(await bot.readyz()).toMatchObject({
    status: 200,
    body: {
      ok: true,
      stopping: false,
      platforms: { slack: { ready: true }, discord: { ready: true } },
      catalog: { loaded: true },
      process: { unhandledRejections: 0 },
    },
  });

  const asked = commandInteraction({ first: 'haiku', second: 'pixtral' });
  api.expect(asked.id);
  gateway.event('INTERACTION_CREATE', asked);
  const shown = await eventually(() => api.messageOf(asked.id) as unknown);
  expect(JSON.stringify(shown)).toContain('Pixtral 12B was shut down on 2025-12-31');

  const cost = commandInteraction(
    { first: 'claude haiku 4.5', second: 'gpt-4.1 mini', input: '5M', output: '200k', per: 'day' },
    false,
    'cost',
  );
  api.expect(cost.id);
  gateway.event('INTERACTION_CREATE', cost);
  const isPicture = ({ path, files }: (typeof api.received)[number]) =>
    path.includes(cost.token) && files.size > 0;
  await eventually(() => api.received.some(isPicture));

  slack.state.delay = 200;
  const payload = mentionBody('<@U0BOT> haiku or pixtral');
  slack.push({ type: 'events_api', envelope_id: 'e', payload, retry_attempt: 0, retry_reason: '' });
  await eventually(() => slack.calls.includes('chat.postMessage'));
  expect(await bot.stop()).toMatchObject({ code: 0 });
  expect(bot.awake()).toBeLessThan(1500 + slack.state.delay);
  expect(slack.posted.map((post) => post.fields.thread_ts)).toEqual([payload.event.ts]);
  for (const secret of [token, botToken, appToken, 'secret-ticket']) expect(bot.log()).not.toContain(secret);
});

test('a close for good by Discord makes it not ready, once and for all, and says why', async () => {
  const { bot, slack, gateway } = await startConnected();
  slack.state.refuseOpen = false;
  await eventually(() => gateway.counts.identify === 1);
  await bot.said(/the bot token is accepted/);
  await bot.said(/Discord connected/);
  await bot.becomesReady();
  gateway.closeWith(4004);
  await bot.said(/ error Discord closed the connection for good.* code=4004/);
  expect((await bot.readyz('/discord')).status).toBe(503);
  expect(await bot.readyz()).toMatchObject({
    status: 200,
    body: { ok: true, platforms: { slack: { ready: true }, discord: { ready: false } } },
  });
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
});

test('platforms that cannot be reached hold up neither the start nor the stop', async () => {
  const dead = 'http://127.0.0.1:1/api';
  const bot = await startBot({ DISCORD_TOKEN: token, DISCORD_API_URL: dead }, tellsAwake);
  await bot.said(/ warn Discord cannot be reached/);
  expect(await bot.ready()).toBe(503);
  expect(await bot.stop('SIGINT')).toMatchObject({ code: 0 });
  expect(bot.awake()).toBeLessThan(3000);
});

test('a wrong app token of Slack is said in words, and ends a bot that has nothing else', async () => {
  const slack = await startLoopback();
  onTestFinished(() => slack.stop());
  slack.state.refusedAppToken = 'not_allowed_token_type';
  const env = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.url };
  const bot = await startBot(env);
  await bot.said(/ error SLACK_APP_TOKEN is not accepted \(not_allowed_token_type\): .*connections:write/);
  expect(await bot.ended()).toBe(3);
});
