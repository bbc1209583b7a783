import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import type { Installations, Installed, Workspace } from '../../storage/installations.ts';
import type { InFlight } from '../in-flight.ts';
import { type Authorization, type Fetch, goneCode } from './authorization.ts';
import { judgeCall } from './web-api.ts';
import { readStandIn, tokenStandIn, workspaceOf } from './workspace.ts';

/** In milliseconds. */
const times = {
  /** So long another process may not notice that an app was taken away or that a token was renewed. */
  fresh: 5000,
  /** Before a token expires by so much, it is renewed. */
  renewal: 2 * 60 * 60_000,
  /** From one look to the next whether another process has renewed a token that is needed now. */
  look: 200,
  longestLook: 5000,
  /** Between tries to reach the store. */
  store: 2000,
} as const;

/** Tries to store a renewed token: Slack gives it once. */
const mostKeeping = 10;

type Address = Parameters<Fetch>[0];
type Init = Parameters<Fetch>[1];

export type BotTokens = Authorization & {
  /** Where the app is installed for a workspace, as it was known some seconds ago at most; null where it is not. */
  find(workspace: Workspace): Promise<Installed | null>;
  /** Reads anew what was known of an installation. */
  forget(id: string): void;
};

/** An answer of Slack's that we give ourselves, where no token is there to ask it with. */
const refused = (error: string): Response => Response.json({ ok: false, error });

/**
 * The tokens of all installations, each for its own workspace alone, renewed before they expire.
 * @param parts.options how Slack is called without any token
 * @param parts.now the clock in milliseconds
 * @returns what is accepted once the store answers, since nothing else can be known of all tokens at once
 */
export function createBotTokens(parts: {
  readonly installations: Installations;
  readonly client: { readonly id: string; readonly secret: string };
  /** A renewal that has begun is not cut off: Slack gives each token once. */
  readonly inFlight: InFlight;
  readonly options: webApi.WebClientOptions;
  readonly log: Log;
  readonly now: () => number;
}): BotTokens {
  const { installations, client, inFlight, options, log, now } = parts;
  const slack = new webApi.WebClient(undefined, options);
  type Known = { readonly found: Installed; readonly workspace: Workspace; readonly at: number };
  const known = new Map<string, Known>();
  const reading = new Map<string, Promise<Installed | null>>();
  const renewing = new Map<string, Promise<void>>();
  // Installations whose tokens Slack takes or renews no more.
  const refusedOnes = new Set<string>();
  const ended = new Set<string>();
  const versionOf = ({ id, version }: Installed): string => `${id} ${version}`;
  const stopping = new AbortController();
  const rest = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
  let isAnswering = false;
  let isAsking = false;

  const askUntilAnswered = async (): Promise<void> => {
    isAsking = true;
    while (!stopping.signal.aborted) {
      try {
        const { length } = await installations.list();
        isAnswering = true;
        log.info('slack: the store answers', { installations: length });
        break;
      } catch (error) {
        if (stopping.signal.aborted) break;
        log.warn('slack: the store of installations does not answer, trying again in the background', {
          error,
        });
        await rest(times.store);
      }
    }
    isAsking = false;
  };
  const askStore = (): void => {
    if (!isAsking) void askUntilAnswered();
  };

  const keyOf = ({ team, enterprise }: Workspace): string => `${team} ${enterprise}`;
  const forget = (id: string): void => {
    // Also what is answered by its organisation until now.
    for (const [key, { found, workspace }] of known)
      if (found.id === id || workspace.team === id) known.delete(key);
    // What is being read may have been written before.
    reading.clear();
  };
  const read = async (workspace: Workspace): Promise<Installed | null> => {
    const key = keyOf(workspace);
    const before = known.get(key);
    try {
      const found = await installations.find(workspace);
      if (found) known.set(key, { found, workspace, at: now() });
      else known.delete(key);
      return found;
    } catch (error) {
      isAnswering = false;
      askStore();
      if (!before) throw error;
      return before.found;
    } finally {
      reading.delete(key);
    }
  };
  const readOnce = (workspace: Workspace): Promise<Installed | null> => {
    const key = keyOf(workspace);
    const asked = reading.get(key) ?? read(workspace);
    reading.set(key, asked);
    return asked;
  };
  const find = async (workspace: Workspace): Promise<Installed | null> => {
    const before = known.get(keyOf(workspace));
    return before && now() - before.at < times.fresh ? before.found : readOnce(workspace);
  };

  /** Has Slack give a new token, and keeps it. */
  const renew = async (installed: Installed, refresh: string): Promise<void> => {
    const { id, installation } = installed;
    if (!(await installations.beginRenewal(installed))) return;
    let renewed: Installed['installation'];
    try {
      const { access_token, refresh_token, expires_in } = await slack.oauth.v2.access({
        client_id: client.id,
        client_secret: client.secret,
        grant_type: 'refresh_token',
        refresh_token: refresh,
      });
      if (!access_token || !refresh_token || !expires_in) throw new Error('Slack sent no whole token');
      const expires = now() + expires_in * 1000;
      renewed = { ...installation, token: access_token, renewal: { token: refresh_token, expires } };
    } catch (error) {
      if (judgeCall(error).kind === 'refused') {
        ended.add(versionOf(installed));
        log.error('slack: a token is renewed no more: install the app there again', { id, error });
      } else log.warn('slack: a token could not be renewed, trying again later', { id, error });
      return;
    }
    for (let tries = 1; ; tries += 1) {
      try {
        await installations.renew(installed, renewed);
        break;
      } catch (error) {
        if (tries === mostKeeping || stopping.signal.aborted) throw error;
        log.error('slack: a renewed token could not be stored yet', { id, error });
        await rest(times.store);
      }
    }
    forget(id);
    log.info('slack: a token was renewed', { id });
  };
  const renewOnce = (installed: Installed, refresh: string): Promise<void> => {
    const { id } = installed;
    const work =
      renewing.get(id) ??
      inFlight
        .track(renew(installed, refresh))
        .catch((error: unknown) => log.error('slack: a token could not be renewed', { id, error }))
        .finally(() => renewing.delete(id));
    renewing.set(id, work);
    return work;
  };
  /** The installation with a token that is still good, as far as that can be had. */
  const current = async (workspace: Workspace): Promise<Installed | null> => {
    let installed = await find(workspace);
    const until = performance.now() + times.longestLook;
    while (installed?.installation.renewal) {
      const { token, expires } = installed.installation.renewal;
      if (expires - now() > times.renewal || ended.has(versionOf(installed))) break;
      const work = renewOnce(installed, token);
      // For hours the earlier token is as good.
      if (expires > now()) break;
      await work;
      forget(installed.id);
      const { version } = installed;
      installed = await find(workspace);
      if (installed?.version !== version) continue;
      if (performance.now() >= until) break;
      await rest(times.look);
    }
    return installed;
  };

  /** A call of a client that stands in for a token, with the token. */
  const call = async (base: Fetch, address: Address, init: Init, workspace: Workspace) => {
    const headers = new Headers(init?.headers);
    const asked = async ({ installation }: Installed) => {
      headers.set('authorization', `Bearer ${installation.token}`);
      const response = await base(address, { ...init, headers: Object.fromEntries(headers) });
      const text = await response.text();
      return { response: Object.assign(response, { text: async () => text }), code: goneCode(text) };
    };
    let installed: Installed | null;
    try {
      installed = await current(workspace);
    } catch (error) {
      log.warn('slack: a call waits for the store of installations', { error });
      return new Response(null, { status: 503 });
    }
    if (!installed) return refused('account_inactive');
    const { response, code } = await asked(installed);
    if (code === null) return response;
    // It may have been renewed by another process, or the app installed anew.
    forget(installed.id);
    const next = await find(workspace).catch(() => null);
    if (next && next.installation.token !== installed.installation.token) return (await asked(next)).response;
    const version = versionOf(installed);
    if (!refusedOnes.has(version))
      log.error('slack: the token of a workspace is not accepted: install the app there again', {
        id: installed.id,
        code,
      });
    refusedOnes.add(version);
    return response;
  };

  return {
    find,
    forget,
    authorize: async (source) => ({ botToken: tokenStandIn(workspaceOf(source)) }),
    ask: askStore,
    isAccepted: () => isAnswering,
    watched: (base) => async (address, init) => {
      const workspace = readStandIn(new Headers(init?.headers).get('authorization'));
      return workspace ? call(base, address, init, workspace) : base(address, init);
    },
    stop: () => stopping.abort(),
  };
}
