import { setTimeout as sleep } from 'node:timers/promises';
import { stateFolderProblem } from '../catalog/state-folder.ts';
import type { Log } from '../log.ts';
import { openMemory, openSqlite } from '../storage/sqlite.ts';
import { type Store, StoreError } from '../storage/store.ts';
import type { Config } from './config.ts';

/**
 * Opens what must outlast the process: the database of DATABASE_URL, else a file in STATE_DIR, and where that cannot be
 * used, memory alone.
 * @param use whether a file is to be had alone, or beside a bot that has it
 * @throws StoreError with what the operator is to do
 */
export async function openStore(
  config: Pick<Config, 'DATABASE_URL' | 'STATE_DIR'>,
  log: Log,
  use: 'alone' | 'beside' = 'alone',
): Promise<Store> {
  const { DATABASE_URL: url, STATE_DIR: folder } = config;
  if (url) {
    const { openPostgres } = await import('../storage/postgres.ts');
    return openPostgres(url, log);
  }
  return stateFolderProblem(folder) === null ? openSqlite(folder, use, log) : openMemory();
}

/** Milliseconds between two tries to open the store, and how long it is tried. */
const tries = { every: 1000, longest: 60_000 } as const;

/**
 * The store. Where it cannot be opened, the exit code after a line that says why: 3 where the operator has to do something,
 * 1 where it may be well at the next start, 0 where the program was asked to stop meanwhile.
 */
export async function storeOrSay(
  config: Parameters<typeof openStore>[0],
  log: Log,
  asked: Promise<unknown>,
): Promise<Store | 0 | 1 | 3> {
  const end = performance.now() + tries.longest;
  for (let count = 0; ; count++) {
    try {
      return await openStore(config, log);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (!error.isPassing || performance.now() > end) {
        log.error(`the store cannot be used: ${error.message}`);
        return error.isPassing ? 1 : 3;
      }
      if (count === 0) log.warn(`the store cannot be used yet, trying again: ${error.message}`);
    }
    const wasAsked = asked.then(() => true);
    if (await Promise.race([wasAsked, sleep(tries.every, false)])) return 0;
  }
}
