import type { Log } from '../log.ts';
import { within } from './patience.ts';
import { type Store, StoreError } from './store.ts';

/** Each kind of thing that is kept for a time, with how long in milliseconds. */
const kinds = {
  /** A signed request that was seen; it is too old to be sent again before this has passed. */
  request: 10 * 60_000,
  /** The signed requests that one process saw in a moment, where no other one has the store. */
  requests: 10 * 60_000,
  /** An interaction of Discord that was taken; its token lives no longer. */
  interaction: 15 * 60_000,
  /** What a thread was last about. */
  thread: 24 * 60 * 60_000,
  /** What was shown in a thread without a word. */
  shown: 10 * 60_000,
  /** A subject that a channel has heard enough of. */
  pause: 10 * 60_000,
  /** A text that buttons of an answer lead back to. */
  text: 24 * 60 * 60_000,
  /** The language that a person has set on the platform. */
  language: 30 * 24 * 60 * 60_000,
  /** What was found out of an app, such as that it is shown as an agent. */
  app: 365 * 24 * 60 * 60_000,
  /** What one of several processes does for all, such as a sync, which takes no longer. */
  turn: 5 * 60_000,
} as const;

export type KeptKind = keyof typeof kinds;

/** Whose it is, so that it goes with them. */
export type Owner = { readonly team?: string; readonly person?: string };

export type Kept = {
  /** Null where it is not known, or not any more. */
  find(kind: KeptKind, key: string): Promise<unknown>;
  keep(kind: KeptKind, key: string, value: unknown, owner?: Owner): Promise<void>;
  /**
   * Remembers the key; false when it was known already, to whichever process.
   * @param by for what it is claimed: the same may claim it again, such as after a restart
   */
  claim(kind: KeptKind, key: string, owner?: Owner, by?: string): Promise<boolean>;
  /** Claims all of the keys, of which none is given twice; those that were not known. */
  claimAll(kind: KeptKind, keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** The newest values of a kind, the oldest of them first, each with until when it is known. */
  all(kind: KeptKind, most: number): Promise<readonly { readonly value: unknown; readonly until: number }[]>;
  forget(kind: KeptKind, key: string): Promise<void>;
  /** Milliseconds for which a kind is kept. */
  timeOf(kind: KeptKind): number;
  /** Deletes what its time is over of. */
  sweep(): Promise<void>;
};

/** Milliseconds that anybody waits: Slack gives three seconds to answer a command. */
const longestWait = 1000;

/** Keys that one statement claims. */
const atOnce = 50;

/** Longer keys say no more. */
const longestKey = 400;

/**
 * What is known for a time, in all processes and over restarts. Nobody waits for a store that does not answer: then
 * nothing is known and everything is new, which the log says.
 * @param now the clock in milliseconds
 */
export function createKept(store: Store, log: Log, now: () => number = store.now): Kept {
  const query: Store['query'] = (sql, values) => store.query(sql, values);
  const orElse = async <Value>(asked: Promise<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await within(longestWait, asked);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      log.warn('the store cannot be asked, what it knows is left out', { error });
      return otherwise;
    }
  };
  // PostgreSQL takes no NUL.
  const short = (key: string): string => key.slice(0, longestKey).replaceAll('\0', '');
  return {
    async find(kind, key) {
      const sql = 'select value from kept where kind = $1 and key = $2 and until >= $3';
      const [row] = await orElse(query(sql, [kind, short(key), now()]), []);
      return row ? (JSON.parse(String(row.value)) as unknown) : null;
    },
    async keep(kind, key, value, { team = '', person = '' } = {}) {
      const sql = `insert into kept (kind, key, value, team, person, until) values ($1, $2, $3, $4, $5, $6)
        on conflict (kind, key) do update set value = $3, team = $4, person = $5, until = $6`;
      const values = [kind, short(key), JSON.stringify(value), team, person, now() + kinds[kind]];
      await orElse(query(sql, values), []);
    },
    async claim(kind, key, { team = '', person = '' } = {}, by) {
      const sql = `insert into kept (kind, key, value, team, person, until) values ($1, $2, $3, $4, $5, $6)
        on conflict (kind, key) do update set value = $3, until = $6
        where kept.until < $7 or (kept.value = $3 and $3 <> 'true') returning key`;
      const values = [kind, short(key), JSON.stringify(by ?? true), team, person, now() + kinds[kind], now()];
      const rows = await orElse(query(sql, values), null);
      return rows === null || rows.length > 0;
    },
    async claimAll(kind, keys) {
      // Of two processes that claim the same keys neither then waits for one of the other's.
      const sorted = keys.toSorted();
      const fresh = new Set<string>();
      for (let first = 0; first < sorted.length; first += atOnce) {
        const some = sorted.slice(first, first + atOnce);
        const rows = some.map((_, index) => `($1, $${index + 4}, 'true', '', '', $2)`);
        const sql = `insert into kept (kind, key, value, team, person, until) values ${rows.join(', ')}
          on conflict (kind, key) do update set value = 'true', until = $2 where kept.until < $3 returning key`;
        const values = [kind, now() + kinds[kind], now(), ...some.map(short)];
        const claimed = await orElse(query(sql, values), null);
        const known = claimed && new Set(claimed.map(({ key }) => key));
        for (const key of some) if (!known || known.has(short(key))) fresh.add(key);
      }
      return fresh;
    },
    async all(kind, most) {
      const sql = `select value, until from kept where kind = $1 and until >= $2 order by until desc, key desc limit ${most}`;
      const rows = await orElse(query(sql, [kind, now()]), []);
      return rows
        .map(({ value, until }) => ({ value: JSON.parse(String(value)) as unknown, until: Number(until) }))
        .toReversed();
    },
    timeOf: (kind) => kinds[kind],
    async forget(kind, key) {
      await orElse(query('delete from kept where kind = $1 and key = $2', [kind, short(key)]), []);
    },
    async sweep() {
      await orElse(query('delete from kept where until < $1', [now()]), []);
    },
  };
}
