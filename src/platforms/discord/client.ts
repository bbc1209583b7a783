import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  GatewayIntentBits,
  type IShardingStrategy,
  Options,
  Partials,
  type RESTOptions,
  SimpleShardingStrategy,
} from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

// discord.js hides the names of these events behind others of its own.
type ShardEvents = {
  on(event: 'hello', listener: (event: { shardId: number }) => void): unknown;
  on(event: 'closed', listener: (event: { shardId: number; code: number }) => void): unknown;
};

const abnormalClosure = 1006;
const shortestPause = 500;
const longestPause = 30_000;
// About two minutes; then the address for resuming may itself be gone, and the main one is asked for a new session.
const mostTries = 10;

/**
 * The usual way of running shards, except that tries which never reach Discord come at doubling pauses and keep the session:
 * whether it can still be resumed, and so what happened meanwhile delivered, is for Discord to say.
 * Nothing connects any more once `signal` has aborted.
 */
function keepSessionOverOutages(signal: AbortSignal): (manager: Manager) => IShardingStrategy {
  return (manager) => {
    // How often in a row the connection was lost or not to be had, for each shard that is without one.
    const losses = new Map<number, number>();
    const events = manager as unknown as ShardEvents;
    events.on('hello', ({ shardId }) => losses.delete(shardId));
    events.on('closed', ({ shardId, code }) => {
      if (code === abnormalClosure) losses.set(shardId, (losses.get(shardId) ?? 0) + 1);
    });
    const { options } = manager;
    const retrieve = options.retrieveSessionInfo.bind(options);
    const update = options.updateSessionInfo.bind(options);
    // A shard that connects asks for its session first, so this is where it can be made to wait.
    options.retrieveSessionInfo = async (shardId) => {
      const lost = losses.get(shardId) ?? 0;
      if (lost > 1) {
        const pause = Math.min(shortestPause * 2 ** (lost - 2), longestPause);
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
      // A shard that rests between two tries cannot be destroyed and would connect after all.
      if (signal.aborted) return new Promise<never>(() => undefined);
      return lost > mostTries ? null : retrieve(shardId);
    };
    options.updateSessionInfo = (shardId, session) => {
      if (session === null && losses.has(shardId)) return;
      return update(shardId, session);
    };
    return new SimpleShardingStrategy(manager);
  };
}

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
