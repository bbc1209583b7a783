import type { Log } from '../log.ts';
import type { Store } from './store.ts';

/** What one place has chosen: a whole workspace or server (channel ''), or one channel of it. */
export type Chosen<Value> = {
  readonly value: Value;
  /** Fields of its row that could not be read, and so count as not chosen. */
  readonly broken: readonly string[];
  /** Who changed it last. */
  readonly by: string;
  /** When, in milliseconds. */
  readonly changed: number;
};

/** How a row is read: what of it is good, and the names of the fields that are not. */
export type ReadChoice<Value> = (row: unknown) => {
  readonly value: Value;
  readonly broken: readonly string[];
};

export type Settings<Value> = {
  /** Whether what is chosen outlasts the process. */
  readonly isLasting: boolean;
  /** What was last known to be chosen; null where nothing ever was. Asks nobody, so that answers may ask it each time. */
  of(team: string, channel: string): Chosen<Value> | null;
  /** Keeps a choice, in force here at once. Rejects with a `StoreError`, and then what was chosen before stays. */
  change(team: string, channel: string, value: Value, by: string): Promise<void>;
  /** Takes over what others have changed; where the store does not answer, what was last known stays. Never rejects. */
  refresh(): Promise<void>;
  /** Looks for changes of others until the returned function is called. */
  watch(): () => void;
};

/** Milliseconds from one look at the store to the next. */
export const settingsPoll = 2000;

type Rows<Value> = ReadonlyMap<string, ReadonlyMap<string, Chosen<Value>>>;

/**
 * What workspaces, servers and channels have chosen, all of it in memory.
 * @param now the clock in milliseconds
 */
export function createSettings<Value>(parts: {
  readonly store: Store;
  readonly read: ReadChoice<Value>;
  readonly log: Log;
  readonly now: () => number;
}): Settings<Value> {
  const { store, read, log, now } = parts;
  let rows: Rows<Value> = new Map();
  let known = '';
  let ownChanges = 0;
  let isAway = false;
  /** Rows of which it was said that they are broken. */
  const said = new Set<string>();

  const readText = (text: string): ReturnType<ReadChoice<Value>> => {
    try {
      return read(JSON.parse(text));
    } catch {
      return { ...read({}), broken: ['value'] };
    }
  };
  const load = async (): Promise<Rows<Value>> => {
    const loaded = new Map<string, Map<string, Chosen<Value>>>();
    for (const row of await store.query('select team, channel, value, changed, changed_by from settings')) {
      const [team, channel, changed] = [String(row.team), String(row.channel), Number(row.changed)];
      const { value, broken } = readText(String(row.value));
      const key = JSON.stringify([team, channel, changed]);
      if (broken.length > 0 && !said.has(key))
        log.error('settings are broken, and those fields count as not chosen', {
          team,
          channel,
          fields: broken.join(','),
        });
      if (broken.length > 0) said.add(key);
      const own = loaded.get(team) ?? new Map<string, Chosen<Value>>();
      loaded.set(team, own.set(channel, { value, broken, by: String(row.changed_by), changed }));
    }
    return loaded;
  };
  /** Is another one after each change, whoever made it. */
  const fingerprint = async (): Promise<string> => {
    const [row] = await store.query(
      'select count(*) as many, cast(coalesce(sum(changed), 0) as text) as total from settings',
    );
    return `${row?.many} ${row?.total}`;
  };
  const refresh = async (): Promise<void> => {
    try {
      const print = await fingerprint();
      if (print !== known) {
        const before = ownChanges;
        const loaded = await load();
        // What was changed here meanwhile may not be in it; then the next look takes it over.
        if (before === ownChanges) {
          rows = loaded;
          known = print;
        }
      }
      if (isAway) log.info('settings are read again');
      isAway = false;
    } catch (error) {
      if (!isAway) log.warn('settings cannot be read, those last known stay in force', { error });
      isAway = true;
    }
  };
  return {
    isLasting: store.driver !== 'memory',
    of: (team, channel) => rows.get(team)?.get(channel) ?? null,
    async change(team, channel, value, by) {
      const [row] = await store.query(
        `insert into settings (team, channel, value, changed, changed_by) values ($1, $2, $3, $4, $5)
        on conflict (team, channel) do update set value = $3, changed_by = $5,
          changed = case when settings.changed >= $4 then settings.changed + 1 else $4 end
        returning changed`,
        [team, channel, JSON.stringify(value), now(), by],
        'safely',
      );
      ownChanges += 1;
      const own = new Map(rows.get(team)).set(channel, {
        value,
        broken: [],
        by,
        changed: Number(row?.changed ?? now()),
      });
      rows = new Map(rows).set(team, own);
    },
    refresh,
    watch() {
      let timer: NodeJS.Timeout | undefined;
      let isOver = false;
      const look = async (): Promise<void> => {
        await refresh();
        if (!isOver) timer = setTimeout(look, settingsPoll).unref();
      };
      void look();
      return () => {
        isOver = true;
        clearTimeout(timer);
      };
    },
  };
}
