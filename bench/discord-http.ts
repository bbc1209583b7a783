import { generateKeyPairSync, sign } from 'node:crypto';
import { commandInteraction } from '../tests/discord/payloads.ts';
import { sameQuestion } from './catalog.ts';
import { startChild } from './child.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import { send } from './load/send.ts';
import { atMost, type Row } from './row.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const publicKeyHex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

async function start(kind: 'static' | 'bot'): Promise<Server> {
  const child = await startChild('discord-http.ts', kind, publicKeyHex);
  return {
    child,
    ask(question) {
      const body = JSON.stringify(commandInteraction({ ...question }));
      const timestamp = String(Math.floor(Date.now() / 1000));
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
      return send(child.port, '/discord/interactions', body, {
        'content-type': 'application/json',
        'x-signature-timestamp': timestamp,
        'x-signature-ed25519': signature,
      });
    },
  };
}

/** A signed Discord interaction over HTTP. */
export async function measureDiscordHttp(): Promise<Row[]> {
  const yardstick = await start('static');
  const bot = await start('bot');
  const [memoised = 0] = await cpuRatios(yardstick, bot, [sameQuestion]);
  await Promise.all([yardstick.child.stop(), bot.child.stop()]);
  const what = 'Discord interaction over HTTP, memoised';
  return [atMost(memoised, 1.3, { what, yardstick: 'node:http, Ed25519, a static reply, CPU' })];
}
