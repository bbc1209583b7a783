import type { Store } from './store.ts';

/** Each kind of thing that is kept for a time, with how long in milliseconds. */
const kinds = {
  /** A signed request that was seen; it is too old to be sent again before this has passed. */
  request: 10 * 60_000,
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
  /** What is done by one of several processes. */
  turn: 60_000,
} as const;

export type KeptKind = keyof typeof kinds;

/** Whose it is, so that it goes with them. */
export type Owner = { readonly team?: string; readonly person?: string };

export type Kept = {
  /** Null where it is not known, or not any more. */
  find(kind: KeptKind, key: string): Promise<unknown>;
  keep(kind: KeptKind, key: string, value: unknown, owner?: Owner): Promise<void>;
  /** Remembers the key; false when it was known already, to whichever process. */
  claim(kind: KeptKind, key: string, owner?: Owner): Promise<boolean>;
  forget(kind: KeptKind, key: string): Promise<void>;
  /** Deletes what its time is over of. */
  sweep(): Promise<void>;
};

/** Longer keys say no more. */
const longestKey = 400;

/**
 * What is known for a time, in all processes and over restarts.
 * @param now the clock in milliseconds
 */
export function createKept(store: Store, now: () => number): Kept {
  // PostgreSQL takes no NUL.
  const short = (key: string): string => key.slice(0, longestKey).replaceAll('\0', '');
  return {
    async find(kind, key) {
      const [row] = await store.query('select value from kept where kind = $1 and key = $2 and until >= $3', [
        kind,
        short(key),
        now(),
      ]);
      return row ? (JSON.parse(String(row.value)) as unknown) : null;
    },
    async keep(kind, key, value, { team = '', person = '' } = {}) {
      await store.query(
        `insert into kept (kind, key, value, team, person, until) values ($1, $2, $3, $4, $5, $6)
        on conflict (kind, key) do update set value = $3, team = $4, person = $5, until = $6`,
        [kind, short(key), JSON.stringify(value), team, person, now() + kinds[kind]],
      );
    },
    async claim(kind, key, { team = '', person = '' } = {}) {
      const rows = await store.query(
        `insert into kept (kind, key, value, team, person, until) values ($1, $2, 'true', $3, $4, $5)
        on conflict (kind, key) do update set value = 'true', until = $5 where kept.until < $6 returning key`,
        [kind, short(key), team, person, now() + kinds[kind], now()],
      );
      return rows.length > 0;
    },
    async forget(kind, key) {
      await store.query('delete from kept where kind = $1 and key = $2', [kind, short(key)]);
    },
    async sweep() {
      await store.query('delete from kept where until < $1', [now()]);
    },
  };
}
