import { createHmac } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { HTTPModuleFunctions } from '@slack/bolt';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSigned, signingSecrets } from '../../src/platforms/slack/signature.ts';

const sign = (secret: string, timestamp: string, body: string | Buffer) =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;

const secret = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => /^[^,\s]+$/.test(text));
const body = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }));
const now = () => String(Math.floor(Date.now() / 1000));

/** What Bolt makes of the same request. */
async function byBolt(own: string, signature: string, timestamp: string, text: string): Promise<boolean> {
  const request = Object.assign(new IncomingMessage(new Socket()), { rawBody: Buffer.from(text) });
  request.headers = {
    'content-type': 'application/json',
    'x-slack-signature': signature,
    'x-slack-request-timestamp': timestamp,
  };
  try {
    await HTTPModuleFunctions.parseAndVerifyHTTPRequest({ signingSecret: own }, request);
    return true;
  } catch {
    return false;
  }
}

test('what Slack signed is told from what it did not, as Bolt does', async () => {
  const change = fc.constantFrom(
    'nothing',
    'body',
    'timestamp',
    'secret',
    'digit',
    'shorter',
    'longer',
    'version',
    'none',
  );
  await fc.assert(
    fc.asyncProperty(secret, body, change, fc.nat(63), async (own, text, changed, place) => {
      // As Slack sends it: no half of a character.
      const sent = Buffer.from(text).toString();
      const timestamp = now();
      const good = sign(own, timestamp, sent);
      const digit = good.at(3 + place) === '0' ? '1' : '0';
      const signature = {
        digit: `${good.slice(0, 3 + place)}${digit}${good.slice(4 + place)}`,
        shorter: good.slice(0, -1),
        longer: `${good}0`,
        version: good.replace('v0', 'v1'),
        none: '',
      }[changed as string];
      const request = {
        secret: changed === 'secret' ? `${own}x` : own,
        signature: signature ?? good,
        timestamp: changed === 'timestamp' ? String(Number(timestamp) - 1) : timestamp,
        text: changed === 'body' ? `${sent} ` : sent,
      };
      const ours = isSigned(
        [request.secret],
        request.signature,
        request.timestamp,
        Buffer.from(request.text),
      );
      expect(ours).toBe(changed === 'nothing');
      expect(await byBolt(request.secret, request.signature, request.timestamp, request.text)).toBe(ours);
    }),
  );
});

test('any of the secrets will do, and what none of them signed will not', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(secret, { minLength: 1, maxLength: 4 }),
      body,
      fc.nat(),
      (secrets, text, pick) => {
        const timestamp = now();
        const signer = secrets[pick % secrets.length] ?? '';
        const signature = sign(signer, timestamp, text);
        const others = secrets.filter((one) => one !== signer);
        expect(isSigned(secrets, signature, timestamp, Buffer.from(text))).toBe(true);
        expect(isSigned(others, signature, timestamp, Buffer.from(text))).toBe(false);
        expect(signingSecrets(` ${secrets.join(' , ')},`)).toEqual(secrets);
      },
    ),
  );
});

test('one signature is written in one way alone, so that copies are known by it', () => {
  const [timestamp, text] = [now(), 'text=haiku'];
  const good = sign('secret', timestamp, text);
  const told = (signature: string) => isSigned(['secret'], signature, timestamp, Buffer.from(text));
  expect(told(good)).toBe(true);
  const others = [
    `${good}=1`,
    good.toUpperCase(),
    `v0=${good.slice(3).toUpperCase()}`,
    ` ${good}`,
    `${good}, ${good}`,
    `${good}\n`,
  ];
  expect(others.map(told)).toEqual(others.map(() => false));
});

test('what is no text is signed by its bytes', () => {
  const bytes = Buffer.from([0xff, 0x00, 0xc3, 0x28]);
  const timestamp = now();
  expect(isSigned(['secret'], sign('secret', timestamp, bytes), timestamp, bytes)).toBe(true);
  const decoded = Buffer.from(bytes.toString());
  expect(isSigned(['secret'], sign('secret', timestamp, bytes), timestamp, decoded)).toBe(false);
});
