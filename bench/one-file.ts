import { execFileSync } from 'node:child_process';
import path from 'node:path';

const maker = path.join(import.meta.dirname, '..', 'src', 'app', 'one-file', 'make.ts');

/** Makes the program one file, as which later starts run; in the folder of its own for compiled code unless another one is named. */
export function makeOneFile(cache?: string): void {
  const env = { PATH: process.env.PATH, ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }) };
  execFileSync(process.execPath, [maker], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
