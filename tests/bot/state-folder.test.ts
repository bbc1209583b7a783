import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
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
  test('one line of the bot, and the bundled lists', async () => {
    const STATE_DIR = pipe(newFolder(), 'pipe');
    const bot = await startBot({ ...slack, STATE_DIR });
    await bot.becomesReady();
    expect((await send(`${bot.url}/slack/events`, command('haiku pixtral'))).status).toBe(200);
    expect(await bot.stop()).toMatchObject({ code: 0 });
    const warnings = bot.log().match(/^\S+ (?:warn|error) .*$/gm) ?? [];
    expect(warnings.map((line) => line.replace(/^\S+ /, ''))).toEqual([
      `warn price lists stay as they are, and nothing outlasts a restart: STATE_DIR cannot be used folder=${STATE_DIR} problem="it is no folder"`,
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
      expect(bot.log().match(/is no regular file/g)).toHaveLength(1);
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

/** A model that the bundled lifecycles alone know. */
const ended = 'mistral/mistral-ocr-4-0';

/** A list as a sync would have written it, of one model. */
const tinyList = (own: object = {}) => ({
  source: 'models-dev',
  asOf: '2026-11-21',
  models: [{ id: 'openai/gpt-4o', name: 'GPT-4o', facts: [], usual: {}, offers: [] }],
  unplaced: [],
  ...own,
});

const unusable: readonly (readonly [what: string, text: () => string, reason: RegExp])[] = [
  [
    'sound, but without models that the catalog names',
    () => JSON.stringify(tinyList()),
    /^the file is left out, and the bundled list is used: with it aliases\.yml:\d+:\d+ no model "[^"]+" in the catalog$/,
  ],
  [
    'a list of another source',
    () => JSON.stringify(tinyList({ source: 'foreign' })),
    /^the file is left out: it is a list of foreign, not of models-dev$/,
  ],
  [
    'of another version',
    () => JSON.stringify(tinyList({ version: 2 })),
    /^the file is left out: Unrecognized key: "version"$/,
  ],
  [
    'of no day',
    () => JSON.stringify(tinyList({ asOf: 'yesterday' })),
    /^the file is left out: asOf: must be a day/,
  ],
  ['half', () => JSON.stringify(tinyList()).slice(0, 90), /^the file is left out: this is no JSON$/],
  [
    'of another kind',
    () => '[{"id": 1}]',
    /^the file is left out: Invalid input: expected object, received array$/,
  ],
  [
    'nested without end where a model should be',
    () => {
      const models = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
      return JSON.stringify(tinyList({ models: [0] })).replace('[0]', `[${models}]`);
    },
    /^the file is left out: models\.0: Invalid input: expected object, received array$/,
  ],
  [
    'of countless rows that are none',
    () => JSON.stringify(tinyList({ models: Array.from({ length: 300_000 }, () => 1) })),
    /^the file is left out: models: Too big: expected array to have <=20000 items$/,
  ],
];

describe('a synced list that cannot be used is said in one line, and the bundled one answers', () => {
  const CATALOG_DIR = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  copyCatalog(catalogFolder, CATALOG_DIR);
  appendFileSync(path.join(CATALOG_DIR, 'aliases.yml'), '\nthe listed one: xai/grok-4.7\n');
  // One that names a model of the lifecycles as well.
  const withEnded = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  copyCatalog(CATALOG_DIR, withEnded);
  appendFileSync(path.join(withEnded, 'aliases.yml'), `\nthe ended one: ${ended}\n`);
  afterAll(() => {
    for (const folder of [CATALOG_DIR, withEnded]) rmSync(folder, { recursive: true });
  });

  test.each(unusable)('%s', async (_, text, reason) => {
    const STATE_DIR = newFolder();
    const file = path.join(STATE_DIR, 'models-dev.json');
    writeFileSync(file, text());
    const { code, out, err } = await run(['find', 'haiku 4.5'], { env: { STATE_DIR, CATALOG_DIR } });
    expect([code, out]).toEqual([0, expect.stringContaining('anthropic/claude-haiku-4-5')]);
    expect(err).toMatch(/^[^\n]*\n$/);
    const [where = '', ...said] = err.trimEnd().split(' warning: ');
    expect(where).toBe(`${file}:1:1`);
    expect(said.join()).toMatch(reason);
  });

  /** A table of lifecycles newer than the bundled one, which names one model alone. */
  const tinyTable = (own: object = {}) => ({
    models: [
      {
        id: 'openai/gpt-4o',
        name: 'GPT-4o',
        claims: [],
        lifecycle: [{ surface: 'openai', source: 'openai-deprecations', asOf: '2026-11-21' }],
        ...own,
      },
    ],
  });
  const tinyBoards = (own: object = {}) => ({ source: 'arena-leaderboard', boards: [], ...own });

  test.each([
    [
      'lifecycles without a model that the catalog names',
      'lifecycle',
      tinyTable(),
      /^the file is left out, and the bundled list is used: with it aliases\.yml:\d+:\d+ no model "[^"]+" in the catalog$/,
    ],
    [
      'lifecycles of a source that nobody describes',
      'lifecycle',
      tinyTable({ lifecycle: [{ surface: 'openai', source: 'foreign', asOf: '2026-11-21' }] }),
      /^the file is left out: source "foreign" is not in sources\.yml$/,
    ],
    ['lifecycles of another kind', 'lifecycle', { rows: [] }, /^the file is left out: models: Invalid input/],
    [
      'boards of another source',
      'arena',
      tinyBoards({ source: 'foreign' }),
      /^the file is left out: it is a list of foreign, not of arena-leaderboard$/,
    ],
    [
      'boards of another version',
      'arena',
      tinyBoards({ version: 2 }),
      /^the file is left out: Unrecognized key: "version"$/,
    ],
    [
      'boards of another source, of which none are bundled',
      'artificial-analysis',
      tinyBoards(),
      /^the file is left out: it is a list of arena-leaderboard, not of artificial-analysis$/,
    ],
  ])('%s: by the start and by the check', async (_, name, content, reason) => {
    const STATE_DIR = newFolder();
    const file = path.join(STATE_DIR, `${name}.json`);
    writeFileSync(file, JSON.stringify(content));
    const env = { STATE_DIR, CATALOG_DIR: withEnded };
    const { code, out, err } = await run(['find', 'haiku 4.5'], { env });
    expect([code, out]).toEqual([0, expect.stringContaining('anthropic/claude-haiku-4-5')]);
    const [where = '', ...said] = err.trimEnd().split(' warning: ');
    expect([where, err.split('\n').length]).toEqual([`${file}:1:1`, 2]);
    expect(said.join()).toMatch(reason);
    const check = await run(['check'], { env });
    expect([check.code, `${check.out}${check.err}`]).toEqual([0, expect.stringContaining(err.trimEnd())]);
  });

  test('lifecycles of which only a price list breaks the catalog stay in force', async () => {
    const STATE_DIR = newFolder();
    writeFileSync(path.join(STATE_DIR, 'models-dev.json'), JSON.stringify(tinyList()));
    const row = {
      surface: 'openai',
      source: 'openai-deprecations',
      asOf: '2026-11-21',
      shutdown: '2027-03-01',
    };
    const table = tinyTable({ lifecycle: [row] });
    writeFileSync(path.join(STATE_DIR, 'lifecycle.json'), JSON.stringify(table));
    const { out, err } = await run(['model', 'gpt-4o'], { env: { STATE_DIR, CATALOG_DIR } });
    expect(out).toContain('OpenAI shuts GPT-4o down on 2027-03-01');
    expect(err).toMatch(/models-dev\.json:1:1 warning: [^\n]*\n$/);
  });

  test('larger than any list', async () => {
    const STATE_DIR = newFolder();
    const file = path.join(STATE_DIR, 'models-dev.json');
    writeFileSync(file, '');
    truncateSync(file, 3 * 1024 ** 3);
    expect(await run(['find', 'haiku'], { env: { STATE_DIR } })).toMatchObject({
      code: 0,
      err: `${file}:1:1 warning: is larger than 64 MB\n`,
    });
  });

  test('what only the other of two lists breaks leaves this one in force', async () => {
    const STATE_DIR = newFolder();
    const broken = path.join(STATE_DIR, 'models-dev.json');
    writeFileSync(broken, JSON.stringify(tinyList()));
    const offer = { provider: 'groq', id: 'own/gpt-4o', input: 77, output: 78 };
    const models = [{ id: 'openai/gpt-4o', name: 'GPT-4o', facts: [], usual: {}, offers: [offer] }];
    const other = JSON.stringify(tinyList({ source: 'openrouter', models }));
    writeFileSync(path.join(STATE_DIR, 'openrouter.json'), other);
    const env = { STATE_DIR, CATALOG_DIR };
    const { out, err } = await run(['cost', 'gpt-4o', '--only', 'groq'], { env });
    expect(out).toContain('$77.00 in, $78.00 out');
    expect(err.match(/^.*$/gm)).toEqual([expect.stringMatching(`^${broken}:1:1 warning: `), '']);
  });

  test('nor may it lack a model of the file of a team', async () => {
    const STATE_DIR = newFolder();
    writeFileSync(path.join(STATE_DIR, 'openrouter.json'), '{}');
    const TEAM_CATALOG = path.join(newFolder(), 'team.yml');
    writeFileSync(TEAM_CATALOG, 'models:\n  - id: xai/grok-4.7\n    aliases: [our own]\n');
    writeFileSync(path.join(STATE_DIR, 'models-dev.json'), JSON.stringify(tinyList()));
    const env = { STATE_DIR, TEAM_CATALOG };
    expect(await run(['find', 'our own'], { env })).toMatchObject({
      code: 0,
      out: expect.stringContaining('xai/grok-4.7'),
    });
  });

  test('`check` looks there too: a warning, and the catalog is right without it', async () => {
    const STATE_DIR = newFolder();
    const file = path.join(STATE_DIR, 'models-dev.json');
    writeFileSync(file, JSON.stringify(tinyList()));
    const { code, out } = await run(['check', '--json'], { env: { STATE_DIR, CATALOG_DIR } });
    expect(code).toBe(0);
    const there = (JSON.parse(out) as Problem[]).filter((problem) => problem.file === file);
    expect(there).toEqual([
      { level: 'warning', file, line: 1, column: 1, message: expect.stringContaining('is left out') },
    ]);
  });
});

describe.runIf(nobody !== null)('as a user to whom none of the files belongs', () => {
  const user = nobody ?? { uid: 0, gid: 0 };
  const kept = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  const temporary = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  chownSync(kept, user.uid, user.gid);
  chmodSync(temporary, 0o777);
  // Compiled once for all of these starts, by the first of them.
  const NODE_COMPILE_CACHE = path.join(kept, `cache-${user.uid}`);
  const own = { ...slack, NODE_COMPILE_CACHE };
  let first: Awaited<ReturnType<typeof runProcess>>;
  beforeAll(async () => {
    const env = { TMPDIR: temporary, STATE_DIR: kept };
    first = await runProcess(['find', 'haiku'], { user, cwd: '/', env });
  });
  afterAll(() => {
    for (const folder of [kept, temporary]) rmSync(folder, { recursive: true });
  });

  test('compiled code is kept in the state folder, for this user alone', () => {
    expect(first).toMatchObject({ code: 0, err: '' });
    const { mode, uid } = lstatSync(NODE_COMPILE_CACHE);
    expect([mode & 0o777, uid]).toEqual([0o700, user.uid]);
    expect(globSync('*/checked-*', { cwd: NODE_COMPILE_CACHE }).length).toBeGreaterThan(0);
    const program = path.join(import.meta.dirname, '..', '..');
    expect([readdirSync(temporary), existsSync(path.join(program, `.cache-${user.uid}`))]).toEqual([
      [],
      false,
    ]);
  });

  test('without STATE_DIR, where nothing can be written', async () => {
    const cwd = newFolder();
    const bot = await startBot({ ...own, STATE_DIR: '' }, null, { user, cwd });
    expect((await send(`${bot.url}/slack/events`, command('haiku pixtral'))).status).toBe(200);
    expect(await bot.stop()).toMatchObject({ code: 0 });
    expect(bot.log().match(/ (?:warn|error) .*/g)).toEqual([
      ' warn price lists stay as they are, and nothing outlasts a restart: STATE_DIR cannot be used folder=.state problem="this user may not write there"',
    ]);
    expect(existsSync(path.join(cwd, '.state'))).toBe(false);
  });

  test('with a STATE_DIR of its own that is not there yet', async () => {
    const folder = newFolder();
    chownSync(folder, user.uid, user.gid);
    const STATE_DIR = path.join(folder, 'a', 'state');
    const bot = await startBot({ ...own, STATE_DIR }, null, { user, cwd: '/' });
    await bot.becomesReady();
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
