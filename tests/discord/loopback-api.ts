import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applicationId, type Wire } from './payloads.ts';

export type Received = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: Wire;
  readonly auth: string;
  /** What came along as multipart, by its name. */
  readonly files: ReadonlyMap<string, Buffer>;
};
/** `lost`: carried out, but the answer never arrives; `dropped`: not carried out; `silent`: carried out, no answer at all. */
export type Fault = 'lost' | 'dropped' | 'silent' | 'limited' | 'limited for long' | 'broken' | 'refused';
type Pending = { readonly at: number; acknowledged: boolean; message: unknown; done: () => void };

async function read(request: IncomingMessage): Promise<Pick<Received, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const files = new Map<string, Buffer>();
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) {
    return { body: bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined, files };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const [field, value] of form) {
    if (typeof value !== 'string')
      files.set(`${field} ${value.name}`, Buffer.from(await value.arrayBuffer()));
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

function json(response: ServerResponse, status: number, body?: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/** What Discord lists where nobody asks for localizations. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(kept.map(([key, own]) => [key, bare(own)]));
}

/** Discord's REST API as far as the bot uses it, with its deadline, its double acknowledgement and faults on demand. */
export async function startApi(gatewayUrl: string, token: string) {
  const received: Received[] = [];
  const faults: Fault[] = [];
  const pending = new Map<string, Pending>();
  let commands: unknown[] = [];
  let deadline = 3000;

  /** Whether the fault kept the request from being carried out. */
  const fails = (response: ServerResponse, fault: Fault | undefined): boolean => {
    if (fault === 'dropped') response.destroy();
    else if (fault === 'broken') json(response, 500, { message: 'broken' });
    else if (fault === 'refused') json(response, 400, { code: 50035, message: 'Invalid Form Body' });
    else if (fault === 'limited' || fault === 'limited for long') {
      const seconds = fault === 'limited' ? 0.2 : 5;
      const body = { message: 'limited', retry_after: seconds, global: false };
      json(response, 429, body, { 'retry-after': seconds });
    } else return false;
    return true;
  };

  const callback = (response: ServerResponse, interaction: string, body: unknown): unknown => {
    const fault = faults.shift();
    if (fails(response, fault)) return undefined;
    const known = pending.get(interaction);
    if (!known || Date.now() - known.at > deadline) {
      return json(response, 404, { code: 10062, message: 'Unknown interaction' });
    }
    if (known.acknowledged) return json(response, 400, { code: 40060, message: 'Already acknowledged' });
    known.acknowledged = true;
    known.message = body;
    known.done();
    if (fault === 'lost') return response.destroy();
    if (fault === 'silent') return undefined;
    return response.writeHead(204).end();
  };

  const answer = (request: Received, response: ServerResponse): unknown => {
    const [kind, first = '', second = '', third = '', fourth = ''] = request.path.split('/').slice(3);
    if (kind === 'interactions') return callback(response, first, request.body);
    if (kind === 'webhooks' && third === 'messages' && fourth === '@original') {
      const known = pending.get(second.replace('token-', ''));
      if (!known?.acknowledged) return json(response, 404, { code: 10015, message: 'Unknown Webhook' });
      known.message = request.body;
      return json(response, 200, { id: '1' });
    }
    if (request.auth !== `Bot ${token}`)
      return json(response, 401, { code: 0, message: '401: Unauthorized' });
    if (kind === 'gateway') {
      const session_start_limit = { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 };
      return json(response, 200, { url: gatewayUrl, shards: 1, session_start_limit });
    }
    if (kind !== 'applications' && kind !== 'channels') {
      return json(response, 404, { code: 0, message: 'Not Found' });
    }
    if (fails(response, faults.shift())) return undefined;
    if (kind === 'applications' && request.method === 'PUT') {
      // Discord adds fields of its own and leaves falsy ones out.
      commands = (request.body as { options: object[] }[]).map((command, index) => ({
        ...command,
        id: String(index),
        application_id: applicationId,
        version: '1',
        nsfw: false,
        options: command.options.map((option) =>
          Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false)),
        ),
      }));
      return json(response, 200, commands);
    }
    if (kind !== 'applications') return json(response, 200, { id: '77' });
    return json(response, 200, request.query.includes('with_localizations=true') ? commands : bare(commands));
  };

  const server = createServer((request, response) => {
    void read(request).then((sent) => {
      const { method = '', url = '', headers } = request;
      const [address = '', query = ''] = url.split('?');
      const entry = {
        method,
        path: decodeURIComponent(address),
        query,
        ...sent,
        auth: headers.authorization ?? '',
      };
      received.push(entry);
      answer(entry, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    received,
    faults,
    /** From now on the interaction can be answered; `done` is called when it is. */
    expect(id: string, age = 0, done = () => {}): void {
      pending.set(id, { at: Date.now() - age, acknowledged: false, message: undefined, done });
    },
    /** The interaction was answered in the HTTP response. */
    acknowledged(id: string): void {
      const known = pending.get(id);
      if (known) known.acknowledged = true;
    },
    messageOf: (id: string): Wire => pending.get(id)?.message,
    setDeadline(milliseconds: number): void {
      deadline = milliseconds;
    },
    setCommands(registered: unknown[]): void {
      commands = registered;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
