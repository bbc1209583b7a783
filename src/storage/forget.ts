import type { Owner } from './kept.ts';
import type { Store } from './store.ts';

/** Deletes from the tables that say whose each row is; how many rows there were. */
async function forget(store: Store, tables: readonly string[], [column, whose]: [keyof Owner, string]) {
  let rows = 0;
  for (const table of tables)
    rows += (await store.query(`delete from ${table} where ${column} = $1 returning 1 as row`, [whose]))
      .length;
  return rows;
}

/**
 * Deletes all that is kept of a workspace or a server and of people in it.
 * @param team such as `slack T0001`
 * @returns how many rows of tables there were
 */
export function forgetTeam(store: Store, team: string): Promise<number> {
  return forget(store, ['kept', 'work', 'settings'], ['team', team]);
}

/**
 * Deletes all that is kept of a person; settings that they changed stay, without saying who it was.
 * @param person such as `slack U0001`
 * @returns how many rows of tables there were
 */
export async function forgetPerson(store: Store, person: string): Promise<number> {
  const deleted = await forget(store, ['kept', 'work'], ['person', person]);
  const changed = await store.query(
    "update settings set changed_by = '' where changed_by = $1 returning 1 as row",
    [person],
  );
  return deleted + changed.length;
}
