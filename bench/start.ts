import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFlags } from '../tests/start-flags.ts';
import { alone, untilReady } from './child.ts';
import type { Effort } from './effort.ts';
import { publicKeyHex } from './load/discord.ts';
import { slackSettings } from './load/slack.ts';
import { startSlackApi } from './load/slack-api.ts';
import { makeOneFile } from './one-file.ts';
import { atMost, type Row, shown, told } from './row.ts';
import { inTurn, median, ratios } from './statistics.ts';

const root = path.join(import.meta.dirname, '..');

/** A program to start: its file, what its log says when it is up, and whether it is made one file before. */
type Program = {
  readonly name: string;
  readonly file: string;
  /** Flags of Node. */
  readonly flags: readonly string[];
  readonly says: RegExp;
  readonly isOneFile: boolean;
};

const floor: Program = {
  name: 'importing the packages alone',
  file: 'bench/servers/start-floor.js',
  flags: [],
  says: /ready/,
  isOneFile: false,
};
const bot = { file: 'src/tiebreak.js', flags: startFlags, says: /tiebreak is up port=(\d+)/ };
const bots: readonly Program[] = [
  { ...bot, name: 'as one file', isOneFile: true },
  { ...bot, name: 'from sources', isOneFile: false },
];

/** What one start took, seen from outside: milliseconds, megabytes, and milliseconds of CPU where the system tells them. */
type Start = {
  /** Until it takes requests. */
  readonly up: number;
  /** Until it says that it is ready for them. */
  readonly time: number;
  readonly memory: number;
  /** When it takes requests; null where the system does not tell. */
  readonly memoryUp: number | null;
  readonly cpu: number | null;
  readonly mainThread: number | null;
};

const ticksASecond = 100;

/** Milliseconds of CPU of a process, or of one of its threads; null where the system does not tell. */
function cpuOf(folder: string): number | null {
  const file = path.join(folder, 'stat');
  if (!existsSync(file)) return null;
  // The name of the process stands in brackets and may hold anything.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond;
}

/** Megabytes that a process holds, at once; null where the system does not tell. */
function residentOf(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  const [, kilobytes] = existsSync(file) ? (/^VmRSS:\s+(\d+)/m.exec(readFileSync(file, 'utf8')) ?? []) : [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

function megabytesOf(pid: number): Promise<number> {
  const ps = spawn('ps', ['-o', 'rss=', '-p', String(pid)]);
  let listed = '';
  ps.stdout.on('data', (text: Buffer) => {
    listed += text.toString();
  });
  return once(ps, 'close').then(() => Number(listed) / 1024);
}

/** Starts a program until it is ready, and ends it in order, so that what is kept of it is written. */
async function start(
  { file, flags, says, isOneFile }: Program,
  cache: string,
  settings: Readonly<Record<string, string>>,
): Promise<Start> {
  const begin = performance.now();
  const child = spawn(process.execPath, [...flags, file], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: cache,
      STATE_DIR: `${cache}-state`,
      ONE_FILE: isOneFile ? 'on' : 'off',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let log = '';
  const said = await new Promise<RegExpExecArray>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      const found = says.exec(log);
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(`${file} did not start: ${log}`)));
  });
  const up = performance.now() - begin;
  const memoryUp = residentOf(child.pid ?? 0);
  const [, port] = said;
  if (port !== undefined) await untilReady(Number(port));
  const time = performance.now() - begin;
  const { pid = 0 } = child;
  const own = `/proc/${pid}`;
  const [cpu, mainThread] = [cpuOf(own), cpuOf(`${own}/task/${pid}`)];
  const memory = await megabytesOf(pid);
  child.kill('SIGTERM');
  await ended;
  return { up, time, memory, memoryUp, cpu, mainThread };
}

/** Stores the catalog, as a bot does that has run for half a minute. */
function storeCatalog({ file, isOneFile }: Program, cache: string): void {
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: cache,
    STATE_DIR: `${cache}-state`,
    ONE_FILE: isOneFile ? 'on' : 'off',
  };
  execFileSync(process.execPath, [file, 'store-catalog'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Start until ready with Slack and Discord configured, against importing the packages alone. */
export async function measureStart({ rounds, share }: Effort): Promise<Row[]> {
  const api = await startSlackApi();
  const caches = mkdtempSync(path.join(tmpdir(), 'tiebreak-bench-'));
  const settings = { ...alone, ...slackSettings(api), DISCORD_PUBLIC_KEY: publicKeyHex };
  const shownBots = share < 1 ? bots.filter(({ isOneFile }) => isOneFile) : bots;
  const programs = [floor, ...shownBots];
  let serial = 0;
  const startIn = (program: Program, folder: string) => () => start(program, folder, settings);
  const warm = programs.map((program, at) => {
    const folder = path.join(caches, `warm-${at}`);
    if (program.isOneFile) makeOneFile(folder);
    if (program !== floor) storeCatalog(program, folder);
    return startIn(program, folder);
  });
  const cold = programs.map((program) => () => {
    const folder = path.join(caches, `cold-${serial++}`);
    if (program.isOneFile) makeOneFile(folder);
    return startIn(program, folder)();
  });
  // What is compiled and checked at a first start is kept by then.
  await inTurn(share < 1 ? 1 : 2, warm);
  const measured = {
    warm: await inTurn(rounds, warm),
    cold: await inTurn(share < 1 ? 0 : Math.min(rounds, 5), cold),
  };
  rmSync(caches, { recursive: true });
  api.stop();
  const rowsOf = (state: keyof typeof measured, at: number, name: string): Row[] => {
    const [floors = [], starts = []] = [measured[state][0], measured[state][at]];
    const row = (what: string, unit: string, of: (one: Start) => number | null, goal: number | null) => {
      const own = starts.flatMap((one) => of(one) ?? []);
      const theirs = floors.flatMap((one) => of(one) ?? []);
      if (own.length === 0) return [];
      const parts = {
        what: `${name}, ${state}: ${what}, ${shown(median(own))} ${unit}`,
        yardstick: `${floor.name}: ${shown(median(theirs))} ${unit}`,
      };
      return [goal === null ? told(ratios(own, theirs), parts) : atMost(ratios(own, theirs), goal, parts)];
    };
    const held = state === 'warm' ? 0.9 : null;
    return [
      ...row('until ready', 'ms', ({ time }) => time, held),
      ...row('until it takes requests', 'ms', (one) => one.up, null),
      ...row('memory when it takes requests', 'MB', ({ memoryUp }) => memoryUp, null),
      ...row('memory when ready', 'MB', ({ memory }) => memory, held),
      ...row('CPU until ready', 'ms', ({ cpu }) => cpu, null),
      ...row('CPU of the main thread until ready', 'ms', ({ mainThread }) => mainThread, null),
    ];
  };
  return shownBots.flatMap(({ name }, at) => [
    ...rowsOf('warm', at + 1, name),
    ...rowsOf('cold', at + 1, name),
  ]);
}
