import { isDeepStrictEqual } from 'node:util';
import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';
import type { CommandRegistration } from './commands.ts';
import type { Connections } from './connections.ts';
import { failureOf } from './failure.ts';
import { isId } from './frames.ts';
import { discordTags } from './localizations.ts';
import { createBriefRest, withBackOff } from './rest.ts';

/** What people see of a command, its options and choices. */
const seen: readonly string[] = [
  ...discordTags,
  'type',
  'name',
  'description',
  'description_localizations',
  'name_localizations',
  'required',
  'autocomplete',
  'options',
  'choices',
  'value',
  'integration_types',
  'contexts',
  'default_member_permissions',
];

/** Only what people see: Discord adds fields of its own and leaves out what is false or empty. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(essence) : undefined;
  if (typeof value !== 'object' || value === null) return value || undefined;
  const fields = new Map(Object.entries(value));
  return seen.map((name) => essence(fields.get(name)));
}

/** Whether the registered commands already are what we want, in whatever order. */
export function sameCommands(ours: readonly CommandRegistration[], theirs: unknown): boolean {
  const sorted = (commands: readonly unknown[]): string[] =>
    commands.map((command) => JSON.stringify(essence(command))).sort();
  return Array.isArray(theirs) && isDeepStrictEqual(sorted(ours), sorted(theirs));
}

/** What registers commands: the API with a right to do so, and whose commands they are. */
export type Registrar = { readonly rest: REST; readonly applicationId: string };

/** What may be known of an application; each pair suffices to register its commands. */
export type ApplicationKeys = {
  readonly token?: string | undefined;
  readonly applicationId?: string | undefined;
  readonly clientSecret?: string | undefined;
};

/** What registering commands needs, in words. */
export const registeringNeeds =
  'DISCORD_TOKEN, or DISCORD_APPLICATION_ID and DISCORD_CLIENT_SECRET (General Information and OAuth2 page of the application)';

const scope = 'applications.commands.update';

/** The application that a token belongs to. */
async function byToken(rest: REST): Promise<Registrar> {
  const { id } = (await rest.get(Routes.currentApplication())) as { readonly id?: unknown };
  if (!isId(id)) throw new Error('Discord did not say which application the token belongs to');
  return { rest, applicationId: id };
}

/** A right to register commands, which Discord gives for an application's secret. */
async function bySecret(rest: REST, applicationId: string, clientSecret: string): Promise<Registrar> {
  const credentials = Buffer.from(`${applicationId}:${clientSecret}`).toString('base64');
  const answer = await rest.post(Routes.oauth2TokenExchange(), {
    auth: false,
    passThroughBody: true,
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }).toString(),
    headers: {
      authorization: `Basic ${credentials}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  const { access_token: token } = answer as { readonly access_token?: unknown };
  if (typeof token !== 'string') throw new Error('Discord gave no right to register commands');
  return { rest: rest.setToken(token), applicationId };
}

/** How the commands of an application can be registered with what is known of it; null where that does not suffice. */
export function registrarOf(
  { token, applicationId, clientSecret }: ApplicationKeys,
  apiUrl: string | undefined,
  connections: Connections,
): (() => Promise<Registrar>) | null {
  if (token) {
    const rest = createBriefRest(apiUrl, connections, 'Bot');
    return () => byToken(rest.setToken(token));
  }
  if (!applicationId || !clientSecret) return null;
  const rest = createBriefRest(apiUrl, connections, 'Bearer');
  return () => bySecret(rest, applicationId, clientSecret);
}

/** What is registered; null where Discord does not list it, which keeps nobody from registering anew. */
async function registered({ rest, applicationId }: Registrar): Promise<unknown> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  try {
    return await rest.get(Routes.applicationCommands(applicationId), { query });
  } catch (error) {
    if (failureOf(error).kind === 'refused') return null;
    throw error;
  }
}

/**
 * Registers the commands for all servers and users, where they differ from what is registered; rejects with what Discord
 * answered.
 * @returns whether they differed
 */
export async function registerOnce(
  find: () => Promise<Registrar>,
  commands: readonly CommandRegistration[],
): Promise<boolean> {
  const registrar = await find();
  if (sameCommands(commands, await registered(registrar))) return false;
  await registrar.rest.put(Routes.applicationCommands(registrar.applicationId), { body: commands });
  return true;
}

/** Registers the commands, and again until Discord takes or refuses them; never rejects. */
export async function registerCommands(
  find: () => Promise<Registrar>,
  commands: readonly CommandRegistration[],
  options: { readonly log: Log; readonly signal: AbortSignal; readonly firstPause: number },
): Promise<void> {
  const { log } = options;
  const register = async (): Promise<void> => {
    if (await registerOnce(find, commands)) {
      log.info('Discord commands registered', { commands: commands.map(({ name }) => name).join(' ') });
    } else log.debug('Discord commands are up to date');
  };
  const failed = (error: unknown, pause: number): 'again' | 'stop' => {
    if (failureOf(error).kind === 'refused') {
      log.error(`Discord refused the commands: check ${registeringNeeds}`, { error });
      return 'stop';
    }
    log.warn('Discord commands could not be registered, trying again', { error, seconds: pause / 1000 });
    return 'again';
  };
  await withBackOff(register, { ...options, failed });
}
