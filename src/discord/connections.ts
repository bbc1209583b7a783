import { STATUS_CODES } from 'node:http';
import type { RESTOptions } from 'discord.js';
import { Agent, type Dispatcher, request } from 'undici';
import { limits } from './limits.ts';

export type Connections = {
  /** How discord.js is told to send. */
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

/**
 * A pool of few connections that stay open. discord.js opens hundreds in a burst and takes a pool only from its own copy
 * of undici, so requests are sent with ours, the one that Slack's client asks for.
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
      return {
        status: statusCode,
        statusText: STATUS_CODES[statusCode] ?? '',
        ok: statusCode >= 200 && statusCode < 300,
        headers: new Headers(response.headers as Record<string, string>),
        body: response.body,
        bodyUsed: response.body.bodyUsed,
        arrayBuffer: () => response.body.arrayBuffer(),
        json: () => response.body.json(),
        text: () => response.body.text(),
      };
    },
    close: () => agent.destroy(),
  };
}
