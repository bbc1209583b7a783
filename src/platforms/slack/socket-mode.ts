import { setTimeout as sleep } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { appTokenRefused, tokenRefusal } from './authorization.ts';
import { slackLogger } from './logger.ts';
import { arrivedNow } from './receive.ts';
import { guardFrames } from './socket-frames.ts';
import { webApiOptions } from './web-api.ts';

const pauses = { least: 250, most: 30_000 } as const;
const longestHello = 20_000;
const longestGoodbye = 2000;
const shortSession = 5000;

/** Milliseconds for which an app token that worked may be refused before it counts as gone for good. */
const longestRefusal = 5 * 60_000;

export type SocketMode = {
  receiver: SocketModeReceiver;
  start(): void;
  stop(): Promise<void>;
  connected(): boolean;
  /** What the operator is to do, once it can never connect again. */
  ended: Promise<string>;
};

/**
 * Slack over a socket. We reconnect by ourselves, because the client's own way ends in an unhandled rejection
 * when Slack answers with an error, and waits five seconds after an ordinary renewal.
 * @param parts.now the clock in milliseconds
 * @param parts.onConnected called whenever a connection has opened
 */
export function createSocketMode(parts: {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Log;
  readonly now: () => number;
  readonly onConnected: () => void;
}): SocketMode {
  const { appToken, apiUrl, log, now, onConnected } = parts;
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: { ...slackLogger(log), error: () => {}, warn: () => {} },
    installerOptions: { clientOptions: webApiOptions(apiUrl, log) },
    customPropertiesExtractor: arrivedNow,
  });
  const { client } = receiver;
  guardFrames(client, log);
  const stopping = new AbortController();
  let connected = false;
  let running: Promise<void> = Promise.resolve();
  const ended = Promise.withResolvers<string>();

  /** One connection, from opening to closing; rejects when it never opened. */
  const session = async (onOpen: () => void): Promise<void> => {
    const closed = Promise.withResolvers<void>();
    const onClose = (): void => closed.resolve();
    const tooLong = setTimeout(() => void client.disconnect(), longestHello);
    client.once('disconnected', onClose);
    try {
      await client.start();
      clearTimeout(tooLong);
      // Stopping may have come while the address of the socket was being asked for.
      if (stopping.signal.aborted) void client.disconnect();
      else onOpen();
      await closed.promise;
    } finally {
      clearTimeout(tooLong);
      client.off('disconnected', onClose);
    }
  };

  const keepConnected = async (): Promise<void> => {
    let failures = 0;
    let hasConnected = false;
    let refusedSince: number | null = null;
    while (!stopping.signal.aborted) {
      let openedAt = Number.NEGATIVE_INFINITY;
      try {
        await session(() => {
          log.info('slack: connected over Socket Mode');
          connected = hasConnected = true;
          refusedSince = null;
          openedAt = performance.now();
          onConnected();
        });
        // A connection that is closed at once is no better than none.
        failures = performance.now() - openedAt < shortSession ? failures + 1 : 0;
      } catch (error) {
        const refusal = tokenRefusal(error);
        refusedSince = refusal === null ? null : (refusedSince ?? now());
        // Slack has refused good tokens for a while during outages of its own.
        const isOver = refusedSince !== null && (!hasConnected || now() - refusedSince >= longestRefusal);
        if (refusal !== null && isOver) {
          const sentence = appTokenRefused(refusal);
          log.error(sentence);
          ended.resolve(sentence);
          return;
        }
        const text = 'slack: Socket Mode cannot connect, trying again in the background';
        const fields = { error: error ?? 'the connection was closed' };
        // One line for the first failure; the rest of an outage is for those who look closer.
        if (failures === 0) log.warn(text, fields);
        else log.debug(text, fields);
        failures += 1;
      }
      connected = false;
      const pause = Math.min(pauses.least * 2 ** failures, pauses.most);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  const sayGoodbye = async (): Promise<void> => {
    const gone = client.disconnect();
    const late = sleep(longestGoodbye, 'late', { ref: false });
    // A second call drops a connection whose other end does not answer the first.
    if ((await Promise.race([gone, late])) === 'late') void client.disconnect();
  };

  return {
    receiver,
    connected: () => connected,
    ended: ended.promise,
    start() {
      running = keepConnected();
    },
    async stop() {
      stopping.abort();
      await sayGoodbye();
      await Promise.race([running, sleep(longestGoodbye, undefined, { ref: false })]);
      connected = false;
    },
  };
}
