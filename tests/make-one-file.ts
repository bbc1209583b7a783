import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * Before all tests: has the program made into one file, as which processes then run, since they start in half the time;
 * with `ONE_FILE=off` they run the sources, as they do where the sources are edited while tests run.
 */
export default function makeOneFile(): void {
  if (process.env.ONE_FILE === 'off') return;
  const maker = path.join(import.meta.dirname, '..', 'src', 'app', 'one-file', 'make.ts');
  execFileSync(process.execPath, [maker], { stdio: ['ignore', 'ignore', 'inherit'] });
}
