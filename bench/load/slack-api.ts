import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who the token is of, and which message was posted. */
const taken = { ok: true, ts: '1.1', team_id: 'T1', user_id: 'U0', bot_id: 'B0' };

/** Slack on this machine: its Web API and its addresses for answers; tells who waits for a message that it has come; `more` has what methods answer that our bot does not need. */
export async function startSlackApi(more: Readonly<Record<string, object>> = {}) {
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { url = '' } = request;
      const isAnswer = url.startsWith('/answer/');
      const body = isAnswer ? null : new URLSearchParams(Buffer.concat(parts).toString());
      response.writeHead(200, { 'content-type': 'application/json' });
      const isTaken = isAnswer || url === '/warm' || /\/(?:chat\.post|auth\.test)/.test(url);
      const told = more[url.slice('/api/'.length)];
      response.end(JSON.stringify(told ?? (isTaken ? taken : { ok: false, error: 'missing_scope' })));
      const place = body?.get('channel') ?? url.split('?', 1)[0] ?? '';
      waiting.get(place)?.();
      waiting.delete(place);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const messageAt = (place: string) => new Promise<void>((resolve) => waiting.set(place, resolve));
  return {
    port,
    url: `${address}/api/`,
    /** Resolves with the next message to a channel, or to a path. */
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
