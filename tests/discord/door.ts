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
  let waiting = 0;
  const watched: typeof listener = (request, response) => {
    waiting += 1;
    response.once('close', () => {
      waiting -= 1;
    });
    listener(request, response);
  };
  const server = createHttpServer({ routes: { [`POST ${interactionsPath}`]: watched }, ready, log });
  const port = await server.listen(0, '127.0.0.1');
  onTestFinished(() => server.close());
  const send = (body: string, headers: Record<string, string>, signal: AbortSignal | null = null) =>
    fetch(`http://127.0.0.1:${port}${interactionsPath}`, { method: 'POST', body, headers, signal });
  /** Whether somebody waits for an answer, as far as the bot has heard. */
  const isAwaited = () => waiting > 0;
  return { ...loopback, send, isAwaited };
}
