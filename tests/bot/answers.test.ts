import { expect, onTestFinished, test } from 'vitest';
import { commandInteraction } from '../discord/payloads.ts';
import * as discord from '../discord/signed.ts';
import { botToken, command, event, mentionBody, send, signingSecret } from '../slack/harness.ts';
import { startLoopback } from '../slack/loopback.ts';
import { faults } from '../slack/loopback-faults.ts';
import { startBot } from './bot-process.ts';

const env = {
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  DISCORD_PUBLIC_KEY: discord.publicKeyHex,
  LOG_LEVEL: 'debug',
  PREPARE: 'on',
};

const interact = (url: string, body: string, headers: Record<string, string>) =>
  fetch(`${url}/discord/interactions`, { method: 'POST', body, headers });

test('over HTTP it answers what Slack and Discord signed, and its log holds no secret', async () => {
  const api = await startLoopback();
  onTestFinished(() => api.stop());
  api.state.outage = (method) => (method.startsWith('chat.') ? faults.unavailable : null);
  const bot = await startBot({ ...env, SLACK_API_URL: api.url });
  await bot.said(/the bot token is accepted/);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  await bot.becomesReady();
  // The page is served only where no platform is connected.
  expect((await fetch(bot.url)).status).toBe(404);

  const slackAnswer = await send(`${bot.url}/slack/events`, command('haiku pixtral'));
  expect(slackAnswer.status).toBe(200);
  const payload = (await slackAnswer.json()) as { response_type: string; blocks: { type: string }[] };
  expect(payload.response_type).toBe('in_channel');
  expect(payload.blocks[0]).toMatchObject({ text: { text: 'Claude Haiku 5.5 vs Pixtral 12B' } });
  const forged = { ...command('haiku pixtral'), body: 'command=/compare&text=other' };
  expect((await send(`${bot.url}/slack/events`, forged)).status).toBe(401);

  const asked = commandInteraction({ first: 'haiku', second: 'pixtral' });
  const body = JSON.stringify(asked);
  const discordAnswer = await interact(bot.url, body, discord.signed(body));
  expect(discordAnswer.status).toBe(200);
  expect(await discordAnswer.text()).toMatch(/^\{"type":4,.*Claude Haiku 5\.5 vs Pixtral 12B/);
  expect((await interact(bot.url, `${body} `, discord.signed(body))).status).toBe(401);

  await send(`${bot.url}/slack/events`, event(mentionBody('<@U0BOT> haiku or pixtral')));
  await bot.said(/answers cannot be sent/);
  expect(await bot.stop()).toMatchObject({ code: 0 });
  const secrets = [botToken, signingSecret, asked.token, 'commands/T0001'];
  for (const secret of secrets) expect(bot.log()).not.toContain(secret);
});
