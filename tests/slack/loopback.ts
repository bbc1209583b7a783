import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

type Posted = { method: string; fields: Record<string, string>; authorization: string | undefined };
type Responded = {
  text: string;
  blocks?: { type: string }[];
  replace_original: boolean;
  response_type?: string;
};
type Acked = { envelope_id: string; payload?: Record<string, unknown> };

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** Slack's Web API and its sockets as far as the bot meets them, on a free port. */
export async function startLoopback() {
  const posted: Posted[] = [];
  const acked: Acked[] = [];
  const responded: Responded[] = [];
  const calls: string[] = [];
  const views: Posted[] = [];
  const steps: Posted[] = [];
  const sockets: WebSocket[] = [];
  const state = {
    /** What posting a message answers, first to last; then ok. */
    answers: [] as { status: number; body: unknown }[],
    /** Milliseconds before posting is answered. */
    delay: 0,
    refuseOpen: false,
    /** What opening and publishing a view answers, first to last; then ok. */
    viewAnswers: [] as { status: number; body: unknown }[],
    /** What a response address answers, first to last; then 200. */
    hookStatuses: [] as number[],
    /** What users.info says of everybody; null where the bot may not ask. */
    locale: null as string | null,
    /** The address apps.connections.open gives instead of its own. */
    socketUrl: null as string | null,
  };
  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const method = (request.url ?? '').replace('/api/', '');
    calls.push(method);
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (method === 'chat.postMessage' || method === 'chat.postEphemeral') {
      await new Promise((resolve) => setTimeout(resolve, state.delay));
      posted.push({
        method,
        fields: Object.fromEntries(new URLSearchParams(text)),
        authorization: request.headers.authorization,
      });
      const planned = state.answers.shift();
      return planned
        ? reply(planned.status, planned.body)
        : reply(200, { ok: true, ts: '1.2', channel: 'C1' });
    }
    if (method === 'apps.connections.open') {
      if (state.refuseOpen) return reply(500, { ok: false });
      return reply(200, {
        ok: true,
        url: state.socketUrl ?? `ws://127.0.0.1:${port}/link/?ticket=secret-ticket`,
      });
    }
    if (method.startsWith('/hooks/')) {
      responded.push(JSON.parse(text) as Responded);
      const status = state.hookStatuses.shift() ?? 200;
      response.writeHead(status).end(status === 200 ? 'ok' : 'invalid_blocks');
      return;
    }
    if (method === 'views.open' || method === 'views.publish' || method.startsWith('functions.')) {
      await new Promise((resolve) => setTimeout(resolve, state.delay));
      const fields = Object.fromEntries(new URLSearchParams(text));
      const kept = method.startsWith('views.') ? views : steps;
      kept.push({ method, fields, authorization: request.headers.authorization });
      const planned = state.viewAnswers.shift();
      return planned ? reply(planned.status, planned.body) : reply(200, { ok: true });
    }
    if (method === 'users.info') {
      if (state.locale === null) return reply(200, { ok: false, error: 'missing_scope' });
      return reply(200, { ok: true, user: { id: 'U2147483697', locale: state.locale } });
    }
    return reply(200, { ok: false, error: 'unknown_method' });
  });
  const webSockets = new WebSocketServer({ server });
  webSockets.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data: Buffer) => acked.push(JSON.parse(data.toString('utf8')) as Acked));
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A123456' } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const port = (server.address() as AddressInfo).port;

  return {
    url: `http://127.0.0.1:${port}/api/`,
    /** Where a click is answered. */
    hook: `http://127.0.0.1:${port}/hooks/1`,
    responded,
    posted,
    /** Forms that were opened, and pages that were published. */
    views,
    /** What became of steps of workflows. */
    steps,
    acked,
    calls,
    sockets,
    state,
    /** Sends to the newest socket. */
    push: (message: unknown) => sockets.at(-1)?.send(JSON.stringify(message)),
    async stop() {
      for (const socket of sockets) socket.terminate();
      webSockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
