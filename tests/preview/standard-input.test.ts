import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { catalogFolder } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { bothWays } from '../terminal/run.ts';

const answer = 'Claude Haiku 5.5 vs Pixtral 12B';
const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
afterAll(() => rmSync(folder, { recursive: true }));
const lines = path.join(folder, 'lines');
writeFileSync(lines, '/compare haiku pixtral\n');
const empty = path.join(folder, 'empty');
writeFileSync(empty, '');

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The program without any token, started by a shell as `given` says, where `"$@"` stands for it; killed when the test ends. */
function start(given: string, env: Record<string, string> = {}) {
  const program = path.join(import.meta.dirname, '..', '..', 'src', 'tiebreak.js');
  const child = spawn('/bin/sh', ['-c', given, 'sh', process.execPath, program], {
    env: {
      PATH: process.env.PATH ?? '',
      ONE_FILE: process.env.ONE_FILE ?? '',
      HOME: folder,
      CATALOG_DIR: catalogFolder,
      STATE_DIR: path.join(folder, 'state'),
      PORT: '0',
      ...env,
    },
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the shell did not start');
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
  const closed = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
    await closed;
  });
  return {
    out: () => out,
    closed,
    write: (text: string) => child.stdin.write(text),
    stop: () => process.kill(-pid, 'SIGTERM'),
  };
}

const posix = process.platform !== 'win32';

test.runIf(posix).each([
  ['/dev/null', 'exec "$@" </dev/null'],
  ['/dev/null, asked for the page', 'exec "$@" --serve </dev/null'],
  ['/dev/null that cannot be read, as nohup gives it', 'exec "$@" 0>/dev/null'],
  ['a closed descriptor', 'exec "$@" <&-'],
])('the page stays until it is asked to stop: standard input is %s', async (_, given) => {
  const { out, closed, stop } = start(given);
  const [, address = ''] = await eventually(
    () => /at (http:\/\/127\.0\.0\.1:\d+\/)\n\n$/.exec(out()) ?? undefined,
  );
  expect(await (await fetch(`${address}?q=/compare+haiku+pixtral`)).text()).toContain(`<h3>${answer}</h3>`);
  expect(out()).not.toContain('Ask here');
  stop();
  expect(await closed).toBe(0);
});

test.runIf(posix).each([
  ['a pipe with lines', `cat ${lines} | "$@"`, true],
  ['a file with lines', `exec "$@" <${lines}`, true],
  ['a pipe that ends at once', ': | "$@"', false],
  ['an empty file', `exec "$@" <${empty}`, false],
])('lines are answered, then it ends with 0: standard input is %s', async (_, given, isAnswered) => {
  const { out, closed } = start(given);
  expect(await closed).toBe(0);
  expect(out()).toContain('until standard input ends');
  expect(out().includes(answer)).toBe(isAnswered);
});

test.runIf(posix).each(bothWays)('the page comes with its files: ONE_FILE=%s', async (ONE_FILE) => {
  const { out, closed, stop } = start('exec "$@" </dev/null', { ONE_FILE });
  const [, address = ''] = await eventually(
    () => /at (http:\/\/127\.0\.0\.1:\d+\/)\n\n$/.exec(out()) ?? undefined,
  );
  const got = async (way: string) => (await fetch(new URL(way, address))).text();
  expect(await got('?q=/compare+haiku+pixtral')).toContain(`<h3>${answer}</h3>`);
  expect(await got('preview/page.css')).toContain('{');
  expect(await got('preview/page.js')).toContain('addEventListener');
  stop();
  expect(await closed).toBe(0);
});

test.runIf(posix && has('script'))('a terminal is asked in until somebody leaves', async () => {
  const { out, closed, write } = start('exec script -qec "$*" /dev/null');
  await eventually(() => out().includes('Ask here'));
  write('/compare haiku pixtral\r');
  await eventually(() => out().includes(answer));
  write('exit\r');
  expect(await closed).toBe(0);
  expect(out()).not.toContain('until standard input ends');
});

test.runIf(posix)('without a page there is nothing to stay for', async () => {
  const { out, closed } = start('exec "$@" </dev/null', { PREVIEW: 'off' });
  expect(await closed).toBe(3);
  expect(out()).toContain('No page: PREVIEW is off.');
});
