import { expect, test } from 'vitest';
import { botToken, signingSecret } from '../slack/harness.ts';
import { startBot } from './bot-process.ts';

/** Puts a Discord in the place of ours that counts, and can never work again after SIGUSR2. */
const standIn = `
  import { registerHooks } from 'node:module';
  const source = ${JSON.stringify(`export const createDiscord = () => ({
    listener: null,
    start: async () => {},
    stop: async () => {},
    ready: () => true,
    counts: () => ({ waiting: 2, lost: 1 }),
    ended: new Promise((resolve) => process.once('SIGUSR2', () => resolve('Discord does not want us; ask why'))),
  });`)};
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('/platforms/discord/discord.ts')
        ? { format: 'module', source, shortCircuit: true }
        : next(url, context),
  });
`;
// Only a source can be replaced.
const discord = { DISCORD_TOKEN: 'token-of-nobody', ONE_FILE: 'off' };
const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret };

test('what a platform counts is told beside whether it is ready', async () => {
  const bot = await startBot({ ...discord, ...slack }, standIn);
  await bot.becomesReady();
  const counted = { ready: true, waiting: 2, lost: 1 };
  expect(await bot.readyz()).toMatchObject({
    status: 200,
    body: { platforms: { slack: { ready: true }, discord: counted } },
  });
  expect(await bot.readyz('/discord')).toEqual({ status: 200, body: counted });
  expect((await fetch(`${bot.url}/readyz/other`)).status).toBe(404);

  // While another one works it goes on.
  bot.signal('SIGUSR2');
  await bot.said(/ error a platform cannot work any more .* platform=discord\n/);
  expect(await bot.readyz('/discord')).toMatchObject({ status: 503, body: { ready: false } });
  expect(await bot.readyz()).toMatchObject({ status: 200, body: { ok: true } });
  expect(await bot.stop()).toMatchObject({ code: 0 });
});

test('when no platform can ever work again the bot stops in order, and its exit code says that the set-up is broken', async () => {
  const bot = await startBot({ ...discord, STOP_GRACE: '600s' }, standIn);
  await bot.becomesReady();
  expect((await fetch(`${bot.url}/readyz/slack`)).status).toBe(404);
  bot.signal('SIGUSR2');
  expect(await bot.ended()).toBe(3);
  expect(bot.log()).toMatch(
    / error a platform cannot work any more .* platform=discord\n.* error no platform can work any more\n.* info stopping\n.* info stopped\n$/,
  );
});
