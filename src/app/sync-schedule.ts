import { execFile } from 'node:child_process';
import path from 'node:path';
import type { Log } from '../log.ts';
import { programFolder } from '../program.ts';
import type { Kept } from '../storage/kept.ts';

const minute = 60_000;
const program = path.join(programFolder, 'src', 'tiebreak.js');

/**
 * Runs `tiebreak sync` in a process of its own, so that reading a big list never delays an answer.
 * @returns true when every list was synced
 */
export function syncInProcess(
  places: { readonly folder: string; readonly stateFolder: string },
  log: Log,
  signal: AbortSignal,
): Promise<boolean> {
  const env = { ...process.env, CATALOG_DIR: places.folder, STATE_DIR: places.stateFolder };
  return new Promise((resolve) => {
    const ended = (error: Error | null, out: string, problems: string) => {
      for (const line of out.split('\n').filter(Boolean)) log.info(`sync: ${line.trim()}`);
      for (const line of problems.split('\n').filter(Boolean)) log.warn(`sync: ${line.trim()}`);
      resolve(error === null);
    };
    execFile(process.execPath, [program, 'sync'], { env, signal, timeout: 2 * minute }, ended);
  });
}

/** What is kept of the last sync. */
const lastSync = 'synced at';

/**
 * Has one of several processes sync: not while another one does, nor where one did in the last half of the time between
 * two syncs, whose lists are taken over.
 * @param every milliseconds between two syncs
 * @returns true when the lists were synced, by whichever process
 */
export async function syncOnce(
  kept: Pick<Kept, 'find' | 'keep' | 'claim'>,
  every: number,
  sync: () => Promise<boolean>,
): Promise<boolean> {
  const last = await kept.find('app', lastSync);
  if (typeof last === 'number' && Date.now() - last < every / 2) return true;
  if (!(await kept.claim('turn', 'sync'))) return true;
  const isSynced = await sync();
  if (isSynced) await kept.keep('app', lastSync, Date.now());
  return isSynced;
}

/**
 * Repeats a task: the first time soon after the start, then every `every` milliseconds give or take a tenth, so that
 * not all bots of the world ask at once; after a failure again in five minutes, then in pauses that double.
 * @returns a function that stops it, the task that is under way too
 */
export function repeat(
  task: (signal: AbortSignal) => Promise<boolean>,
  options: {
    readonly every: number;
    readonly first?: number;
    readonly retry?: number;
    readonly random: () => number;
  },
): () => void {
  const { every, first = minute, retry = 5 * minute, random } = options;
  const stop = new AbortController();
  let timer: NodeJS.Timeout;
  const plan = (pause: number, failures: number): void => {
    if (stop.signal.aborted) return;
    const run = async () => {
      const done = await task(stop.signal).catch(() => false);
      if (done) plan(every, 0);
      else plan(Math.min(every, retry * 2 ** failures), failures + 1);
    };
    timer = setTimeout(run, pause * (0.9 + 0.2 * random()));
    timer.unref();
  };
  plan(first, 0);
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
