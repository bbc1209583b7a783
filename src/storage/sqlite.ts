import { chmodSync, closeSync, existsSync, fdatasync, mkdirSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { promisify } from 'node:util';
import type { Log } from '../log.ts';
import { createGroupCommit } from './group-commit.ts';
import { migrate } from './migrate.ts';
import { type Row, type Store, StoreError, type Value } from './store.ts';

/** SQLite's numbers of what went wrong. */
const codes = { busy: 5, corrupt: 11, notADatabase: 26 } as const;

/** Statements that are kept ready; more than the program has. */
const mostStatements = 200;

/** Milliseconds for which a statement waits for another process, such as one that deletes. */
const busyTimeout = 2000;

/** A statement, and of which value each of its places is. */
type Ready = { readonly statement: StatementSync; readonly places: readonly number[] };

function failure(error: unknown): StoreError {
  // SQLite names tables and columns in its messages, never values.
  return error instanceof StoreError
    ? error
    : new StoreError(`SQLite: ${(error as Error).message}`, { cause: error });
}

/** Whether the file is no database, or one that is damaged. */
function isBroken(error: unknown): boolean {
  const { errcode } = { ...((error as StoreError).cause as object) } as { errcode?: unknown };
  return errcode === codes.notADatabase || errcode === codes.corrupt;
}

/** Places are filled one after another: looking each up by its name takes a sixth of the time of a statement. */
function prepare(database: DatabaseSync, sql: string): Ready {
  const places = [...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number) - 1);
  return { statement: database.prepare(sql.replaceAll(/\$\d+/g, '?')), places };
}

/** Carries out statements, each of which is prepared once. */
function runner(database: DatabaseSync): (sql: string, values: readonly Value[]) => Row[] {
  const ready = new Map<string, Ready>();
  return (sql, values) => {
    let known = ready.get(sql);
    if (!known) {
      known = prepare(database, sql);
      if (ready.size < mostStatements) ready.set(sql, known);
    }
    const { statement, places } = known;
    return statement.all(...places.map((place) => values[place] ?? null)) as Row[];
  };
}

/**
 * Has the disk written what a database has in its log, in another thread; committing writes it to the system alone. What a
 * disk failed to write is not written by trying again: then all goes from the log to the database itself first.
 */
function syncOf(database: DatabaseSync, log: number): () => Promise<void> {
  const sync = promisify(fdatasync);
  let isDoubtful = false;
  return async () => {
    if (isDoubtful) {
      const { busy } = database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number };
      if (busy !== 0) throw new StoreError('SQLite: the disk did not write what it was told');
    }
    isDoubtful = true;
    await sync(log);
    isDoubtful = false;
  };
}

/** Holds a file of its own for as long as this process lives, however that ends; throws where another process does. */
function lock(folder: string): DatabaseSync {
  const held = new DatabaseSync(path.join(folder, 'lock.sqlite'));
  try {
    held.exec('begin exclusive');
    return held;
  } catch (error) {
    held.close();
    throw error;
  }
}

/** @param held what is let go when the store is closed */
async function open(file: string, held: DatabaseSync | null): Promise<Store> {
  const isMemory = file === ':memory:';
  let database: DatabaseSync | null = null;
  let log: number | null = null;
  const close = (): void => {
    if (database?.isOpen) database.close();
    if (log !== null) closeSync(log);
    log = null;
  };
  try {
    const opened = new DatabaseSync(file, { timeout: busyTimeout });
    database = opened;
    if (!isMemory) chmodSync(file, 0o600);
    const { journal_mode: mode } = opened.prepare('pragma journal_mode = wal').get() as Row;
    // Without a log of its own, as where a disk cannot have one, SQLite waits for the disk each time.
    opened.exec(`pragma synchronous = ${mode === 'wal' ? 'normal' : 'full'}`);
    const run = runner(opened);
    await migrate(async (work) => {
      opened.exec('begin immediate');
      try {
        await work(async (sql, values = []) => run(sql, values));
        opened.exec('commit');
      } catch (error) {
        opened.exec('rollback');
        throw error;
      }
    });
    if (mode === 'wal') log = openSync(`${file}-wal`, 'r+');
    const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((sql) =>
      opened.prepare(sql),
    ) as [StatementSync, StatementSync, StatementSync];
    const query = createGroupCommit({
      run,
      begin: () => begin.run(),
      commit: () => commit.run(),
      rollback: () => rollback.run(),
      isBegun: () => opened.isTransaction,
      sync: log === null ? async () => {} : syncOf(opened, log),
    });
    return {
      driver: isMemory ? 'memory' : 'sqlite',
      isShared: false,
      query: (...given) => query(...given).catch((error: unknown) => Promise.reject(failure(error))),
      now: Date.now,
      async close() {
        // What was asked before is carried out.
        await query('select 1', [], 'safely').catch(() => undefined);
        close();
        if (held?.isOpen) held.close();
      },
    };
  } catch (error) {
    close();
    throw failure(error);
  }
}

/** A store that is forgotten with the process. */
export function openMemory(): Store {
  const opened = open(':memory:', null);
  return {
    driver: 'memory',
    isShared: false,
    query: async (...given) => (await opened).query(...given),
    now: Date.now,
    close: async () => (await opened).close(),
  };
}

/**
 * The store in a folder of this machine, which is made where it is missing; for nobody but its user to read. One that is
 * damaged is put aside, and a new one begun.
 * @param use `alone`: no other process may use it so at the same time; `beside` one that does
 * @throws StoreError where another process has it alone, or it cannot be used
 */
export async function openSqlite(folder: string, use: 'alone' | 'beside', log: Log): Promise<Store> {
  // A folder of its own, since others watch for what changes in the one around it.
  const own = path.join(folder, 'store');
  const file = path.join(own, 'tiebreak.sqlite');
  let held: DatabaseSync | null = null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    mkdirSync(own, { recursive: true, mode: 0o700 });
    if (use === 'alone') held = lock(own);
  } catch (error) {
    if ((error as { errcode?: number }).errcode === codes.busy) throw new StoreError(inUse(folder));
    throw failure(error);
  }
  try {
    return await open(file, held);
  } catch (error) {
    if (held === null || !isBroken(error)) {
      held?.close();
      throw error;
    }
  }
  const aside = `${file}.damaged-${Date.now()}`;
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${aside}${part}`);
  }
  log.error('the store is damaged: it was put aside, and a new one is begun', { file, aside });
  return open(file, held);
}

function inUse(folder: string): string {
  return `another process uses the store in ${folder}: stop that one, give this one another STATE_DIR, or let both use PostgreSQL by DATABASE_URL`;
}
