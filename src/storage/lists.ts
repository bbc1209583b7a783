import { globSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../catalog/sync/store.ts';
import type { Log } from '../log.ts';
import type { Store } from './store.ts';

export type SharedLists = {
  /**
   * Gives what was synced here to the other processes, and takes what they synced later: of each list all have the
   * newest. Never rejects.
   */
  exchange(): Promise<void>;
};

/** What a sync writes: lists of prices, lifecycles and scores, and their changes. */
const files = ['*.json', 'changes/*.json'];

/** Longer than any list that is taken from outside. */
const longest = 64_000_000;

/**
 * The lists of a folder that several processes on several machines sync and read.
 * @param folder STATE_DIR of this process; what is written there comes into force as what it syncs itself
 */
export function shareLists({
  store,
  folder,
  log,
}: {
  readonly store: Store;
  readonly folder: string;
  readonly log: Log;
}): SharedLists {
  const changedHere = (name: string): number =>
    Math.floor(statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const give = async (name: string, known: ReadonlyMap<string, number>): Promise<void> => {
    const changed = changedHere(name);
    if (changed <= (known.get(name) ?? 0)) return;
    const body = readFileSync(path.join(folder, name), 'utf8');
    if (body.length > longest) return;
    await store.query(
      `insert into lists (name, body, changed) values ($1, $2, $3)
      on conflict (name) do update set body = $2, changed = $3 where lists.changed < $3`,
      [name, body, changed],
    );
  };
  const take = async (name: string, changed: number): Promise<boolean> => {
    // The name came from outside.
    if (!/^(?:changes\/)?[\w.-]+\.json$/.test(name) || changed <= changedHere(name)) return false;
    const [row] = await store.query('select body, changed from lists where name = $1', [name]);
    if (!row) return false;
    const file = path.join(folder, name);
    await writeWhole(file, String(row.body));
    // As old as where it was synced, so that it is not given back as something newer.
    const time = Number(row.changed) / 1000;
    utimesSync(file, time, time);
    return true;
  };
  return {
    async exchange() {
      try {
        const rows = await store.query('select name, changed from lists');
        const known = new Map(rows.map(({ name, changed }) => [String(name), Number(changed)]));
        for (const name of globSync(files, { cwd: folder })) await give(name.replaceAll('\\', '/'), known);
        let taken = 0;
        for (const [name, changed] of known) if (await take(name, changed)) taken += 1;
        if (taken > 0) log.info('lists that another process synced were taken over', { lists: taken });
      } catch (error) {
        log.warn('synced lists could not be exchanged with other processes', { error });
      }
    },
  };
}
