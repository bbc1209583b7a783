import { Client, GatewayIntentBits, type RESTOptions } from 'discord.js';
import type { Log } from '../../log.ts';
import { guardedShards, type OnEvent } from './guarded-shards.ts';
import { keepSessionOverOutages } from './keep-session.ts';

export type ClientOptions = {
  readonly rest: Partial<RESTOptions>;
  readonly log: Log;
  /** Whether it also hears what is said without a mention, which is a privileged intent. */
  readonly readsMessages: boolean;
  /** Whether it hears of servers that it is in, so that it knows when it leaves one. */
  readonly hearsServers: boolean;
  /** Gets every event but those of the session. */
  readonly onEvent: OnEvent;
  /** Ends connecting for good. */
  readonly stopping: AbortSignal;
};

/**
 * A discord.js client that keeps the connections to Discord, as many as Discord asks for, and knows nobody but itself:
 * it listens for mentions and direct messages, which go to `onEvent` as they came.
 */
export function createClient({
  rest,
  log,
  readsMessages,
  hearsServers,
  onEvent,
  stopping,
}: ClientOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
      ...(hearsServers ? [GatewayIntentBits.Guilds] : []),
    ],
    // It is told of no server, so that there is none to wait for.
    waitGuildTimeout: 0,
    shards: 'auto',
    rest,
    ws: {
      buildStrategy(manager) {
        keepSessionOverOutages(manager, stopping);
        return guardedShards(manager, { log, onEvent });
      },
    },
  });
}
