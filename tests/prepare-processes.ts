import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const source = path.join(import.meta.dirname, '..', 'src');
const frozen = path.join(import.meta.dirname, 'fixture-catalog');

/**
 * Before all tests: has the program made into one file, as which processes then run, since they start in half the time;
 * with `ONE_FILE=off` they run the sources, as they do where the sources are edited while tests run. The frozen catalog is
 * stored as well, which no test waits for: what reads a question has its index then.
 */
export default function prepareProcesses(): () => Promise<void> {
  if (process.env.ONE_FILE !== 'off') {
    const maker = path.join(source, 'app', 'one-file', 'make.ts');
    execFileSync(process.execPath, [maker], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const storing = spawn(process.execPath, [path.join(source, 'tiebreak.js'), 'store-catalog'], {
    env: { ...process.env, CATALOG_DIR: frozen, STATE_DIR: '/nowhere' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stored = once(storing, 'close');
  return async () => {
    await stored;
  };
}
