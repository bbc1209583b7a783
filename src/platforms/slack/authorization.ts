import { setTimeout as sleep } from 'node:timers/promises';
import { type Authorize, webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { refusalCode, webApiOptions } from './web-api.ts';

/** What Slack answers to every call with a token that is not, or no longer, good. */
const gone: ReadonlySet<string | null> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'user_removed_from_team',
  'team_disabled',
]);
/** What it says where a good token is not the one that is wanted. */
const unfit: ReadonlySet<string | null> = new Set([
  'not_allowed_token_type',
  'missing_scope',
  'no_permission',
  'access_denied',
  'forbidden_team',
]);

/** The code with which Slack refused a token; null where it was something else that failed. */
export function tokenRefusal(error: unknown): string | null {
  const code = refusalCode(error);
  return gone.has(code) || unfit.has(code) ? code : null;
}

/** The code with which the text of an answer says that a token is not, or no longer, good; null where it does not say so. */
export function goneCode(text: string): string | null {
  if (!text.includes('"ok":false')) return null;
  const [, code = ''] = /"error":"(\w+)"/.exec(text) ?? [];
  return gone.has(code) ? code : null;
}

/** What the operator is to do about an app token that Slack refuses. */
export function appTokenRefused(code: string): string {
  return `SLACK_APP_TOKEN is not accepted (${code}): make one with connections:write under Basic Information, App-Level Tokens, and start again`;
}

const botTokenRefused = (code: string): string =>
  `slack: SLACK_BOT_TOKEN is not accepted (${code}): copy the bot token from OAuth & Permissions and start again; until then only commands are answered`;

/** Milliseconds between two tries: the first pause, the longest one, and the longest while Slack refuses the token. */
const pauses = { least: 500, most: 30_000, refused: 600_000 } as const;

/** How Slack's client sends its requests. */
export type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

/** By which token, or tokens, Slack is called. */
export type Authorization = {
  /** What a client is given for what came from a workspace. */
  readonly authorize: Authorize<boolean>;
  /** Asks in the background whether Slack can be called by it, until that is so; nothing if that is under way. */
  ask(): void;
  /** Whether that was so when it was last asked. */
  isAccepted(): boolean;
  /** The same, and asks anew when an answer says that the token is not good. */
  watched(fetch: Fetch): Fetch;
  stop(): void;
};

/** Whether Slack accepts the bot token: what needs no token, such as commands, never waits for it. */
export function createAuthorization(token: string, apiUrl: string | undefined, log: Log): Authorization {
  const client = new webApi.WebClient(token, webApiOptions(apiUrl, log));
  const stopping = new AbortController();
  let isAccepted = false;
  let isAsking = false;
  let isWanted = false;
  let said = '';
  /** One line for each change; the rest is for those who look closer. */
  const say = (level: 'info' | 'warn' | 'error', text: string, fields: Record<string, unknown>): void => {
    log[text === said ? 'debug' : level](text, fields);
    said = text;
  };
  const rest = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);

  const test = async (): Promise<'accepted' | 'refused' | 'unknown'> => {
    try {
      const { team } = await client.auth.test();
      say('info', 'slack: the bot token is accepted', { team });
      return 'accepted';
    } catch (error) {
      if (stopping.signal.aborted) return 'unknown';
      const code = tokenRefusal(error);
      if (code === null)
        say('warn', 'slack: Slack cannot be asked about the bot token, trying again in the background', {
          error,
        });
      else say('error', botTokenRefused(code), {});
      return code === null ? 'unknown' : 'refused';
    }
  };
  const askUntilAccepted = async (): Promise<void> => {
    isAsking = true;
    for (let tries = 0; isWanted && !stopping.signal.aborted; ) {
      const answer = await test();
      isWanted = answer !== 'accepted';
      if (answer !== 'unknown') isAccepted = answer === 'accepted';
      // Also after the last one: calls that are refused all the same are not each followed by a question.
      await rest(Math.min(pauses.least * 2 ** tries, answer === 'refused' ? pauses.refused : pauses.most));
      tries = answer === 'accepted' ? 0 : tries + 1;
    }
    isAsking = false;
  };
  const ask = (): void => {
    isWanted = true;
    if (!isAsking) void askUntilAccepted();
  };

  return {
    // Nothing is asked of Slack to know who we are, so commands work while its API does not.
    authorize: async () => ({ botToken: token }),
    ask,
    isAccepted: () => isAccepted,
    watched: (fetch) => async (address, init) => {
      const response = await fetch(address, init);
      // Steps of workflows come with tokens of their own.
      if (new Headers(init?.headers).get('authorization') !== `Bearer ${token}`) return response;
      const read = response.text.bind(response);
      return Object.assign(response, {
        text: async () => {
          const text = await read();
          if (goneCode(text) !== null) ask();
          return text;
        },
      });
    },
    stop: () => stopping.abort(),
  };
}
