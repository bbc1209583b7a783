import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ids = { uid: 65534, gid: 65534 };

/** Whether the user of these ids can run this Node on these files, which only a process of root may find out. */
function canRun(): boolean {
  try {
    const read = `require('fs').readdirSync(${JSON.stringify(path.join(import.meta.dirname, '..', 'src'))})`;
    execFileSync(process.execPath, ['-e', read], { ...ids, env: {}, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The user to whom nothing belongs, where tests may run programs as one; else null. */
export const nobody = process.getuid?.() === 0 && canRun() ? ids : null;
