import { STATUS_CODES } from 'node:http';
import type { RESTOptions, ResponseLike } from '@discordjs/rest';
import { Agent, type Dispatcher, request } from 'undici';
import { UnreadableAnswer } from './failure.ts';
import { limits } from './limits.ts';

export type Connections = {
  /** How discord.js is told to send; rejects with `UnreadableAnswer` where Discord said yes in no words that can be read. */
  readonly makeRequest: RESTOptions['makeRequest'];
  /** Cuts whatever is still open. */
  close(): Promise<void>;
};

/** A body as bytes: undici takes no form but one of its own making, and discord.js makes Node's. */
async function encoded(
  body: string | FormData | null,
): Promise<{ readonly body: string | Uint8Array | null; readonly headers: Record<string, string> }> {
  if (body === null || typeof body === 'string') return { body, headers: {} };
  const form = new Response(body);
  const type = form.headers.get('content-type') ?? '';
  return { body: new Uint8Array(await form.arrayBuffer()), headers: { 'content-type': type } };
}

/** Whether a body is what its type says it is: whole JSON, the one thing that Discord answers with. */
function isReadable(text: string, type: string): boolean {
  if (!type.startsWith('application/json')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** An answer as discord.js reads it. What went wrong counts by its status, whatever page a proxy put in place of a reason. */
function answered(status: number, headers: Headers, text: string): Response {
  const statusText = STATUS_CODES[status] ?? '';
  const readable = isReadable(text, headers.get('content-type') ?? '');
  if (status >= 400) {
    const body = readable ? text : JSON.stringify({ code: 0, message: `${status} ${statusText}`.trim() });
    headers.set('content-type', 'application/json');
    return new Response(body, { status, statusText, headers });
  }
  if (status >= 300 || (text !== '' && !readable)) throw new UnreadableAnswer(status);
  if (text !== '') return new Response(text, { status, statusText, headers });
  headers.delete('content-type');
  return new Response(null, { status, statusText, headers });
}

/**
 * A pool of few connections that stay open, where discord.js opens hundreds in a burst. Requests are sent here rather
 * than by discord.js with this pool, since what it takes for an answer may be a proxy's page.
 */
export function createConnections(): Connections {
  const agent = new Agent({ connections: limits.connections, keepAliveTimeout: 20_000 });
  return {
    async makeRequest(url, { method = 'GET', headers, body, signal }) {
      const sent = await encoded(body as string | FormData | null);
      const { statusCode, ...response } = await request(url, {
        dispatcher: agent,
        method: method as Dispatcher.HttpMethod,
        headers: { ...(headers as Record<string, string>), ...sent.headers },
        body: sent.body,
        signal: signal ?? null,
      });
      // Read here, so that the time that a request may take holds for its answer, too.
      const text = await response.body.text();
      // discord.js tells an answer by Node's own class, whose types are of another version.
      return answered(
        statusCode,
        new Headers(response.headers as Record<string, string>),
        text,
      ) as unknown as ResponseLike;
    },
    close: () => agent.destroy(),
  };
}
