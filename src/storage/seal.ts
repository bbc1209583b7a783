import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
/** Bytes of each part; what is sealed is one of version, nonce and tag, then the rest. */
const lengths = { key: 32, version: 1, nonce: 12, tag: 16 } as const;
const version = 1;

/** While a key is being changed there are the new one and the old one. */
const mostKeys = 2;

/** The keys that encrypt what is stored; the first one is for what is new. */
export type SealKeys = readonly [Buffer, ...Buffer[]];

export type Seal = {
  /** The text encrypted, for this name alone. */
  close(text: string, name: string): string;
  /** The text again; null where it was closed with another key or for another name, or is not whole. */
  open(sealed: string, name: string): string | null;
};

function readKey(text: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[\w+/-]{43}=?$/.test(text)) return null;
  const key = Buffer.from(text, 'base64');
  return key.length === lengths.key ? key : null;
}

/** A key of 32 bytes in base64 or hexadecimal digits, or a new and an old one with a comma between them; null where it is none. */
export function readSealKeys(text: string): SealKeys | null {
  const keys = text.split(',').map((part) => readKey(part.trim()));
  const [first, ...others] = keys.filter((key) => key !== null);
  return first && keys.length === others.length + 1 && keys.length <= mostKeys ? [first, ...others] : null;
}

/** What is written where others may read it, so that only who has the key can read or make it. */
export function createSeal(keys: SealKeys): Seal {
  const [first] = keys;
  // With the name in it, nothing sealed can stand in the place of something else.
  const additional = (name: string) => Buffer.from(`${version} ${name}`);
  const opened = (key: Buffer, bytes: Buffer, name: string): string | null => {
    const { nonce, tag } = lengths;
    const rest = bytes.subarray(lengths.version);
    const decipher = createDecipheriv(cipher, key, rest.subarray(0, nonce), { authTagLength: tag });
    decipher.setAAD(additional(name)).setAuthTag(rest.subarray(nonce, nonce + tag));
    try {
      return Buffer.concat([decipher.update(rest.subarray(nonce + tag)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  };
  return {
    close(text, name) {
      const nonce = randomBytes(lengths.nonce);
      const encrypting = createCipheriv(cipher, first, nonce, { authTagLength: lengths.tag });
      encrypting.setAAD(additional(name));
      const body = Buffer.concat([encrypting.update(text, 'utf8'), encrypting.final()]);
      const sealed = Buffer.concat([Buffer.of(version), nonce, encrypting.getAuthTag(), body]);
      return sealed.toString('base64url');
    },
    open(sealed, name) {
      const bytes = Buffer.from(sealed, 'base64url');
      const isWhole = bytes.length >= lengths.version + lengths.nonce + lengths.tag;
      if (!isWhole || bytes[0] !== version || bytes.toString('base64url') !== sealed) return null;
      for (const key of keys) {
        const text = opened(key, bytes, name);
        if (text !== null) return text;
      }
      return null;
    },
  };
}
