import { createPublicKey, verify } from 'node:crypto';
import { listen } from './listen.ts';

/** Discord over HTTP: a bare server that checks the signature and always says the same. */
const [publicKey = '', message = '{}'] = process.argv.slice(2);
const x = Buffer.from(publicKey, 'hex').toString('base64url');
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
const data = JSON.parse(message);

listen((request, response) => {
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
});
