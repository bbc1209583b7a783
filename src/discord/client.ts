import { Client, GatewayIntentBits, Options, Partials, type RESTOptions } from 'discord.js';
import { keepSessionOverOutages } from './keep-session.ts';

const nothingKept = {
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
};

/**
 * A discord.js client that listens for mentions and direct messages and remembers nobody but itself.
 * It stops connecting for good once `signal` has aborted.
 * @param readsMessages whether it also hears what is said without a mention (a privileged intent)
 */
export function createClient(
  rest: Partial<RESTOptions>,
  signal: AbortSignal,
  readsMessages: boolean,
): Client {
  const onlySelf = {
    maxSize: 0,
    keepOverLimit: (entry: { id: string; client: Client }) => entry.id === entry.client.user?.id,
  };
  return new Client({
    intents: [
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({
      ...nothingKept,
      UserManager: onlySelf,
      GuildMemberManager: onlySelf,
    }),
    rest,
    ws: { buildStrategy: keepSessionOverOutages(signal) },
  });
}
