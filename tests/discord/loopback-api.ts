import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChannels } from './loopback-channels.ts';
import { type Answer, answerWith, type Fault } from './loopback-faults.ts';
import { applicationId, botId, ownRoleId, type Wire } from './payloads.ts';

export type Received = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: Wire;
  readonly auth: string;
  readonly type: string;
  /** What came along as multipart, by its name. */
  readonly files: ReadonlyMap<string, Buffer>;
};
type Pending = { readonly at: number; acknowledged: boolean; message: unknown; done: () => void };

async function read(request: IncomingMessage): Promise<Pick<Received, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const files = new Map<string, Buffer>();
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) {
    const text = bytes.toString();
    if (type !== 'application/json') return { body: text, files };
    return { body: text === '' ? undefined : JSON.parse(text), files };
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const [field, value] of form) {
    if (typeof value !== 'string')
      files.set(`${field} ${value.name}`, Buffer.from(await value.arrayBuffer()));
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

/** The secret of the application, and what it gives a right to. */
export const clientSecret = 'secret-of-the-loopback';
const bearer = 'bearer-of-the-loopback';

/** The channel in which the bot and a person speak alone. */
export const directChannel = (person: string): string => `5${person.slice(1)}`;

/** What Discord lists where nobody asks for localizations. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(kept.map(([key, own]) => [key, bare(own)]));
}

const error = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message },
});

/**
 * Discord's REST API as far as the bot uses it, with its deadline, its double acknowledgement, its limits and permissions
 * in channels, and faults on demand.
 */
export async function startApi(gatewayUrl: string, token: string) {
  const received: Received[] = [];
  const faults: Fault[] = [];
  /** One for each request with files, undefined for none. */
  const fileFaults: (Fault | undefined)[] = [];
  const editFaults: Fault[] = [];
  const tokenFaults: Fault[] = [];
  const listFaults: Fault[] = [];
  const oddGateways: object[] = [];
  let stumbling: Fault | undefined;
  const pending = new Map<string, Pending>();
  const channels = createChannels();
  /** The roles of every server: one that people made, and the one that comes with the bot. */
  const roles = [
    { id: '500000000000000001', name: 'team', tags: undefined },
    { id: ownRoleId, name: 'tiebreak', managed: true, tags: { bot_id: botId } },
  ];
  let commands: unknown[] = [];
  let deadline = 3000;
  let shards = 1;
  let application: object = { id: applicationId, flags: 0 };

  /** The fault that a request meets; what comes with files has faults of its own. */
  const faultOf = ({ files }: Received, own: Fault[]): Fault | undefined =>
    stumbling ?? (files.size > 0 ? fileFaults.shift() : undefined) ?? own.shift();

  const callback = (interaction: string, body: unknown): Answer => {
    const known = pending.get(interaction);
    if (!known || Date.now() - known.at > deadline) return error(404, 10_062, 'Unknown interaction');
    if (known.acknowledged) return error(400, 40_060, 'Interaction has already been acknowledged.');
    known.acknowledged = true;
    known.message = body;
    known.done();
    return { status: 204 };
  };

  const edit = (interaction: string, body: unknown): Answer => {
    const known = pending.get(interaction);
    if (!known?.acknowledged) return error(404, 10_015, 'Unknown Webhook');
    known.message = body;
    return { status: 200, body: { id: '1' } };
  };

  const register = (body: unknown): Answer => {
    // Discord adds fields of its own and leaves falsy ones out.
    commands = (body as { options: object[] }[]).map((command, index) => ({
      ...command,
      id: String(index),
      application_id: applicationId,
      version: '1',
      nsfw: false,
      options: command.options.map((option) =>
        Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false)),
      ),
    }));
    return { status: 200, body: commands };
  };

  const gateway = (): Answer => {
    const session_start_limit = {
      total: 1000,
      remaining: 999,
      reset_after: 1000,
      max_concurrency: shards,
    };
    const told = oddGateways.shift();
    return { status: 200, body: told ?? { url: gatewayUrl, shards, session_start_limit } };
  };

  /** Who is asking: the bot, or its application by a right that it was given for its secret. */
  const isAllowed = ({ auth }: Received, kind: string | undefined, first: string): boolean =>
    auth === `Bot ${token}` || (auth === `Bearer ${bearer}` && kind === 'applications' && first !== '@me');

  /** A right to register commands and nothing else, as Discord gives it. */
  const grant = ({ auth, type, body }: Received): Answer => {
    const secret = Buffer.from(`${applicationId}:${clientSecret}`).toString('base64');
    if (type !== 'application/x-www-form-urlencoded')
      return { status: 400, body: { error: 'invalid_request' } };
    if (auth !== `Basic ${secret}`) return { status: 401, body: { error: 'invalid_client' } };
    const asked = new URLSearchParams(body);
    if (asked.get('grant_type') !== 'client_credentials')
      return { status: 400, body: { error: 'unsupported_grant_type' } };
    const scope = asked.get('scope');
    if (scope !== 'applications.commands.update') return { status: 400, body: { error: 'invalid_scope' } };
    return { status: 200, body: { access_token: bearer, token_type: 'Bearer', expires_in: 604_800, scope } };
  };

  /** What a request is answered with, and what faults it may meet. */
  const route = (request: Received): { readonly apply: () => Answer; readonly faults: Fault[] } => {
    const [kind, first = '', second = '', third = '', fourth = ''] = request.path.split('/').slice(3);
    const { method, query, body, files } = request;
    const isUnattached = JSON.stringify(body ?? null).includes('attachment://') && files.size === 0;
    if (isUnattached) return { apply: () => error(400, 50_035, 'Invalid Form Body'), faults: [] };
    if (kind === 'interactions') return { apply: () => callback(first, body), faults };
    if (kind === 'webhooks' && third === 'messages' && fourth === '@original') {
      return { apply: () => edit(second.replace('token-', ''), body), faults: editFaults };
    }
    if (kind === 'oauth2' && first === 'token') return { apply: () => grant(request), faults };
    if (!isAllowed(request, kind, first)) {
      return { apply: () => error(401, 0, '401: Unauthorized'), faults: [] };
    }
    if (kind === 'gateway') return { apply: gateway, faults: [] };
    if (kind === 'users' && first === '@me') {
      const answer =
        second === 'channels' ? { id: directChannel(body.recipient_id), type: 1 } : { id: botId };
      return { apply: () => ({ status: 200, body: answer }), faults: [] };
    }
    if (kind === 'channels' && second === 'messages') {
      const told = { method, channel: first, message: third, query, body, hasFiles: files.size > 0 };
      return { apply: () => channels.answer(told), faults };
    }
    if (kind === 'guilds' && second === 'roles') {
      return { apply: () => ({ status: 200, body: roles }), faults: [] };
    }
    if (kind === 'applications' && first === '@me') {
      return { apply: () => ({ status: 200, body: application }), faults: tokenFaults };
    }
    if (kind === 'applications' && first !== applicationId) {
      return { apply: () => error(403, 20_012, 'You are not authorized'), faults: [] };
    }
    if (kind === 'applications' && method === 'PUT') return { apply: () => register(body), faults };
    if (kind === 'applications') {
      const listed = query.includes('with_localizations=true') ? commands : bare(commands);
      return {
        apply: () => ({ status: 200, body: listed }),
        faults: listFaults.length > 0 ? listFaults : faults,
      };
    }
    return { apply: () => error(404, 0, '404: Not Found'), faults: [] };
  };

  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    void read(request).then((sent) => {
      const { method = '', url = '', headers } = request;
      const [address = '', query = ''] = url.split('?');
      const entry = {
        method,
        path: decodeURIComponent(address),
        query,
        ...sent,
        auth: headers.authorization ?? '',
        type: headers['content-type'] ?? '',
      };
      received.push(entry);
      const met = route(entry);
      answerWith(response, faultOf(entry, met.faults), met.apply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    received,
    channels,
    /** What the next requests meet, one after another. */
    faults,
    /** What the next requests with files meet. */
    fileFaults,
    /** What the next edits of answers to interactions meet. */
    editFaults,
    /** What the next questions meet whose the token is. */
    tokenFaults,
    /** What the next questions are told that ask where the gateway is. */
    oddGateways,
    /** What the next lists of commands meet, before what all requests do. */
    listFaults,
    /** What all requests meet until it is called again without a fault. */
    stumble(fault?: Fault): void {
      stumbling = fault;
    },
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
    setShards(recommended: number): void {
      shards = recommended;
    },
    /** What the application is set to beside its id. */
    setApplication(more: object): void {
      application = { id: applicationId, flags: 0, ...more };
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
