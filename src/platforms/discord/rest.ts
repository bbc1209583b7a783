import { setTimeout as sleep } from 'node:timers/promises';
import { REST, RESTEvents, type RESTOptions } from '@discordjs/rest';
import type { Connections } from './connections.ts';
import { retryAfter } from './failure.ts';
import { limits } from './limits.ts';

/**
 * What every request shares: where it goes, over which connections, and that whoever sent it decides about another try,
 * also where Discord says to slow down.
 */
export function restOptions(
  apiUrl: string | undefined,
  { makeRequest }: Connections,
): Pick<RESTOptions, 'makeRequest' | 'retries' | 'rejectOnRateLimit' | 'handlerSweepInterval'> & {
  api?: string;
} {
  return {
    // discord.js adds version and slash itself.
    ...(apiUrl ? { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') } : {}),
    makeRequest,
    retries: 0,
    rejectOnRateLimit: () => true,
    handlerSweepInterval: 60_000,
  };
}

/** For interactions, whose addresses are free of the bot's global limit and which a person waits for. */
export function createInteractionRest(
  apiUrl: string | undefined,
  connections: Connections,
  timeout: number = limits.callbackTimeout,
): REST {
  return new REST({ ...restOptions(apiUrl, connections), timeout, globalRequestsPerSecond: 1_000_000 });
}

export const unauthorized = 401;

/**
 * For all that the bot does by its token; it keeps the token, which discord.js would forget at the first answer 401.
 * @param onRefused runs after each answer that the token is not accepted
 */
export function createBotRest(
  apiUrl: string | undefined,
  connections: Connections,
  token: string,
  onRefused: () => void = () => {},
): REST {
  const rest = new REST(restOptions(apiUrl, connections)).setToken(token);
  rest.on(RESTEvents.Response, (_, { status }) => {
    if (status !== unauthorized) return;
    setImmediate(() => {
      rest.setToken(token);
      onRefused();
    });
  });
  return rest;
}

/** For a few requests in a row: it does nothing by itself from time to time that would have to be ended. */
export function createBriefRest(
  apiUrl: string | undefined,
  connections: Connections,
  authPrefix: 'Bot' | 'Bearer',
): REST {
  const unswept = { handlerSweepInterval: 0, hashSweepInterval: 0 };
  return new REST({ ...restOptions(apiUrl, connections), ...unswept, authPrefix });
}

/** Ends what a REST does by itself from time to time. */
export function endSweeps(rest: REST): void {
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
}

const longestPause = 60_000;

/**
 * Repeats a task until it succeeds, with pauses that double up to a minute, or as long as Discord asked for.
 * It runs once at least; then it ends without success when `signal` aborts or `failed` says that trying again is of no
 * use; never rejects.
 */
export async function withBackOff(
  task: () => Promise<void>,
  options: {
    readonly signal: AbortSignal;
    readonly firstPause: number;
    readonly failed: (error: unknown, pause: number) => 'again' | 'stop';
  },
): Promise<void> {
  const { signal } = options;
  let pause = options.firstPause;
  do {
    try {
      return await task();
    } catch (error) {
      const wait = Math.max(pause, retryAfter(error));
      if (signal.aborted || options.failed(error, wait) === 'stop') return;
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
    pause = Math.min(pause * 2, longestPause);
  } while (!signal.aborted);
}
