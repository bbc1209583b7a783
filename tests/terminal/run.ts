import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../src/app/main.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { catalog, catalogFolder } from '../catalog-for-tests.ts';
import { startFlags } from '../start-flags.ts';

const root = path.join(import.meta.dirname, '..', '..');

export type Execution = {
  readonly env?: Record<string, string>;
  /** Another Node with its flags. */
  readonly node?: readonly [string, ...string[]];
  readonly cwd?: string;
  /** Where a copy of the program stands that is to be run. */
  readonly program?: string;
  /** Milliseconds after which it is asked to stop; 0 for never. */
  readonly longest?: number;
  /** Another user, as the process of root alone may have. */
  readonly user?: { readonly uid: number; readonly gid: number };
};
type Ended = { readonly code: number | null; readonly out: string; readonly err: string };
type Input = { readonly input?: string };

// A folder in which nothing was ever synced, whatever the folder that the tests are started in holds.
const nothingSynced = path.join(tmpdir(), 'tiebreak-nothing-synced');

/** Whether processes run as the one file or from sources is for whoever runs the tests to say. */
const { PATH = '', ONE_FILE = '' } = process.env;

/** As the one file and from sources: the values of `ONE_FILE` for what must work both ways. */
export const bothWays = ONE_FILE === 'off' ? ['off'] : ['on', 'off'];

const environment = (own: Record<string, string> = {}) => ({
  PATH,
  ONE_FILE,
  HOME: '/tmp',
  CATALOG_DIR: catalogFolder,
  STATE_DIR: nothingSynced,
  PORT: '0',
  ...own,
});

/** Starts the real program as a process on the frozen catalog, without any token in its environment. */
export function spawnTiebreak(
  args: readonly string[],
  options: Execution = {},
): ChildProcessWithoutNullStreams {
  const [node, ...flags] = options.node ?? [process.execPath, ...startFlags];
  const { cwd, user, program = root } = options;
  const entry = path.join(program, 'src', 'tiebreak.js');
  const child = spawn(node, [...flags, entry, ...args], {
    env: environment(options.env),
    // What waits for ever fails its test.
    timeout: options.longest ?? 100_000,
    ...(cwd === undefined ? {} : { cwd }),
    ...user,
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** Runs the program as a process to its end: for what only a process shows, as each costs half a second. */
export function runProcess(args: readonly string[], options: Execution & Input = {}): Promise<Ended> {
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

function collector() {
  let text = '';
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  return { stream, text: () => text };
}

/** The frozen catalog is read once, any other whenever it is asked for. */
const load: typeof loadCatalog = (folder, stateFolder, teamFile, judged) =>
  folder === catalogFolder && stateFolder === nothingSynced && !teamFile
    ? catalog
    : loadCatalog(folder, stateFolder, teamFile, judged);

type InProcess = Pick<Execution, 'env'> & Input & Pick<NonNullable<Parameters<typeof main>[1]>, 'noCache'>;

async function runMain(args: readonly string[], { noCache = null, ...options }: InProcess): Promise<Ended> {
  const [out, err] = [collector(), collector()];
  const standIns = {
    stdin: Readable.from(options.input ? [Buffer.from(options.input)] : []),
    stdout: out.stream,
    stderr: err.stream,
    env: environment(options.env),
  };
  const own = Object.keys(standIns).map(
    (name) => [name, Object.getOwnPropertyDescriptor(process, name) ?? {}] as const,
  );
  const exitCode = process.exitCode;
  process.exitCode = undefined;
  for (const [name, value] of Object.entries(standIns))
    Object.defineProperty(process, name, { value, configurable: true, enumerable: true, writable: true });
  try {
    await main(args, { load, noCache });
    return { code: Number(process.exitCode ?? 0), out: out.text(), err: err.text() };
  } finally {
    for (const [name, descriptor] of own) Object.defineProperty(process, name, descriptor);
    process.exitCode = exitCode;
  }
}

let running: Promise<unknown> = Promise.resolve();

/**
 * The command line in this process: the program's own `main`, with streams, environment and exit code of its own for as
 * long as it runs; one after the other, since a process has one of each.
 */
export function run(args: readonly string[], options: InProcess = {}): Promise<Ended> {
  const ended = running.then(() => runMain(args, options));
  running = ended.catch(() => {});
  return ended;
}
