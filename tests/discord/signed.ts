import { generateKeyPairSync, sign } from 'node:crypto';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** What the developer portal shows as the application's public key. */
export const publicKeyHex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

/** The headers with which Discord signs a body; `age` moves its clock back by seconds. */
export function signed(body: string, age = 0): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  return { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
}
