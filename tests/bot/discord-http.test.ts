import { expect, onTestFinished, test } from 'vitest';
import { clientSecret, startApi } from '../discord/loopback-api.ts';
import { applicationId, commandInteraction } from '../discord/payloads.ts';
import { publicKeyHex, signed } from '../discord/signed.ts';
import { bothWays } from '../terminal/run.ts';
import { startBot } from './bot-process.ts';

test.each(bothWays)(
  'with Discord over HTTP alone it registers its commands, answers one, and its log holds no secret: ONE_FILE=%s',
  async (ONE_FILE) => {
    const api = await startApi('ws://127.0.0.1:9', 'a-token-that-nobody-has');
    onTestFinished(() => api.close());
    const bot = await startBot({
      DISCORD_PUBLIC_KEY: publicKeyHex,
      DISCORD_APPLICATION_ID: applicationId,
      DISCORD_CLIENT_SECRET: clientSecret,
      DISCORD_API_URL: api.url,
      LOG_LEVEL: 'debug',
      ONE_FILE,
    });
    await bot.said(/Discord commands registered commands=.*compare/);
    await bot.becomesReady();
    const body = JSON.stringify(commandInteraction({ first: 'haiku', second: 'pixtral' }));
    const answer = await fetch(`${bot.url}/discord/interactions`, {
      method: 'POST',
      body,
      headers: signed(body),
    });
    expect(await answer.text()).toMatch(/^\{"type":4,.*Claude Haiku 5\.5 vs Pixtral 12B/);
    expect(await bot.stop()).toMatchObject({ code: 0 });
    for (const secret of [clientSecret, 'bearer-of-the-loopback']) expect(bot.log()).not.toContain(secret);
  },
);
