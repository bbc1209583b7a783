import { REST, type RESTOptions } from 'discord.js';
import type { Connections } from './connections.ts';
import { limits } from './limits.ts';

/** What every request shares: where it goes, over which connections, and that whoever sent it decides about another try. */
export function restOptions(
  apiUrl: string | undefined,
  { makeRequest }: Connections,
): Pick<RESTOptions, 'makeRequest' | 'retries' | 'handlerSweepInterval'> & { api?: string } {
  return {
    // discord.js adds version and slash itself.
    ...(apiUrl ? { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') } : {}),
    makeRequest,
    retries: 0,
    handlerSweepInterval: 60_000,
  };
}

/** For interactions, whose addresses are free of the bot's global limit and which a person waits for. */
export function createInteractionRest(
  apiUrl: string | undefined,
  connections: Connections,
  timeout: number = limits.callbackTimeout,
): REST {
  return new REST({
    ...restOptions(apiUrl, connections),
    timeout,
    globalRequestsPerSecond: 1_000_000,
    rejectOnRateLimit: ({ route }) => route.endsWith('/callback'),
  });
}
