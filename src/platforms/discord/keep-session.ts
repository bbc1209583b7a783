import { setTimeout as sleep } from 'node:timers/promises';
import type { Manager } from './guarded-shards.ts';

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
 * Has tries of a shard which never reach Discord come at doubling pauses and keep its session: whether it can still be
 * resumed, and so what happened meanwhile delivered, is for Discord to say.
 * Nothing connects any more once `signal` has aborted.
 */
export function keepSessionOverOutages(manager: Manager, signal: AbortSignal): void {
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
}
