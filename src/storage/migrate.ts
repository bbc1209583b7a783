import { migrations as all } from './migrations.ts';
import { type Store, StoreError } from './store.ts';

/** Runs statements one after another, all or none of them, and lets nobody else do so meanwhile. */
export type Transaction = (work: (query: Store['query']) => Promise<void>) => Promise<void>;

/**
 * Brings the tables of a database to what this program needs.
 * @returns how many steps were taken
 * @throws StoreError where the tables are those of a later program
 */
export async function migrate(
  transaction: Transaction,
  migrations: readonly (readonly string[])[] = all,
): Promise<number> {
  let taken = 0;
  await transaction(async (query) => {
    await query('create table if not exists schema_steps (number integer primary key)');
    const [row] = await query('select max(number) as number from schema_steps');
    const done = Number(row?.number ?? 0);
    if (done > migrations.length)
      throw new StoreError(
        `its tables are of a later version of this program (step ${done}, known here: ${migrations.length}): start that version, or use another database`,
      );
    for (const [index, statements] of migrations.entries()) {
      if (index < done) continue;
      for (const statement of statements) await query(statement);
      await query('insert into schema_steps (number) values ($1)', [index + 1]);
      taken += 1;
    }
  });
  return taken;
}
