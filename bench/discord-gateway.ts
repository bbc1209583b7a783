import { startApi } from '../tests/discord/loopback-api.ts';
import { startGateway } from '../tests/discord/loopback-gateway.ts';
import { commandInteraction } from '../tests/discord/payloads.ts';
import { nextQuestion, sameQuestion } from './catalog.ts';
import { startChild } from './child.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import { atMost, type Row } from './row.ts';

const token = 'token-of-the-bench';

async function start(kind: 'static' | 'bot'): Promise<Server & { close(): Promise<unknown> }> {
  const gateway = await startGateway();
  const api = await startApi(gateway.url, token);
  const child = await startChild('discord-gateway.ts', kind, api.url, token);
  return {
    child,
    ask: (question) =>
      new Promise((resolve) => {
        const interaction = commandInteraction({ ...question });
        api.expect(interaction.id, 0, resolve);
        gateway.event('INTERACTION_CREATE', interaction);
      }),
    close: () => child.stop().then(() => Promise.all([gateway.close(), api.close()])),
  };
}

/** `/compare` in Discord over the gateway. */
export async function measureDiscordGateway(): Promise<Row[]> {
  const yardstick = await start('static');
  const bot = await start('bot');
  const [memoised = 0, distinct = 0] = await cpuRatios(yardstick, bot, [sameQuestion, nextQuestion]);
  await Promise.all([yardstick.close(), bot.close()]);
  const parts = { yardstick: 'discord.js replying a static message, CPU' };
  return [
    atMost(memoised, 0.6, { ...parts, what: 'Discord /compare over the gateway, memoised' }),
    atMost(distinct, 1.4, { ...parts, what: 'Discord /compare over the gateway, distinct questions' }),
  ];
}
