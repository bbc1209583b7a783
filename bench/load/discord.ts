import { generateKeyPairSync, sign } from 'node:crypto';
import { send } from './send.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** What the bot and the yardsticks take for Discord's public key, in hexadecimal digits. */
export const publicKeyHex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

/** What makes a bot Discord's, over HTTP; what follows an answer goes to that API. */
export const discordSettings = (api: { readonly url: string }): Record<string, string> => ({
  DISCORD_PUBLIC_KEY: publicKeyHex,
  DISCORD_API_URL: api.url.replace(/\/$/, ''),
});

/** Posts an interaction as Discord would, signed by it; resolves with the first answer. */
export function sendInteraction(to: { readonly port: number }, interaction: object): Promise<string> {
  const body = JSON.stringify(interaction);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  return send(to.port, '/discord/interactions', body, {
    'content-type': 'application/json',
    'x-signature-timestamp': timestamp,
    'x-signature-ed25519': signature,
  });
}
