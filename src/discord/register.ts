import { isDeepStrictEqual } from 'node:util';
import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Log } from '../log.ts';
import { withBackOff } from './back-off.ts';
import type { CommandRegistration } from './commands.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Discord adds fields of its own and leaves out falsy ones, so only what we send is compared, and `false` equals absent. */
function same(ours: unknown, theirs: unknown): boolean {
  if (Array.isArray(ours)) {
    const others = Array.isArray(theirs) ? theirs : [];
    return ours.length === others.length && ours.every((value, index) => same(value, others[index]));
  }
  if (isFields(ours)) {
    return isFields(theirs) && Object.entries(ours).every(([name, value]) => same(value, theirs[name]));
  }
  return isDeepStrictEqual(ours || undefined, theirs || undefined);
}

const named = (value: unknown): string =>
  isFields(value) && typeof value.name === 'string' ? value.name : '';

/** Fields that change what people see and that we may have dropped since the last registration. */
const dropped = (ours: unknown, theirs: unknown): boolean =>
  isFields(ours) &&
  isFields(theirs) &&
  (['autocomplete', 'required'].some((name) => Boolean(theirs[name]) && !ours[name]) ||
    ['choices', 'options'].some((name) => {
      const [mine, others] = [ours[name] ?? [], theirs[name] ?? []];
      if (!Array.isArray(mine) || !Array.isArray(others)) return true;
      return mine.length !== others.length || mine.some((value, index) => dropped(value, others[index]));
    }));

/** Whether the registered commands already are what we want. */
export function sameCommands(ours: readonly CommandRegistration[], theirs: unknown): boolean {
  if (!Array.isArray(theirs) || theirs.length !== ours.length) return false;
  return ours.every((command) => {
    const other: unknown = theirs.find((candidate) => named(candidate) === command.name);
    return same(command, other) && !dropped(command, other);
  });
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
    if (sameCommands(commands, await rest.get(route))) {
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
