import { expect, test } from 'vitest';
import { commandInteraction } from '../discord/payloads.ts';
import { inServer, sentForm, settingsCommand } from '../discord/settings-payloads.ts';
import { publicKeyHex, signed } from '../discord/signed.ts';
import { newFolder } from '../storage/stores.ts';
import { startBot } from './bot-process.ts';

async function start(folder: string) {
  const bot = await startBot({ DISCORD_PUBLIC_KEY: publicKeyHex, STATE_DIR: folder });
  const ask = async (payload: object): Promise<string> => {
    const body = JSON.stringify(inServer(payload as Parameters<typeof inServer>[0]));
    const headers = signed(body);
    const answer = await fetch(`${bot.url}/discord/interactions`, { method: 'POST', body, headers });
    return answer.text();
  };
  return { ...bot, ask };
}

test('what a server chose is in force after a restart, and the log says who chose it', async () => {
  const folder = newFolder();
  const compare = () => commandInteraction({ first: 'haiku', second: 'pixtral' });
  const first = await start(folder);
  expect(await first.ask(settingsCommand())).not.toContain('until it is restarted');
  const saved = await first.ask(sentForm('settings.team', { locale: 'ru', workload: 'coding' }));
  expect(saved).toContain('in force from now on.');
  await first.said(/settings changed.*team="?discord 600000000000000001.*by="?discord 800000000000000001/);
  expect((await first.stop()).code).toBe(0);
  const second = await start(folder);
  expect(await second.ask(compare())).toMatch(/Код/);
  expect((await second.stop()).code).toBe(0);
});
