import { execFile } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { Log } from '../../log.ts';
import { madeOf, programFolder } from '../../program.ts';

/** Milliseconds after the start, when the first to ask have their answers. */
const makeAfter = 5_000;
/** Bytes of memory that must be free for it: making takes two thirds of them for some seconds. */
const neededMemory = 1.5e9;
/** Milliseconds that it may take, a hundred times what it does. */
const longestMake = 5 * 60_000;

function hasBundler(): boolean {
  try {
    import.meta.resolve('rolldown');
    return true;
  } catch {
    return false;
  }
}

/**
 * Where the sources run, has them made into one file for the next start, in a process of its own that waits for all others.
 * @returns a function that stops it
 */
export function makeLater(log: Log, after = makeAfter): () => void {
  if (madeOf !== null || !hasBundler()) return () => undefined;
  const stop = new AbortController();
  const timer = setTimeout(() => {
    if (process.availableMemory() < neededMemory) return;
    const maker = path.join(programFolder, 'src', 'app', 'one-file', 'make.ts');
    const options = { signal: stop.signal, timeout: longestMake };
    const child = execFile(process.execPath, [maker], options, (error, _, problem) => {
      if (error && !stop.signal.aborted)
        log.info('the next start is slower than it could be', { problem: problem.trim() || error });
    });
    try {
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    } catch {
      // It has ended, or priorities are not ours to set.
    }
  }, after);
  timer.unref();
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
