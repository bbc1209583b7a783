import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Problem } from '../../src/catalog/problem.ts';
import { readText } from '../../src/catalog/read-curated.ts';
import { catalogFolder, copyCatalog } from '../catalog-for-tests.ts';
import { nobody } from '../nobody.ts';
import { botToken, command, send, signingSecret } from '../slack/harness.ts';
import { run, runProcess } from '../terminal/run.ts';
import { startBot } from './bot-process.ts';

const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret };

/** A folder that everyone may read. */
function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function pipe(folder: string, name: string): string {
  const file = path.join(folder, name);
  execFileSync('mkfifo', [file]);
  return file;
}

const noFolder: readonly (readonly [what: string, make: (folder: string) => string, problem: string])[] = [
  [
    'a file',
    (folder) => {
      const file = path.join(folder, 'file');
      writeFileSync(file, '');
      return file;
    },
    'it is no folder',
  ],
  ['a pipe', (folder) => pipe(folder, 'pipe'), 'it is no folder'],
  ['a device', () => '/dev/null', 'it is no folder'],
  ['below a device', () => '/dev/null/state', 'what should hold it is no folder'],
];

describe.runIf(process.platform !== 'win32')('a STATE_DIR that cannot be used', () => {
  test.each(noFolder.slice(1, 3))('%s: one line, and the bundled lists', async (_, make, problem) => {
    const STATE_DIR = make(newFolder());
    const bot = await startBot({ ...slack, STATE_DIR });
    expect(await bot.ready()).toBe(200);
    expect((await send(`${bot.url}/slack/events`, command('haiku pixtral'))).status).toBe(200);
    expect(await bot.stop()).toMatchObject({ code: 0 });
    const warnings = bot.log().match(/^\S+ (?:warn|error) .*$/gm) ?? [];
    expect(warnings.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      `warn price lists stay as they are: STATE_DIR cannot be used folder=${STATE_DIR} problem="${problem}"`,
    ]);
  });

  test.each(noFolder)('%s: nothing is synced, before anything is fetched', async (_, make, problem) => {
    const STATE_DIR = make(newFolder());
    const env = { STATE_DIR, SYNC_URL: 'models.dev=http://127.0.0.1:9/' };
    expect(await run(['sync', '--json'], { env })).toEqual({
      code: 3,
      out: '',
      err: `STATE_DIR cannot be used: ${STATE_DIR}: ${problem}.\n`,
    });
    expect(await run(['find', 'haiku'], { env })).toMatchObject({ code: 0, err: '' });
  });
});

describe.runIf(process.platform !== 'win32')(
  'a pipe or a device in the place of a file is never waited for',
  () => {
    test('a synced list is left out', async () => {
      const STATE_DIR = newFolder();
      const list = pipe(STATE_DIR, 'models-dev.json');
      const bot = await startBot({ ...slack, STATE_DIR });
      await bot.said(new RegExp(` warn ${list}:1:1 warning: is no regular file\n`));
      expect((await send(`${bot.url}/slack/events`, command('haiku pixtral'))).status).toBe(200);
      expect(await bot.stop()).toMatchObject({ code: 0 });
    });

    test.each([
      ['a pipe', (folder: string) => pipe(folder, 'team.yml')],
      ['a device', () => '/dev/zero'],
    ])("the team's file is refused: %s", async (_, make) => {
      const TEAM_CATALOG = make(newFolder());
      expect(await runProcess(['find', 'haiku'], { env: { TEAM_CATALOG } })).toEqual({
        code: 3,
        out: '',
        err: `The catalog cannot be used:\n${TEAM_CATALOG}:1:1 is no regular file\n`,
      });
    });

    test('a socket is not even opened', async () => {
      const file = path.join(newFolder(), 'socket');
      const server = createServer().listen(file);
      onTestFinished(() => void server.close());
      await once(server, 'listening');
      const problems: Problem[] = [];
      expect(readText('', file, problems)).toEqual([]);
      expect(problems).toEqual([{ level: 'error', file, line: 1, column: 1, message: 'is no regular file' }]);
    });

    test('a file of the catalog is refused, a bundled list left out', async () => {
      const CATALOG_DIR = newFolder();
      copyCatalog(catalogFolder, CATALOG_DIR);
      rmSync(path.join(CATALOG_DIR, 'labs.yml'));
      pipe(CATALOG_DIR, 'labs.yml');
      rmSync(path.join(CATALOG_DIR, 'imported', 'openrouter.json'), { force: true });
      pipe(path.join(CATALOG_DIR, 'imported'), 'openrouter.json');
      const { code, err } = await runProcess(['find', 'haiku'], { env: { CATALOG_DIR } });
      expect([code, err]).toEqual([3, 'The catalog cannot be used:\nlabs.yml:1:1 is no regular file\n']);
    });
  },
);

describe.runIf(nobody !== null)('as a user to whom none of the files belongs', () => {
  const user = nobody ?? { uid: 0, gid: 0 };
  // Compiled once for all of these starts.
  const NODE_COMPILE_CACHE = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  chownSync(NODE_COMPILE_CACHE, user.uid, user.gid);
  afterAll(() => rmSync(NODE_COMPILE_CACHE, { recursive: true }));
  const own = { ...slack, NODE_COMPILE_CACHE };

  test('without STATE_DIR, where nothing can be written', async () => {
    const cwd = newFolder();
    const bot = await startBot({ ...own, STATE_DIR: '' }, null, { user, cwd });
    expect((await send(`${bot.url}/slack/events`, command('haiku pixtral'))).status).toBe(200);
    expect(await bot.stop()).toMatchObject({ code: 0 });
    expect(bot.log().match(/ (?:warn|error) .*/g)).toEqual([
      ' warn price lists stay as they are: STATE_DIR cannot be used folder=.state problem="this user may not write there"',
    ]);
    expect(existsSync(path.join(cwd, '.state'))).toBe(false);
  });

  test('with a STATE_DIR of its own that is not there yet', async () => {
    const folder = newFolder();
    chownSync(folder, user.uid, user.gid);
    const STATE_DIR = path.join(folder, 'a', 'state');
    const bot = await startBot({ ...own, STATE_DIR }, null, { user, cwd: '/' });
    expect(await bot.ready()).toBe(200);
    expect(existsSync(STATE_DIR)).toBe(true);
    expect(await bot.stop()).toMatchObject({ code: 0 });
    expect(bot.log()).not.toMatch(/ (?:warn|error) /);
  });

  test('with a STATE_DIR of others that may not even be read', async () => {
    const folder = newFolder();
    const closed = path.join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const options = { user, cwd: '/', env: { STATE_DIR: closed, NODE_COMPILE_CACHE } };
    const [sync, find] = await Promise.all([
      runProcess(['sync'], options),
      runProcess(['find', 'haiku'], options),
    ]);
    expect(sync).toEqual({
      code: 3,
      out: '',
      err: `STATE_DIR cannot be used: ${closed}: this user may not write there.\n`,
    });
    expect(find).toMatchObject({ code: 0, err: '' });
  });
});
