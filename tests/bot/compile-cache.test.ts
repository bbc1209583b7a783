import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cacheFolder, sayNoCache } from '../../src/app/compile-cache.js';
import { createLog } from '../../src/log.ts';
import { botToken, signingSecret } from '../slack/harness.ts';
import { run, runProcess } from '../terminal/run.ts';
import { startBot } from './bot-process.ts';

const root = path.join(import.meta.dirname, '..', '..');
const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret };
const uid = process.getuid?.() ?? 0;

/** A folder that everyone may read. */
function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A copy of the program, and a folder for temporary files that nothing else uses. */
function copyProgram() {
  const program = newFolder();
  cpSync(path.join(root, 'src'), path.join(program, 'src'), { recursive: true });
  for (const file of ['package.json', path.join('catalog', 'questions', 'reader.bin')])
    cpSync(path.join(root, file), path.join(program, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(program, 'node_modules'));
  const temporary = newFolder();
  chmodSync(temporary, 0o777);
  return { program, temporary, own: path.join(program, `.cache-${uid}`) };
}

const modeOf = (folder: string) => lstatSync(folder).mode & 0o777;
const filesIn = (folder: string, pattern = '*/*') => globSync(pattern, { cwd: folder });

describe.runIf(process.platform !== 'win32')('the folder of compiled code', () => {
  test('is made beside the program for this user alone, used by the next start, and cleared of what is old', async () => {
    const { program, temporary, own } = copyProgram();
    const find = (env: Record<string, string> = {}) =>
      runProcess(['find', 'haiku', '--json'], { program, env: { TMPDIR: temporary, ...env } });
    const first = await find();
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(first.out)).toMatchObject({ outcome: 'found' });
    expect([modeOf(own), lstatSync(own).uid]).toEqual([0o700, uid]);
    const kept = filesIn(own);
    expect(kept.length).toBeGreaterThan(50);
    const [catalog = ''] = filesIn(own, '*/catalog-*');
    const [mark = ''] = filesIn(own, '*/checked-*');
    expect([catalog, mark]).toEqual([expect.stringMatching(/json$/), expect.any(String)]);
    expect(readdirSync(temporary)).toEqual([]);

    expect(await find()).toEqual(first);
    expect(filesIn(own).toSorted()).toEqual(kept.toSorted());

    const old = path.join(own, path.dirname(catalog), 'catalog-old.json');
    writeFileSync(old, '[]');
    utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));
    rmSync(path.join(own, catalog));
    await find();
    expect(existsSync(old)).toBe(false);
    expect(filesIn(own).toSorted()).toEqual(kept.toSorted());

    // Where the operator names a folder it is that one.
    const named = path.join(newFolder(), 'named');
    renameSync(own, named);
    await find({ NODE_COMPILE_CACHE: named });
    expect(filesIn(named)).toEqual(expect.arrayContaining(kept));
    expect(existsSync(own)).toBe(false);
  });

  test('is not used when others had a hand in it: the log of the bot says so, commands are not disturbed', async () => {
    const { program, temporary, own } = copyProgram();
    mkdirSync(own);
    chmodSync(own, 0o777);
    const env = { TMPDIR: temporary };
    const noCache = cacheFolder(program, undefined, uid);
    if (!('problem' in noCache)) throw new Error(noCache.folder);
    const found = await run(['find', 'haiku', '--json'], { noCache });
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(found.out)).toMatchObject({ outcome: 'found' });
    const bot = await startBot({ ...slack, ...env }, null, { program });
    expect(await bot.stop()).toMatchObject({ code: 0 });
    expect(bot.log().match(/ (?:warn|error) .*/g)).toEqual([
      ` warn compiled code is not kept, so starts take longer; NODE_COMPILE_CACHE can name a folder for it folder=${own} problem="other users may write there"`,
    ]);
    expect([readdirSync(own), readdirSync(temporary)]).toEqual([[], []]);
  });

  test.each<[what: string, make: (own: string) => void, problem: string]>([
    [
      'a link, even to a folder of this user',
      (own) => symlinkSync(newFolder(), own),
      'it is a link or a file',
    ],
    ['a file', (own) => writeFileSync(own, ''), 'it is a link or a file'],
    [
      'a folder that its group may write',
      (own) => {
        mkdirSync(own);
        chmodSync(own, 0o720);
      },
      'other users may write there',
    ],
  ])('is refused: %s', (_, make, problem) => {
    const [program, state] = [newFolder(), newFolder()];
    const folder = path.join(program, `.cache-${uid}`);
    make(folder);
    // Nor is another one taken: somebody may want just that.
    expect(cacheFolder(program, state, uid)).toEqual({ folder, problem, isSuspicious: true });
    expect(readdirSync(state)).toEqual([]);
  });

  test.runIf(uid === 0)('is refused when it belongs to another user, though root may do all', () => {
    const program = newFolder();
    const folder = path.join(program, '.cache-0');
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, 65534, 65534);
    const problem = 'it belongs to another user';
    expect(cacheFolder(program, undefined, uid)).toEqual({ folder, problem, isSuspicious: true });
  });

  test('is told of without alarm where it can merely not be written', () => {
    const lines: string[] = [];
    const log = createLog('info', [], (line) => lines.push(line));
    sayNoCache({ folder: '/a', problem: 'b c', isSuspicious: false }, log);
    expect(lines).toEqual([
      expect.stringMatching(/ info compiled code is not kept, .* folder=\/a problem="b c"$/),
    ]);
  });

  test('lies in the state folder where the program cannot be written, if nobody else can write on the way there', () => {
    const program = path.join(newFolder(), 'not-there');
    const state = newFolder();
    const folder = path.join(state, `cache-${uid}`);
    expect(cacheFolder(program, undefined, uid)).toMatchObject({ problem: 'it cannot be made (ENOENT)' });
    expect(cacheFolder(program, state, uid)).toEqual({ folder });
    expect(modeOf(folder)).toBe(0o700);
    expect(cacheFolder(program, path.join(state, 'none'), uid)).toMatchObject({
      problem: 'it cannot be used (ENOENT)',
      isSuspicious: false,
    });
    chmodSync(folder, 0o770);
    expect(cacheFolder(program, state, uid)).toMatchObject({ folder, isSuspicious: true });
    chmodSync(folder, 0o700);
    chmodSync(state, 0o775);
    expect(cacheFolder(program, state, uid)).toEqual({
      folder: state,
      problem: 'other users may write there',
      isSuspicious: false,
    });
    const below = path.join(state, 'below');
    mkdirSync(below, { mode: 0o700 });
    expect(cacheFolder(program, below, uid)).toMatchObject({ folder: state });
    // Whoever may write there, as into the folder of temporary files, cannot take away what others have made.
    chmodSync(state, 0o1777);
    expect(cacheFolder(program, below, uid)).toEqual({ folder: path.join(below, `cache-${uid}`) });
    // Through a link it is the way behind it that counts.
    chmodSync(state, 0o777);
    const link = path.join(newFolder(), 'link');
    symlinkSync(below, link);
    expect(cacheFolder(program, link, uid)).toMatchObject({ folder: state });
  });

  test.runIf(uid === 0)('is not looked for below a folder of another user', () => {
    const state = newFolder();
    chownSync(state, 65534, 65534);
    expect(cacheFolder('/nowhere', state, uid)).toMatchObject({
      folder: state,
      problem: 'it belongs to another user',
    });
  });

  test('is beside the program or nowhere, where there are no owners and modes to look at', () => {
    const program = newFolder();
    expect(cacheFolder(program, newFolder(), undefined)).toEqual({ folder: path.join(program, '.cache') });
    expect(cacheFolder('/nowhere', newFolder(), undefined)).toMatchObject({ isSuspicious: false });
  });
});
