import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFlags } from '../tests/start-flags.ts';
import { makeOneFile } from './one-file.ts';
import type { Told } from './servers/report.ts';

const root = path.join(import.meta.dirname, '..');

export type Child = {
  /** Where it listens, for those that do. */
  readonly port: number;
  /** Microseconds of CPU that it has used so far. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
};

async function askedOf(child: ChildProcess, what: 'cpu' | 'pause'): Promise<Told> {
  child.send(what);
  const [told] = (await once(child, 'message')) as [Told];
  return told;
}

/** Starts one of `servers/` as a process of its own, so that only its work is counted. */
export async function startChild(file: string, ...words: string[]): Promise<Child> {
  const child = fork(path.join(import.meta.dirname, 'servers', file), words);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    port,
    cpu: async () => (await askedOf(child, 'cpu')).cpu,
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** What any bot of the bench is started with: it asks nobody outside, and waits for nobody at its end. */
export const alone = { HOST: '127.0.0.1', PORT: '0', SYNC_URL: 'off', STOP_GRACE: '0s' };

/** Whether the program was made one file, which bots otherwise do while they are measured. */
let isMade = false;

/** The real bot as a process. */
export type Bot = Child & {
  /** Milliseconds for which its event loop was held up most since this was asked before; the first time starts the watch. */
  pause(): Promise<number>;
  /** Resolves when its log says this anew. */
  says(words: RegExp): Promise<void>;
};

const longestWait = 60_000;

/** Resolves as soon as whoever asks is told that the bot is ready; rejects where it is not in a minute. */
export async function untilReady(port: number): Promise<void> {
  const isReady = () =>
    new Promise<boolean>((resolve) => {
      get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      }).on('error', () => resolve(false));
    });
  const begun = performance.now();
  while (!(await isReady())) {
    if (performance.now() - begun > longestWait) throw new Error('the bot is not ready after a minute');
    await sleep(3);
  }
}

/** Starts the whole bot on a free port with these settings, a store of its own, and nothing of the environment; resolves when it is ready. */
export async function startBot(settings: Readonly<Record<string, string>>): Promise<Bot> {
  if (!isMade) makeOneFile();
  isMade = true;
  const state = mkdtempSync(path.join(tmpdir(), 'tiebreak-bench-'));
  const child = fork(path.join(root, 'src', 'tiebreak.js'), ['start'], {
    cwd: root,
    env: { PATH: process.env.PATH, STATE_DIR: state, ...alone, ...settings },
    execArgv: [...startFlags, '--import', path.join(import.meta.dirname, 'servers', 'beside-bot.ts')],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let log = '';
  const waiting = new Set<() => void>();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-100_000);
    for (const look of waiting) look();
  });
  const ended = once(child, 'exit');
  const said = (words: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = words.exec(log);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`the bot ended before it said ${words}: ${log.slice(-2000)}`)));
    });
  const [, port] = await said(/tiebreak is up port=(\d+)/);
  await untilReady(Number(port));
  return {
    port: Number(port),
    cpu: async () => (await askedOf(child, 'cpu')).cpu,
    pause: async () => (await askedOf(child, 'pause')).pause,
    async says(words) {
      log = '';
      await said(words);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(state, { recursive: true, force: true });
    },
  };
}
