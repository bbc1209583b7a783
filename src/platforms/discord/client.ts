import { Client, GatewayIntentBits, type RESTOptions } from 'discord.js';
import type { Log } from '../../log.ts';
import { guardedShards, type OnEvent } from './guarded-shards.ts';
import { keepSessionOverOutages } from './keep-session.ts';

export type ClientOptions = {
  readonly rest: Partial<RESTOptions>;
  readonly log: Log;
  /** Whether it also hears what is said without a mention, which is a privileged intent. */
  readonly readsMessages: boolean;
  /** Gets every event but those of the session. */
  readonly onEvent: OnEvent;
  /** Ends connecting for good. */
  readonly stopping: AbortSignal;
};

/**
 * A discord.js client that keeps the connections to Discord, as many as Discord asks for, and knows nobody but itself:
 * it listens for mentions and direct messages, which go to `onEvent` as they came.
 */
export function createClient({ rest, log, readsMessages, onEvent, stopping }: ClientOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(readsMessages ? [GatewayIntentBits.MessageContent] : []),
    ],
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
