import { createPublicKey, verify } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import { createDiscord } from '../../src/platforms/discord/discord.ts';
import { newCore, typical } from '../catalog.ts';
import { listen } from './listen.ts';

/** Discord over HTTP: the bot, or with the word `static` a bare server that checks the signature and always says the same. */
const [kind, publicKey = ''] = process.argv.slice(2);

function yardstick(): RequestListener {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const data = JSON.parse(JSON.stringify(discordMessage(typical.card)));
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const signature = Buffer.from(String(request.headers['x-signature-ed25519']), 'hex');
      const signed = Buffer.concat([Buffer.from(String(request.headers['x-signature-timestamp'])), body]);
      if (!verify(null, signed, key, signature)) return response.writeHead(401).end();
      const { type } = JSON.parse(body.toString()) as { type: number };
      const reply = type === 1 ? { type: 1 } : { type: 4, data };
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
    });
  };
}

const bot = (): RequestListener => createDiscord({ ...newCore(), publicKey }).listener!;

listen(kind === 'static' ? yardstick() : bot());
