import { once } from 'node:events';
import {
  type APIInteraction,
  type Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type RESTOptions,
  Status,
} from 'discord.js';
import type { Log } from '../../log.ts';
import { createClient } from './client.ts';
import type { GatewayMessage } from './messages.ts';
import { withBackOff } from './rest.ts';

export type GatewayOptions = {
  readonly token: string;
  readonly rest: Partial<RESTOptions>;
  readonly log: Log;
  readonly firstPause: number;
  /** Whether the words of every message are asked for, which Discord must have allowed. */
  readonly readsMessages: boolean;
  /** Ends all tries to connect. */
  readonly stopping: AbortSignal;
  onInteraction(interaction: APIInteraction): void;
  onMessage(message: GatewayMessage, client: Client<true>): void;
  /** Runs when the client is logged in. */
  onReady(client: Client<true>): void;
};

export type Gateway = {
  /** Resolves once logged in, given up or stopped; never rejects. */
  start(): Promise<void>;
  /** To be called when `stopping` has aborted. */
  stop(): Promise<void>;
  /** Whether events can arrive; false for good after a close that Discord does not let us come back from. */
  ready(): boolean;
};

const closeName = (code: number): string => GatewayCloseCodes[code] ?? 'unknown reason';

/** The connection to Discord over which mentions, and without an HTTP address interactions, arrive. */
export function createGateway(options: GatewayOptions): Gateway {
  const { log, stopping } = options;
  let client: Client | null = null;
  let fatal = false;

  const isFatal = (): boolean => fatal;
  const fail = (message: string, fields: Record<string, unknown> = {}): void => {
    if (fatal || stopping.aborted) return;
    fatal = true;
    log.error(message, fields);
  };

  const listen = (own: Client): void => {
    own.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
      options.onInteraction(interaction);
    });
    own.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessage) => {
      if (own.user) options.onMessage(message, own as Client<true>);
    });
    own.once(Events.ClientReady, (logged) => {
      log.info('Discord connected', { user: logged.user.username });
      options.onReady(logged);
    });
    own.on(Events.ShardReconnecting, () => log.info('Discord connection lost, reconnecting'));
    own.on(Events.ShardResume, (_, replayed) => log.info('Discord connection resumed', { replayed }));
    own.on(Events.ShardError, (error) => log.warn('Discord connection error', { error }));
    own.on(Events.Error, (error) => log.error('Discord client error', { error }));
    own.on(Events.Warn, (text) => log.warn('Discord client warning', { text }));
    own.on(Events.Invalidated, () => fail('Discord ended the session for good; restart to connect again'));
    own.on(Events.ShardDisconnect, ({ code }) => {
      const cause =
        code === GatewayCloseCodes.DisallowedIntents
          ? 'switch the message content intent on for the application, or take its channels out of FAQ_CHANNELS'
          : 'check the token';
      fail(`Discord closed the connection for good; ${cause} and restart`, {
        code,
        reason: closeName(code),
      });
    });
  };

  const logIn = async (): Promise<void> => {
    client = createClient(options.rest, stopping, options.readsMessages);
    listen(client);
    await client.login(options.token);
  };

  const failed = (error: unknown, pause: number): 'again' | 'stop' => {
    if (isFatal()) return 'stop';
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
      fail('Discord does not accept DISCORD_TOKEN; set a valid one and restart');
      return 'stop';
    }
    log.warn('Discord cannot be reached, trying again', { error, seconds: pause / 1000 });
    return 'again';
  };

  return {
    async start() {
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
