import { createPublicKey, type KeyObject, verify } from 'node:crypto';

// What stands before the 32 bytes of an Ed25519 key in its standard encoding.
const keyPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Discord's public key from its 64 hexadecimal digits. */
export function publicKeyFromHex(hex: string): KeyObject {
  return createPublicKey({
    key: Buffer.concat([keyPrefix, Buffer.from(hex, 'hex')]),
    format: 'der',
    type: 'spki',
  });
}

/** Whether Discord signed exactly this timestamp and body. */
export function isSigned(key: KeyObject, signature: string, timestamp: string, body: Buffer): boolean {
  if (!/^[0-9a-f]{128}$/i.test(signature)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}
