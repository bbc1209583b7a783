import { isDeepStrictEqual } from 'node:util';
import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Log } from '../../log.ts';
import type { CommandRegistration } from './commands.ts';
import { discordTags } from './localizations.ts';
import { withBackOff } from './rest.ts';

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

/** Registers the commands for all servers and users, only where they differ from what is registered; never rejects. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly CommandRegistration[],
  options: { readonly log: Log; readonly signal: AbortSignal; readonly firstPause: number },
): Promise<void> {
  const { log } = options;
  const route = Routes.applicationCommands(applicationId);
  const register = async (): Promise<void> => {
    if (
      sameCommands(
        commands,
        await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
      )
    ) {
      log.debug('Discord commands are up to date');
      return;
    }
    await rest.put(route, { body: commands });
    log.info('Discord commands registered', { commands: commands.map(({ name }) => name).join(' ') });
  };
  const failed = (error: unknown, pause: number): 'again' | 'stop' => {
    // What Discord refused once it refuses again.
    if (error instanceof DiscordAPIError && error.status < 500) {
      log.error('Discord refused the commands', { error });
      return 'stop';
    }
    log.warn('Discord commands could not be registered, trying again', { error, seconds: pause / 1000 });
    return 'again';
  };
  await withBackOff(register, { ...options, failed });
}
