// What any such bot has to load. Plain JavaScript and the compile cache, as in the bot's own entry.
import module from 'node:module';

module.enableCompileCache();
await Promise.all([import('@slack/bolt'), import('discord.js'), import('zod'), import('yaml')]);
console.error('ready');
setInterval(() => undefined, 60_000);
// Ended in order, it writes the compile cache.
process.once('SIGTERM', () => process.exit(0));
