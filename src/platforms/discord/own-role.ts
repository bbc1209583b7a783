import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import type { Log } from '../../log.ts';
import { isObject } from './frames.ts';

/** Milliseconds after which the roles of a server are asked for again. */
const rememberRoles = 60 * 60_000;
const askAgain = 60_000;
const mostServers = 5000;

/** What of a message tells which roles it mentions. */
type Mentioning = { readonly guild_id?: string; readonly mention_roles?: unknown };

export type OwnRole = {
  /** The id of the role that Discord made for the bot, where a message mentions that one; null where it does not. Never rejects. */
  mentionedIn(message: Mentioning, botId: string): Promise<string | null>;
};

/**
 * Knows the bot's own role in each server, which Discord offers beside its name to who writes "@": it is asked for where
 * a message mentions some role, which needs no intent, and remembered for an hour.
 */
export function createOwnRole(rest: REST, log: Log, now: () => number): OwnRole {
  const known = new Map<string, { readonly role: Promise<string | null>; until: number }>();
  const ask = async (guild: string, botId: string): Promise<string | null> => {
    const roles: unknown = await rest.get(Routes.guildRoles(guild));
    const isOwn = (role: unknown): role is { id: string } =>
      isObject(role) && typeof role.id === 'string' && isObject(role.tags) && role.tags.bot_id === botId;
    return Array.isArray(roles) ? (roles.find(isOwn)?.id ?? null) : null;
  };
  const roleIn = (guild: string, botId: string): Promise<string | null> => {
    const before = known.get(guild);
    if (before && now() < before.until) return before.role;
    const role = ask(guild, botId).catch((error: unknown) => {
      log.info('Discord did not tell the roles of a server', { error });
      own.until = now() + askAgain;
      return null;
    });
    const own = { role, until: now() + rememberRoles };
    known.delete(guild);
    known.set(guild, own);
    const [oldest] = known.keys();
    if (known.size > mostServers && oldest !== undefined) known.delete(oldest);
    return role;
  };
  return {
    async mentionedIn({ guild_id: guild, mention_roles: roles }, botId) {
      if (guild === undefined || !Array.isArray(roles) || roles.length === 0) return null;
      const own = await roleIn(guild, botId);
      return own !== null && roles.includes(own) ? own : null;
    },
  };
}
