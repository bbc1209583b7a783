import { execFile } from 'node:child_process';
import path from 'node:path';
import type { Log } from '../log.ts';

const minute = 60_000;
const program = path.join(import.meta.dirname, '..', 'tiebreak.js');

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
