import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atMost, type Row } from './row.ts';
import { inTurn, median } from './statistics.ts';

const root = path.join(import.meta.dirname, '..');
const floor = { file: 'bench/servers/start-floor.js', ready: 'ready' };
const bot = { file: 'src/tiebreak.js', ready: 'tiebreak is up' };
const settings = {
  SLACK_BOT_TOKEN: 'xoxb-bench',
  SLACK_SIGNING_SECRET: 'bench-signing-secret',
  DISCORD_PUBLIC_KEY: '0'.repeat(64),
  PORT: '0',
  SYNC_URL: 'off',
  STOP_GRACE: '0s',
  HOST: '127.0.0.1',
};

/** Milliseconds from starting the process to its line that says it is ready, and its megabytes then, both seen from outside. */
async function start({ file, ready }: typeof bot, cache: string): Promise<{ time: number; memory: number }> {
  const begin = performance.now();
  const child = spawn(process.execPath, [file], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: cache, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const chunk of child.stderr as AsyncIterable<Buffer>) {
    said += chunk.toString();
    if (said.includes(ready)) break;
  }
  const time = performance.now() - begin;
  if (child.pid === undefined || !said.includes(ready)) throw new Error(`${file} did not start: ${said}`);
  const memory = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString()) / 1024;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { time, memory };
}

/** Start until ready with Slack and Discord configured, against importing the packages alone. */
export async function measureStart(): Promise<Row[]> {
  const cache = mkdtempSync(path.join(tmpdir(), 'tiebreak-bench-'));
  const memory = { floor: [] as number[], bot: [] as number[] };
  const timed = (kind: 'floor' | 'bot') => async () => {
    const measured = await start(kind === 'bot' ? bot : floor, path.join(cache, kind));
    memory[kind].push(measured.memory);
    return measured.time;
  };
  const [firstFloor = 1, first = 0] = await inTurn(1, [timed('floor'), timed('bot')]);
  const [floorTime = 1, time = 0] = await inTurn(7, [timed('floor'), timed('bot')]);
  rmSync(cache, { recursive: true });
  const yardstick = 'importing the packages alone';
  const warm = `start until ready, compile cache warm: ${time.toFixed(0)} ms`;
  const cold = `first start until ready: ${first.toFixed(0)} ms`;
  return [
    atMost(time / floorTime, 1.3, { what: warm, yardstick: `${yardstick}: ${floorTime.toFixed(0)} ms` }),
    atMost(median(memory.bot) / median(memory.floor), 1.5, {
      what: `memory when ready: ${median(memory.bot).toFixed(0)} MB`,
      yardstick: `${yardstick}: ${median(memory.floor).toFixed(0)} MB`,
    }),
    {
      what: cold,
      yardstick: `${yardstick}: ${firstFloor.toFixed(0)} ms`,
      'ratio or value': `${(first / firstFloor).toFixed(2)} x`,
      goal: '-',
      ok: true,
    },
  ];
}
