import type { Store } from './store.ts';

/** Tables that know of which workspace or server their rows are. */
const tablesOfTeams = ['kept', 'work', 'settings'] as const;

/** Deletes all that is kept of a workspace or a server. Rejects with a `StoreError`, and then may have deleted a part. */
export async function forgetTeam(store: Store, team: string): Promise<void> {
  for (const table of tablesOfTeams) await store.query(`delete from ${table} where team = $1`, [team]);
}
