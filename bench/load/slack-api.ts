import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Slack on this machine: its Web API and its addresses for answers; tells who waits for a message that it has come. */
export async function startSlackApi() {
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { url = '' } = request;
      const isAnswer = url.startsWith('/answer/');
      const body = isAnswer ? null : new URLSearchParams(Buffer.concat(parts).toString());
      response.writeHead(200, { 'content-type': 'application/json' });
      const isTaken = isAnswer || /\/(?:chat\.post|auth\.test)/.test(url);
      response.end(JSON.stringify(isTaken ? { ok: true, ts: '1.1' } : { ok: false, error: 'missing_scope' }));
      const place = body?.get('channel') ?? url;
      waiting.get(place)?.();
      waiting.delete(place);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const messageAt = (place: string) => new Promise<void>((resolve) => waiting.set(place, resolve));
  return {
    url: `${address}/api/`,
    /** Resolves with the next message to a channel. */
    messageAt,
    /** An address for one answer, and when that has come. */
    answerAddress(id: string): { readonly address: string; readonly answered: Promise<void> } {
      return { address: `${address}/answer/${id}`, answered: messageAt(`/answer/${id}`) };
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type SlackApi = Awaited<ReturnType<typeof startSlackApi>>;
