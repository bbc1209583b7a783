import { discordMessage } from '../src/platforms/discord/components.ts';
import { startApi } from '../tests/discord/loopback-api.ts';
import { startGateway } from '../tests/discord/loopback-gateway.ts';
import { commandInteraction } from '../tests/discord/payloads.ts';
import { nextQuestion, sameQuestion, typical } from './catalog.ts';
import { startBot, startChild } from './child.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import type { Effort } from './effort.ts';
import { atMost, type Row } from './row.ts';

const token = 'token-of-the-bench';
/** Milliseconds; Discord itself gives up after three seconds, which a machine with much other work may need. */
const longestWait = 30_000;

async function start(kind: 'static' | 'bot'): Promise<Server & { close(): Promise<unknown> }> {
  const gateway = await startGateway();
  const api = await startApi(gateway.url, token);
  api.setDeadline(longestWait);
  const child =
    kind === 'bot'
      ? await startBot({ DISCORD_TOKEN: token, DISCORD_API_URL: api.url })
      : await startChild('discord-gateway.ts', api.url, token, JSON.stringify(discordMessage(typical.card)));
  return {
    child,
    ask: (question) =>
      new Promise<void>((resolve, reject) => {
        const interaction = commandInteraction({ ...question });
        const late = setTimeout(() => reject(new Error('an interaction was not answered')), longestWait);
        api.expect(interaction.id, 0, () => {
          clearTimeout(late);
          resolve();
        });
        gateway.event('INTERACTION_CREATE', interaction);
      }),
    close: () => child.stop().then(() => Promise.all([gateway.close(), api.close()])),
  };
}

/** `/compare` in Discord over the gateway. */
export async function measureDiscordGateway(effort: Effort): Promise<Row[]> {
  const [yardstick, bot] = [await start('static'), await start('bot')];
  const sources = [sameQuestion, nextQuestion];
  const [memoised = [], distinct = []] = await cpuRatios(yardstick, bot, sources, effort);
  await Promise.all([yardstick.close(), bot.close()]);
  const parts = { yardstick: 'discord.js replying a static message, CPU' };
  return [
    atMost(memoised, 0.6, { ...parts, what: 'Discord /compare over the gateway, memoised' }),
    atMost(distinct, 1.4, { ...parts, what: 'Discord /compare over the gateway, distinct questions' }),
  ];
}
