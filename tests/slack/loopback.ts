import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { answer, type Fault, faults, limitedAnswer } from './loopback-faults.ts';
import type { Oauth } from './loopback-oauth.ts';
import { createRates, requiredScopes, scopeOf, usualRates } from './loopback-rules.ts';

/** A call as it came; `team` is whose token it had, empty where none was given out. */
type Posted = {
  method: string;
  fields: Record<string, string>;
  authorization: string | undefined;
  team?: string;
};
/** A message that stands in Slack; the thread is its own where it began none. */
type Standing = { ts: string; thread: string; fields: Record<string, string>; said?: object; team?: string };
type Responded = {
  text: string;
  blocks?: { type: string }[];
  replace_original: boolean;
  response_type?: string;
};
type Acked = { envelope_id: string; payload?: Record<string, unknown> };
type Hook = { uses: number; expired: boolean };

const mostUses = 5;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A file that was announced, as it came, and where it was shown then. */
type Uploaded = {
  readonly announced: Record<string, string>;
  bytes: Buffer | null;
  authorization: string | undefined;
  shown: Record<string, string> | null;
};

const channelId = /^[CDGU][A-Z0-9]{1,}$/;

/**
 * Slack's Web API, response addresses and sockets as far as the bot meets them, on a free port. It keeps Slack's rules:
 * scopes, limits for each method and channel, five uses of an address.
 * @param options.now the clock of its limits, in milliseconds
 * @param options.oauth the workspaces that install the app; without it there is one, and any token is good
 */
export async function startLoopback(options: { now?: () => number; oauth?: Oauth } = {}) {
  const { now = Date.now, oauth } = options;
  const posted: Posted[] = [];
  const standing: Standing[] = [];
  const acked: Acked[] = [];
  const responded: Responded[] = [];
  const calls: string[] = [];
  const views: Posted[] = [];
  const shownViews: Posted[] = [];
  const steps: Posted[] = [];
  const prompts: Posted[] = [];
  const validated: Posted[] = [];
  const sockets: WebSocket[] = [];
  const hooks = new Map<string, Hook>();
  const uploads = new Map<string, Uploaded>();
  const plans = new Map<string, Fault[]>();
  const scopes = new Set(requiredScopes);
  /** People whom users.info calls admins. */
  const admins = new Set<string>();
  const rates = { ...usualRates };
  const limiter = createRates(rates, now);
  let messages = 0;
  const state = {
    /** What every call meets now; null passes it. */
    outage: null as ((method: string, fields: Readonly<Record<string, string>>) => Fault | null) | null,
    /** Milliseconds before posting and opening are answered. */
    delay: 0,
    /** What a call with the bot's token is refused with, such as `token_revoked`. */
    refusedToken: null as string | null,
    /** What apps.connections.open is refused with. */
    refusedAppToken: null as string | null,
    refuseOpen: false,
    /** Whether a thread has more messages than Slack gives at a time. */
    hasMore: false,
    /** Whether the app was installed with `agent_view`. */
    isAgent: true,
    /** What users.info says of everybody. */
    locale: 'en-US',
    /** The address apps.connections.open gives instead of its own. */
    socketUrl: null as string | null,
  };

  /** Does what was asked, and returns what Slack says then. */
  const apply = (method: string, fields: Record<string, string>, team = ''): object => {
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          team: 'example',
          team_id: 'T0001',
          user: 'tiebreak',
          user_id: 'U0BOT',
          bot_id: 'B0BOT',
        };
      case 'chat.postMessage': {
        messages += 1;
        const ts = `1700000000.${String(messages).padStart(6, '0')}`;
        standing.push({ ts, thread: fields.thread_ts ?? ts, fields, team });
        return { ok: true, channel: fields.channel, ts, message: { ts, text: fields.text } };
      }
      case 'chat.postEphemeral':
        return { ok: true, message_ts: '1700000000.000000' };
      case 'conversations.history':
      case 'conversations.replies': {
        const found = standing.filter(
          (own) =>
            own.fields.channel === fields.channel &&
            (own.team ?? '') === team &&
            (method === 'conversations.history' ? own.thread === own.ts : own.thread === fields.ts),
        );
        const withMetadata = fields.include_all_metadata === 'true';
        return {
          ok: true,
          has_more: state.hasMore,
          messages: found
            .toSorted((a, b) => Number(a.ts) - Number(b.ts))
            .map(({ ts, thread, said, fields: { text, metadata } }) => ({
              type: 'message',
              ...(said ?? { user: 'U0BOT', bot_id: 'B0BOT', app_id: 'A123456', text }),
              ts,
              thread_ts: thread,
              ...(withMetadata && metadata ? { metadata: JSON.parse(metadata) } : {}),
            })),
        };
      }
      case 'files.getUploadURLExternal': {
        const path = `/upload/secret-place-${uploads.size + 1}`;
        uploads.set(path, { announced: fields, bytes: null, authorization: undefined, shown: null });
        return { ok: true, upload_url: `http://127.0.0.1:${port}${path}`, file_id: `F${uploads.size}` };
      }
      case 'files.completeUploadExternal': {
        const [{ id }] = JSON.parse(fields.files ?? '') as [{ id: string }];
        const file = [...uploads.values()][Number(id.slice(1)) - 1];
        if (!file?.bytes) return { ok: false, error: 'file_not_found' };
        file.shown = fields;
        return { ok: true, files: [{ id }] };
      }
      case 'users.info':
        return {
          ok: true,
          user: { id: fields.user, locale: state.locale, is_admin: admins.has(fields.user ?? '') },
        };
      case 'views.open':
      case 'views.publish':
      case 'views.update':
        shownViews.push({ method, fields, authorization: undefined, ...(oauth ? { team } : {}) });
        return { ok: true, view: { id: 'V1' } };
      default:
        return { ok: true };
    }
  };

  /** Why Slack refuses a call before it looks at it; null when it does not. */
  const refusal = (
    method: string,
    fields: Record<string, string>,
    granted: readonly string[],
  ): object | null => {
    const scope = scopeOf(method, fields);
    if (scope === undefined) return { ok: false, error: 'unknown_method' };
    if (state.refusedToken !== null && !method.startsWith('functions.'))
      return { ok: false, error: state.refusedToken };
    if (scope !== null && !granted.includes(scope)) {
      return { ok: false, error: 'missing_scope', needed: scope, provided: granted.join(',') };
    }
    if (method === 'assistant.threads.setSuggestedPrompts') {
      if (!state.isAgent) return { ok: false, error: 'not_agent_app' };
      if (!channelId.test(fields.channel_id ?? '')) return { ok: false, error: 'channel_not_found' };
    }
    const { channel } = fields;
    if (channel !== undefined && !channelId.test(channel)) return { ok: false, error: 'channel_not_found' };
    return null;
  };

  const answerCall = async (
    method: string,
    fields: Record<string, string>,
    response: ServerResponse,
    authorization: string | undefined,
  ): Promise<void> => {
    const whose = oauth && !method.startsWith('functions.') ? oauth.judge(authorization) : null;
    if (whose && 'error' in whose) return answer(response, faults.refused(whose.error).how);
    const granted = whose?.scopes ?? [...scopes];
    const json = (body: object, status = 200) =>
      answer(response, { status, body, headers: { 'x-oauth-scopes': granted.join(',') } });
    if (whose && oauth && method === 'auth.test') return json(oauth.identity(whose));
    const team = whose?.where;
    const wait = limiter.wait(method, fields.channel, team);
    if (wait > 0) return answer(response, limitedAnswer(wait));
    const fault = plans.get(method)?.shift() ?? state.outage?.(method, fields);
    const refused = refusal(method, fields, granted);
    if (fault) {
      if (fault.applied === true && !refused) apply(method, fields, team);
      return answer(response, fault.how);
    }
    json(refused ?? apply(method, fields, team));
  };

  const answerHook = (path: string, text: string): Fault['how'] => {
    const hook = hooks.get(path);
    const gone = (error: string) => ({ status: 404, body: { ok: false, error } });
    if (!hook) return gone('no_service');
    const fault = plans.get('hook')?.shift();
    if (hook.expired) return gone('expired_url');
    if (hook.uses >= mostUses) return gone('used_url');
    responded.push(JSON.parse(text) as Responded);
    if (!fault || fault.applied === true) hook.uses += 1;
    return fault ? fault.how : { status: 200, body: 'ok' };
  };

  const server = createServer({ keepAliveTimeout: 75_000 }, async (request, response) => {
    const bytes = await bytesOf(request);
    const text = bytes.toString('utf8');
    const { url = '', headers } = request;
    const method = url.replace('/api/', '');
    calls.push(method);
    const file = uploads.get(url);
    if (file) {
      const fault = plans.get('upload')?.shift();
      if (fault) return answer(response, fault.how);
      Object.assign(file, { bytes, authorization: headers.authorization });
      return answer(response, { status: 200, body: `OK - ${bytes.length}` });
    }
    if (url.startsWith('/hooks/')) return answer(response, answerHook(url, text));
    if (method === 'apps.connections.open') {
      if (state.refuseOpen) return answer(response, { status: 500, body: { ok: false } });
      if (state.refusedAppToken !== null) return answer(response, faults.refused(state.refusedAppToken).how);
      const fault = plans.get(method)?.shift() ?? state.outage?.(method, {});
      if (fault) return answer(response, fault.how);
      const own = `ws://127.0.0.1:${port}/link/?ticket=secret-ticket`;
      return answer(response, { status: 200, body: { ok: true, url: state.socketUrl ?? own } });
    }
    const [path = '', query = ''] = url.split('?');
    if (oauth && path === '/oauth/v2/authorize')
      return answer(response, oauth.page(new URLSearchParams(query)));
    const fields = Object.fromEntries(new URLSearchParams(text));
    if (oauth && method === 'oauth.v2.access') {
      const fault = plans.get(method)?.shift() ?? state.outage?.(method, fields);
      if (fault && fault.applied !== true) return answer(response, fault.how);
      const given = oauth.access(fields, headers.authorization);
      return answer(response, fault ? fault.how : { status: 200, body: given });
    }
    const whose = oauth?.judge(headers.authorization);
    const team = whose && 'where' in whose ? whose.where : '';
    const call = { method, fields, authorization: headers.authorization, ...(oauth ? { team } : {}) };
    const isView = method.startsWith('views.');
    const isChat = method.startsWith('chat.');
    if (isView || isChat || method.startsWith('functions.')) await sleep(state.delay);
    if (isChat) posted.push(call);
    else if (isView) views.push(call);
    else if (method.startsWith('functions.')) steps.push(call);
    else if (method.startsWith('assistant.')) prompts.push(call);
    else if (method.startsWith('blocks.')) validated.push(call);
    // Who gave up meanwhile is not waited for, and what was asked is not done.
    if (!response.destroyed) await answerCall(method, fields, response, headers.authorization);
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
    /** A new address for answers, good for five. */
    get hook(): string {
      const path = `/hooks/${hooks.size + 1}`;
      hooks.set(path, { uses: 0, expired: false });
      return `http://127.0.0.1:${port}${path}`;
    },
    /** How many messages an address for answers took. */
    usesOf: (address: string): number => hooks.get(new URL(address).pathname)?.uses ?? 0,
    /** Makes every address that was given out so far an expired one. */
    expireHooks() {
      for (const hook of hooks.values()) hook.expired = true;
    },
    /** What calls of a method meet, first to last; then the ordinary. `hook` is any address for answers. */
    plan(method: string, ...own: readonly Fault[]) {
      plans.set(method, [...(plans.get(method) ?? []), ...own]);
    },
    /** A person said this, in a thread where it has one. */
    say(said: { channel: string; ts: string; thread_ts?: string; text: string; user?: string }) {
      const { channel, ts, thread_ts: thread = ts } = said;
      standing.push({ ts, thread, fields: { channel }, said: { user: 'U0PERSON', ...said } });
    },
    /** Grants scopes that are optional in the manifest. */
    grant(...own: readonly string[]) {
      for (const scope of own) scopes.add(scope);
    },
    /** Lets no call of a method pass for a time, in one channel or in all: 429 with the seconds that are left. */
    close: limiter.close,
    /** How often each method may be called, to be changed. */
    rates,
    /** Files that were announced. */
    uploads: () => [...uploads.values()],
    /** All that addresses for answers were sent, taken or not. */
    responded,
    /** All messages that came, taken or not. */
    posted,
    /** The messages of all that stand in Slack now. */
    standing,
    /** Forms that were to be opened and pages that were to be published, taken or not. */
    views,
    /** Of those, what people see. */
    shownViews,
    /** What became of steps of workflows. */
    steps,
    /** Questions that were to be suggested, taken or not. */
    prompts,
    /** Payloads that were only to be judged. */
    validated,
    admins,
    acked,
    calls,
    sockets,
    state,
    /** Sends to the newest socket; a text goes as it stands. */
    push: (message: unknown) =>
      sockets.at(-1)?.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async stop() {
      for (const socket of sockets) socket.terminate();
      webSockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
