import { once } from 'node:events';
import {
  type APIInteraction,
  type Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  type RESTOptions,
  Status,
} from 'discord.js';
import type { Log } from '../../log.ts';
import { createClient } from './client.ts';
import { closeName, closeSentence } from './closes.ts';
import { isId, isObject } from './frames.ts';
import { isInteraction } from './interaction.ts';
import { type GatewayMessage, isMessage } from './messages.ts';
import { withBackOff } from './rest.ts';
import { refusedToken } from './token-check.ts';

export type GatewayOptions = {
  readonly token: string;
  readonly rest: Partial<RESTOptions>;
  readonly log: Log;
  readonly firstPause: number;
  /** Ends all tries to connect. */
  readonly stopping: AbortSignal;
  onInteraction(interaction: APIInteraction): void;
  /** Gets the id of each server that the bot was removed from; without it no word of servers is asked for. */
  readonly onLeave: ((server: string) => void) | null;
  /** Gets each new message, and each that was edited. */
  onMessage(message: GatewayMessage, botId: string, isEdit: boolean): void;
  /** Runs once when no connection can come about any more, with a sentence on why and what to do. */
  onEnd(reason: string): void;
};

export type Gateway = {
  /**
   * Resolves once logged in, given up or stopped; never rejects.
   * @param readsMessages whether the words of every message are asked for, which Discord must have allowed
   */
  start(readsMessages: boolean): Promise<void>;
  /** To be called when `stopping` has aborted. */
  stop(): Promise<void>;
  /** Whether events can arrive; false for good after a close that Discord does not let us come back from. */
  ready(): boolean;
};

/** The connection to Discord over which mentions, and without an HTTP address interactions, arrive. */
export function createGateway(options: GatewayOptions): Gateway {
  const { log, stopping } = options;
  let client: Client | null = null;
  let fatal = false;
  let readsMessages = false;

  const isFatal = (): boolean => fatal;
  const fail = (reason: string, fields: Record<string, unknown> = {}): void => {
    if (fatal || stopping.aborted) return;
    fatal = true;
    log.error(reason, fields);
    options.onEnd(reason);
  };

  const heed = (name: string, data: unknown): void => {
    const botId = client?.user?.id;
    const isOdd = (): void => log.warn('Discord sent an odd event, which is left out', { event: name });
    if (name === GatewayDispatchEvents.InteractionCreate) {
      if (isInteraction(data)) options.onInteraction(data);
      else isOdd();
    }
    if (name === GatewayDispatchEvents.MessageCreate && botId !== undefined) {
      if (isMessage(data)) options.onMessage(data, botId, false);
      else isOdd();
    }
    // One that is only out of reach for a while is said to be so.
    if (name === GatewayDispatchEvents.GuildDelete && isObject(data)) {
      if (!isId(data.id)) isOdd();
      else if (data.unavailable !== true) options.onLeave?.(data.id);
    }
    // Of a message that shows something new, such as what a link leads to, Discord may send no more than that.
    if (name === GatewayDispatchEvents.MessageUpdate && botId !== undefined && isMessage(data)) {
      if (data.edited_timestamp) options.onMessage(data, botId, true);
    }
  };

  const listen = (own: Client): void => {
    own.once(Events.ClientReady, ({ user, ws }) => {
      log.info('Discord connected', { user: user.username, shards: ws.shards.size });
    });
    own.on(Events.ShardReconnecting, (shard) => log.info('Discord connection lost, reconnecting', { shard }));
    own.on(Events.ShardResume, (shard, replayed) =>
      log.info('Discord connection resumed', { shard, replayed }),
    );
    own.on(Events.ShardError, (error, shard) => {
      if (!fatal) log.warn('Discord connection error', { error, shard });
    });
    own.on(Events.Error, (error) => log.error('Discord client error', { error }));
    own.on(Events.Warn, (text) => log.warn('Discord client warning', { text }));
    own.on(Events.Invalidated, () => fail('Discord ended the session for good: restart to connect again'));
    own.on(Events.ShardDisconnect, ({ code }) =>
      fail(closeSentence(code, readsMessages), { code, reason: closeName(code) }),
    );
  };

  const logIn = async (): Promise<void> => {
    const { rest, onLeave } = options;
    const hearsServers = onLeave !== null;
    client = createClient({ rest, log, readsMessages, hearsServers, onEvent: heed, stopping });
    listen(client);
    await client.login(options.token);
  };

  const failed = (error: unknown, pause: number): 'again' | 'stop' => {
    if (isFatal()) return 'stop';
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
      fail(refusedToken);
      return 'stop';
    }
    log.warn('Discord cannot be reached, trying again', { error, seconds: pause / 1000 });
    return 'again';
  };

  return {
    async start(reads) {
      readsMessages = reads;
      const loggedIn = withBackOff(logIn, { signal: stopping, firstPause: options.firstPause, failed });
      const stopped = once(stopping, 'abort');
      await Promise.race([loggedIn, stopped]);
    },
    async stop() {
      await client?.destroy();
    },
    ready() {
      const connected =
        client?.isReady() === true && client.ws.shards.every(({ status }) => status === Status.Ready);
      return connected && !fatal && !stopping.aborted;
    },
  };
}
