import { type IShardingStrategy, SimpleShardingStrategy } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

// discord.js hides the names of these events behind others of its own.
type ShardEvents = {
  on(event: 'hello', listener: (event: { shardId: number }) => void): unknown;
  on(event: 'closed', listener: (event: { shardId: number; code: number }) => void): unknown;
};

// Longer than Discord keeps a session that can be resumed.
const longestOutage = 5 * 60_000;
const abnormalClosure = 1006;

/**
 * The usual way of running shards, except that a reconnect that never reached Discord does not throw the session away,
 * so that what happened during an outage of the network is delivered afterwards.
 */
export function keepSessionOverOutages(manager: Manager): IShardingStrategy {
  // Shards that spoke with Discord on their present connection; only then is the loss of a session Discord's word.
  const greeted = new Set<number>();
  const lostSince = new Map<number, number>();
  const events = manager as unknown as ShardEvents;
  events.on('hello', ({ shardId }) => {
    greeted.add(shardId);
    lostSince.delete(shardId);
  });
  events.on('closed', ({ shardId, code }) => {
    if (code !== abnormalClosure) return;
    greeted.delete(shardId);
    if (!lostSince.has(shardId)) lostSince.set(shardId, Date.now());
  });
  const { options } = manager;
  const update = options.updateSessionInfo.bind(options);
  options.updateSessionInfo = (shardId, session) => {
    const lost = lostSince.get(shardId);
    const outage = lost !== undefined && Date.now() - lost < longestOutage;
    if (session === null && outage && !greeted.has(shardId)) return;
    return update(shardId, session);
  };
  return new SimpleShardingStrategy(manager);
}
