import { newCore, typical } from '../catalog.ts';
import { report } from './report.ts';

/** Discord over the gateway: the bot, or with the word `static` discord.js replying a message that is always the same. */
const [kind, apiUrl = '', token = ''] = process.argv.slice(2);

async function yardstick(): Promise<void> {
  const { Client, Events, GatewayIntentBits, MessageFlags, Partials } = await import('discord.js');
  const { discordMessage } = await import('../../src/platforms/discord/components.ts');
  const { components } = JSON.parse(JSON.stringify(discordMessage(typical.card)));
  const client = new Client({
    intents: [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: apiUrl },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const reply = { components, flags: MessageFlags.IsComponentsV2, allowedMentions: { parse: [] } } as const;
    interaction.reply(reply).catch(console.error);
  });
  await client.login(token);
}

async function bot(): Promise<void> {
  const { createDiscord } = await import('../../src/platforms/discord/discord.ts');
  await createDiscord({ ...newCore(), token, apiUrl }).start();
}

await (kind === 'static' ? yardstick() : bot());
report();
