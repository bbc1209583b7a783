import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';

const entry = path.join(import.meta.dirname, '..', '..', 'src', 'tiebreak.js');

type Execution = { readonly env?: Record<string, string>; readonly node?: readonly [string, ...string[]] };

/** Starts the real program as a process, without any token in its environment; `node` is another Node with its flags. */
export function spawnTiebreak(
  args: readonly string[],
  options: Execution = {},
): ChildProcessWithoutNullStreams {
  const [node, ...flags] = options.node ?? [process.execPath];
  const child = spawn(node, [...flags, entry, ...args], {
    env: { PATH: process.env.PATH ?? '', HOME: '/tmp', ...options.env },
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** Runs the real command line to its end. */
export function run(
  args: readonly string[],
  options: Execution & { readonly input?: string } = {},
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawnTiebreak(args, options);
    let out = '';
    let err = '';
    child.stdout.on('data', (text: string) => {
      out += text;
    });
    child.stderr.on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(options.input ?? '');
  });
}
