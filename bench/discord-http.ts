import { discordMessage } from '../src/platforms/discord/components.ts';
import { commandInteraction } from '../tests/discord/payloads.ts';
import { sameQuestion, typical } from './catalog.ts';
import { type Child, startBot, startChild } from './child.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import type { Effort } from './effort.ts';
import { publicKeyHex, sendInteraction } from './load/discord.ts';
import { atMost, type Row } from './row.ts';

const serverOf = (child: Child): Server => ({
  child,
  ask: (question) => sendInteraction(child, commandInteraction({ ...question })),
});

/** A signed Discord interaction over HTTP. */
export async function measureDiscordHttp(effort: Effort): Promise<Row[]> {
  const message = JSON.stringify(discordMessage(typical.card));
  const yardstick = await startChild('discord-http.ts', publicKeyHex, message);
  const bot = await startBot({ DISCORD_PUBLIC_KEY: publicKeyHex });
  const [memoised = []] = await cpuRatios(serverOf(yardstick), serverOf(bot), [sameQuestion], effort);
  await Promise.all([yardstick.stop(), bot.stop()]);
  const what = 'Discord interaction over HTTP, memoised';
  return [atMost(memoised, 1.3, { what, yardstick: 'node:http, Ed25519, a static reply, CPU' })];
}
