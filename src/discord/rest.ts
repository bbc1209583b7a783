import { createRequire } from 'node:module';
import { REST, type RESTOptions } from 'discord.js';
import { limits } from './limits.ts';

type Agent = NonNullable<RESTOptions['agent']>;
type AgentModule = { Agent: new (options: { connections: number; keepAliveTimeout: number }) => Agent };

/** A pool of few connections, made by the very HTTP library that discord.js sends with: another version's would not fit. */
function boundedAgent(): Agent {
  const fromHere = createRequire(import.meta.url);
  const fromClient = createRequire(fromHere.resolve('discord.js'));
  const fromRest = createRequire(fromClient.resolve('@discordjs/rest'));
  const { Agent } = fromRest('undici') as AgentModule;
  return new Agent({ connections: limits.connections, keepAliveTimeout: 20_000 });
}

/** The API's base address as the client wants it: without version and closing slash. */
function baseAddress(apiUrl: string | undefined): { api?: string } {
  return apiUrl ? { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') } : {};
}

/** How requests with the bot's token are sent: registration, answers to mentions. */
export function botRestOptions(apiUrl: string | undefined): Partial<RESTOptions> {
  return {
    ...baseAddress(apiUrl),
    agent: boundedAgent(),
    retries: 1,
    handlerSweepInterval: 60_000,
  };
}

/**
 * For interactions, whose addresses are free of the bot's global limit. A try that fails is repeated by the responder alone,
 * and one that would have to wait longer than the person can is given up at once.
 */
export function createInteractionRest(
  apiUrl: string | undefined,
  timeout: number = limits.callbackTimeout,
): REST {
  return new REST({
    ...baseAddress(apiUrl),
    agent: boundedAgent(),
    timeout,
    retries: 0,
    globalRequestsPerSecond: 1_000_000,
    handlerSweepInterval: 60_000,
    rejectOnRateLimit: ({ route, retryAfter }) => route.endsWith('/callback') && retryAfter > 1000,
  });
}
