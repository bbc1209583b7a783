import { GatewayCloseCodes } from 'discord-api-types/v10';

const reasons: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'DISCORD_TOKEN is not accepted any more: reset it on the Bot page of the application, set the new one and restart',
  [GatewayCloseCodes.InvalidShard]:
    'the number of a shard is not accepted: restart, and shards are counted anew',
  [GatewayCloseCodes.ShardingRequired]:
    'the bot is in more servers than its shards may carry: restart, and shards are counted anew',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'this version of its API is no longer served: install a newer release of the bot',
  [GatewayCloseCodes.InvalidIntents]:
    'what the bot asks to hear of is not known there: install a newer release of the bot',
};

/**
 * Why Discord closed the connection for good, and what to do about it.
 * @param code how Discord closed it
 * @param readsMessages whether the bot asks for the words of every message, which the application must be allowed
 */
export function closeSentence(code: number, readsMessages: boolean): string {
  const disallowed = readsMessages
    ? 'switch the message content intent on for the application (Bot page), and restart'
    : 'the application is not allowed what the bot asks to hear of: look at its Bot page, and restart';
  const reason =
    code === GatewayCloseCodes.DisallowedIntents
      ? disallowed
      : (reasons[code] ?? 'see what the code means, and restart');
  return `Discord closed the connection for good: ${reason}`;
}

/** What a code means, in Discord's own words. */
export const closeName = (code: number): string => GatewayCloseCodes[code] ?? 'unknown';
