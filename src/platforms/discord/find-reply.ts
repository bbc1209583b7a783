import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { failureOf } from './failure.ts';
import { limits } from './limits.ts';

/** A message of a channel, as far as it is looked at; Discord may leave anything out. */
type Listed = {
  readonly id?: unknown;
  readonly author?: { readonly id?: unknown } | null;
  readonly message_reference?: { readonly message_id?: unknown } | null;
  readonly interaction_metadata?: unknown;
};

/**
 * Whether the bot has replied to a message already. Null where that cannot be known: where it may not read the history,
 * where the message is gone, where more was said since than one look shows, and where the bot spoke without replying to
 * anything, as it does where it may not. Rejects where Discord did not answer.
 */
export async function hasReplied(
  rest: REST,
  to: { readonly id: string; readonly channel_id: string },
  botId: string,
): Promise<boolean | null> {
  // The message itself is asked for, too: Discord lists nothing, and says no word, where the history may not be read.
  const query = new URLSearchParams({ after: String(BigInt(to.id) - 1n), limit: String(limits.listed) });
  let answer: unknown;
  try {
    answer = await rest.get(Routes.channelMessages(to.channel_id), { query });
  } catch (error) {
    if (failureOf(error).kind === 'refused') return null;
    throw error;
  }
  const listed: readonly (Listed | null)[] = Array.isArray(answer) ? answer : [];
  const own = listed.filter((message) => message?.author?.id === botId);
  if (own.some((message) => message?.message_reference?.message_id === to.id)) return true;
  const isWhole = listed.length < limits.listed && listed.some((message) => message?.id === to.id);
  const spokeWithoutReply = own.some(
    (message) => !message?.message_reference && !message?.interaction_metadata,
  );
  return isWhole && !spokeWithoutReply ? false : null;
}
