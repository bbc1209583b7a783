import { type Store, StoreError } from './store.ts';

const tables = ['kept', 'work', 'installations', 'settings', 'lists'] as const;

/** How many entries each table of the store has; null where it does not answer. */
export async function countEntries(store: Store): Promise<Readonly<Record<string, number>> | null> {
  const each = tables.map((table) => `select '${table}' as name, count(*) as number from ${table}`);
  try {
    const rows = await store.query(each.join(' union all '));
    return Object.fromEntries(rows.map(({ name, number }) => [String(name), Number(number)]));
  } catch (error) {
    if (error instanceof StoreError) return null;
    throw error;
  }
}
