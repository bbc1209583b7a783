import { Client, Events, GatewayIntentBits, MessageFlags, Partials } from 'discord.js';
import { report } from './report.ts';

/** Discord over the gateway: discord.js replying a message that is always the same. */
const [apiUrl = '', token = '', message = '{}'] = process.argv.slice(2);
const { components } = JSON.parse(message);

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
report();
