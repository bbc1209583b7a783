import { onTestFinished } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createHttpServer } from '../../src/platforms/http-server.ts';
import { startLoopback } from './loopback.ts';
import { publicKeyHex } from './signed.ts';

const interactionsPath = '/discord/interactions';

/** The bot behind its HTTP door alone, with a Discord of our own; ended when the test is. */
export async function door(changes: object = {}) {
  const loopback = await startLoopback({ token: undefined, publicKey: publicKeyHex, ...changes }, false);
  const listener = loopback.discord.listener!;
  const ready = () => ({ ok: true, platforms: {} });
  const log = createLog('error', [], () => undefined);
  const server = createHttpServer({ routes: { [`POST ${interactionsPath}`]: listener }, ready, log });
  const port = await server.listen(0, '127.0.0.1');
  onTestFinished(() => server.close());
  const send = (body: string, headers: Record<string, string>, signal: AbortSignal | null = null) =>
    fetch(`http://127.0.0.1:${port}${interactionsPath}`, { method: 'POST', body, headers, signal });
  return { ...loopback, send };
}
