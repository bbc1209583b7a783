import { GatewayDispatchEvents, SimpleShardingStrategy } from 'discord.js';
import type { Log } from '../../log.ts';
import { readFrame } from './frames.ts';

export type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** An event of the gateway: its name and what it says. */
export type OnEvent = (name: string, data: unknown) => void;

type Unheeded = (...given: readonly unknown[]) => Promise<unknown>;

/** What discord.js hides of a shard: it calls all of these without heeding whether they fail. */
type Shard = {
  unpackMessage(data: unknown, isBinary: boolean): Promise<unknown>;
  onMessage: Unheeded;
  onClose: Unheeded;
  heartbeat: Unheeded;
  internalConnect: Unheeded;
  emit(event: 'error', data: { error: unknown }): unknown;
  removeAllListeners(event: 'dispatch'): unknown;
  on(event: 'dispatch', listener: (event: { data: { t: string; d: unknown } }) => void): unknown;
};

const ofTheSession: readonly string[] = [GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed];

function sizeOf(data: unknown): number {
  return typeof data === 'string' ? data.length : data instanceof ArrayBuffer ? data.byteLength : 0;
}

/** Leaves out frames that no shard can use, with a line for each, and survives those that it cannot use after all. */
function guard(shard: Shard, id: number, log: Log): void {
  const unpack = shard.unpackMessage.bind(shard);
  shard.unpackMessage = async (data, isBinary) => {
    const read = readFrame(await unpack(data, isBinary).catch(() => null));
    if ('frame' in read) return read.frame;
    log.warn('Discord sent an odd frame, which is left out', {
      frame: read.odd,
      size: sizeOf(data),
      shard: id,
    });
    return null;
  };
  for (const name of ['onMessage', 'onClose', 'heartbeat', 'internalConnect'] as const) {
    const act = shard[name].bind(shard);
    shard[name] = (...given) =>
      act(...given).catch((error: unknown) => {
        log.error('A Discord shard failed', { in: name, error, shard: id });
        // Who waits for the connection is told that there is none.
        if (name === 'internalConnect') shard.emit('error', { error });
      });
  }
}

/**
 * The usual way of running shards, all in this process, except that no frame can end it, and that events go to `onEvent`
 * as they came. discord.js sees those of the session alone: what it would make of others is not needed, and it takes their
 * shape on trust.
 */
export function guardedShards(
  manager: Manager,
  { log, onEvent }: { readonly log: Log; readonly onEvent: OnEvent },
): SimpleShardingStrategy {
  const strategy = new SimpleShardingStrategy(manager);
  const spawn = strategy.spawn.bind(strategy);
  const emit = manager.emit.bind(manager) as (name: string, event: object) => unknown;
  const heed = (name: string, data: unknown): void => {
    try {
      onEvent(name, data);
    } catch (error) {
      log.error('A Discord event failed', { event: name, error });
    }
  };
  strategy.spawn = async (ids) => {
    await spawn(ids);
    const { shards } = strategy as unknown as { readonly shards: ReadonlyMap<number, Shard> };
    for (const [shardId, shard] of shards) {
      guard(shard, shardId, log);
      shard.removeAllListeners('dispatch');
      shard.on('dispatch', ({ data }) => {
        if (ofTheSession.includes(data.t)) emit('dispatch', { data, shardId });
        else heed(data.t, data.d);
      });
    }
  };
  return strategy;
}
