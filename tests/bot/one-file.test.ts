import { execFile } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { lastLine, readOneFile, stampOf } from '../../src/app/one-file/find.js';
import { createLog } from '../../src/log.ts';
import { eventually } from '../eventually.ts';
import { nobody } from '../nobody.ts';
import { botToken, command, send, signingSecret } from '../slack/harness.ts';
import { runProcess } from '../terminal/run.ts';
import { startBot } from './bot-process.ts';

const root = path.join(import.meta.dirname, '..', '..');
const uid = process.getuid?.() ?? 0;

/** Sources that tests change: their times have no fractions, which could not be set again. */
const usage = path.join('src', 'platforms', 'terminal', 'usage.ts');
const dates = path.join('src', 'dates.ts');
const changed = [usage, dates];

/** A copy of the program, in which no one file is made yet. */
function copyProgram(finished: (end: () => void) => void): string {
  const program = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  chmodSync(program, 0o755);
  finished(() => rmSync(program, { recursive: true }));
  for (const name of [
    'src',
    'package.json',
    'package-lock.json',
    path.join('catalog', 'questions', 'reader.bin'),
  ])
    cpSync(path.join(root, name), path.join(program, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(program, 'node_modules'));
  for (const name of changed) utimesSync(path.join(program, name), 1e9, 1e9);
  return program;
}

/** Makes the one file of a program as `npm run build` does. */
const make = (program: string, env: Record<string, string> = {}, user = {}) =>
  promisify(execFile)(process.execPath, [path.join(program, 'src', 'app', 'one-file', 'make.ts')], {
    env: { PATH: process.env.PATH ?? '', ...env },
    cwd: program,
    ...user,
  });

/** Changes a file so that names, sizes and times do not show it. */
function changeUnseen(file: string, from: string, to: string): void {
  const { atime, mtime } = statSync(file);
  const text = readFileSync(file, 'utf8');
  expect([text.includes(from), from.length]).toEqual([true, to.length]);
  writeFileSync(file, text.replace(from, to));
  utimesSync(file, atime, mtime);
}

/** Since then the sources say of themselves that they run. */
const tellApart = (program: string) =>
  changeUnseen(
    path.join(program, usage),
    'look for mistakes in the catalog',
    'LOOK FOR MISTAKES IN THE CATALOG',
  );

/** Which of both runs. */
async function whatRuns(program: string, env: Record<string, string> = {}, user = {}) {
  const { out, err, code } = await runProcess(['help'], { program, env: { ONE_FILE: '', ...env }, ...user });
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out.includes('LOOK FOR MISTAKES') ? 'sources' : 'one file';
}

describe('the one file', () => {
  let program = '';
  let folder = '';
  let file = '';
  beforeAll(async () => {
    const ends: (() => void)[] = [];
    program = copyProgram((end) => ends.push(end));
    folder = path.join(program, process.getuid ? `.cache-${uid}` : '.cache');
    file = path.join(folder, 'program.js');
    const { stdout } = await make(program);
    expect(stdout).toBe(`${file}\n`);
    tellApart(program);
    return () => {
      for (const end of ends) end();
    };
  });

  /** What is changed in a test is as before after it, to the nanosecond. */
  const keep = (name: string) => {
    const beside = path.join(program, `kept-${path.basename(name)}`);
    renameSync(name, beside);
    cpSync(beside, name, { preserveTimestamps: true });
    onTestFinished(() => {
      rmSync(name, { recursive: true, force: true });
      renameSync(beside, name);
    });
  };

  test('is run, is for this user alone, and is not made again while it is good', async () => {
    expect(await whatRuns(program)).toBe('one file');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { mtimeMs } = statSync(file);
    await make(program);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  test('is left alone with ONE_FILE=off', async () => {
    expect(await whatRuns(program, { ONE_FILE: 'off' })).toBe('sources');
  });

  const problem = () => {
    const read = readOneFile(file, stampOf(program, folder));
    return 'problem' in read ? read.problem : null;
  };

  test.each<[what: string, change: () => void, problem: string]>([
    [
      'a source was touched',
      () => {
        const source = path.join(program, dates);
        keep(source);
        utimesSync(source, new Date(), new Date());
      },
      'is made of other sources',
    ],
    [
      'a source was changed within the same moment',
      () => {
        const source = path.join(program, dates);
        const { atime, mtime } = statSync(source);
        keep(source);
        appendFileSync(source, '\n');
        utimesSync(source, atime, mtime);
      },
      'is made of other sources',
    ],
    [
      'there is one more source',
      () => {
        const source = path.join(program, 'src', 'names', 'more.ts');
        writeFileSync(source, '');
        onTestFinished(() => rmSync(source));
      },
      'is made of other sources',
    ],
    [
      'other packages may be installed',
      () => {
        const lock = path.join(program, 'package-lock.json');
        keep(lock);
        utimesSync(lock, new Date(), new Date());
      },
      'is made of other sources',
    ],
    ['it was cut short', () => truncateSync(file, 1_000_000), 'is made of other sources'],
    [
      'half of its last line is missing',
      () => truncateSync(file, statSync(file).size - 5),
      'is made of other sources',
    ],
    ['it is empty', () => truncateSync(file, 0), 'is damaged'],
    ['a letter of it is another one', () => changeUnseen(file, 'Claude', 'Clause'), 'is damaged'],
    ['it is not there', () => rmSync(file), 'there is no'],
    [
      'it is a link',
      () => {
        const beside = path.join(program, 'linked.js');
        cpSync(file, beside);
        rmSync(file);
        symlinkSync(beside, file);
      },
      'is a link or something else',
    ],
    ['its group may write to it', () => chmodSync(file, 0o620), 'other users may write to'],
    [
      'its group may write to the folder',
      () => {
        chmodSync(folder, 0o770);
        onTestFinished(() => chmodSync(folder, 0o700));
      },
      'other users may write to',
    ],
    ...(uid === 0
      ? (
          [
            ['it belongs to another user', () => chownSync(file, 65534, 65534), 'belongs to another user'],
          ] as const
        ).map(([...own]): [string, () => void, string] => own)
      : []),
  ])('is not good when %s', (_, change, expected) => {
    expect(problem()).toBeNull();
    keep(file);
    change();
    expect(problem()).toContain(expected);
  });

  test.each<[what: string, change: () => void]>([
    ['a letter of it is another one', () => changeUnseen(file, 'Claude', 'Clause')],
    [
      'it was made for another place, where the same sources stand',
      () => {
        const { atime, mtime } = statSync(file);
        const text = readFileSync(file, 'latin1').replace(/\/\/ .*\n$/, '');
        writeFileSync(file, text + lastLine(stampOf(program, '/elsewhere'), crc32(text)));
        utimesSync(file, atime, mtime);
      },
    ],
  ])('is not run, but the sources are, when %s', async (_, change) => {
    keep(file);
    change();
    expect(await whatRuns(program)).toBe('sources');
  });

  /** What was compiled of it. */
  const compiled = () => {
    const [name = ''] = globSync('*/program.compiled', { cwd: folder });
    return path.join(folder, name);
  };

  test('what was compiled of it is kept for this user alone, and stays while it is good', async () => {
    const { mode, mtimeMs } = statSync(compiled());
    expect(mode & 0o777).toBe(0o600);
    expect(await whatRuns(program)).toBe('one file');
    expect(statSync(compiled()).mtimeMs).toBe(mtimeMs);
  });

  test.each<[what: string, change: (own: string) => void]>([
    ['it is not there', (own) => rmSync(own)],
    ['it is empty', (own) => truncateSync(own, 0)],
    ['it was cut short', (own) => truncateSync(own, 1_000_000)],
    [
      'a byte of it is another one',
      (own) => {
        const bytes = readFileSync(own);
        bytes.writeUInt8(bytes.readUInt8(500_000) ^ 1, 500_000);
        writeFileSync(own, bytes);
      },
    ],
    [
      'it was compiled from another program of the same length',
      (own) => {
        const bytes = readFileSync(own);
        bytes.write('0000', 3);
        writeFileSync(own, bytes);
      },
    ],
    ['its group may write to it', (own) => chmodSync(own, 0o620)],
  ])('what was compiled of it is not used, but made anew, when %s', async (_, change) => {
    const own = compiled();
    keep(own);
    change(own);
    expect(await whatRuns(program)).toBe('one file');
    const bytes = readFileSync(own);
    const [line = '', sum = ''] = bytes.toString('latin1', 0, 85).split('\n');
    expect(readFileSync(file, 'latin1').endsWith(`\n${line}\n`)).toBe(true);
    expect(Number.parseInt(sum, 16)).toBe(crc32(bytes.subarray(line.length + sum.length + 2)));
    expect(statSync(own).mode & 0o777).toBe(0o600);
    const { mtimeMs } = statSync(own);
    expect(await whatRuns(program)).toBe('one file');
    expect(statSync(own).mtimeMs).toBe(mtimeMs);
  });

  test('is run again when all is as it was', async () => {
    expect(await whatRuns(program)).toBe('one file');
  });

  test.runIf(nobody)('is not made by a user who may write nowhere', async () => {
    await expect(make(program, {}, nobody ?? {})).rejects.toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^The one file is not made: .*cannot be made \(EACCES\)\.\n$/),
    });
  });

  test('finds all that it reads, and answers as the sources do', async () => {
    const picture = path.join(program, 'picture.png');
    const text = path.join(program, 'text');
    writeFileSync(text, 'Claude Haiku 4.5 costs $0.80 / $4 per 1M tokens.');
    const runs = async (args: readonly string[], ONE_FILE: string) => {
      const ended = await runProcess(args, { program, env: { ONE_FILE } });
      const drawn = existsSync(picture) ? readFileSync(picture) : null;
      rmSync(picture, { force: true });
      return { ...ended, drawn };
    };
    for (const args of [
      ['compare', 'haiku', 'pixtral', '--picture', picture],
      ['ask', 'хайку или пикстраль дешевле?', '--json'],
      ['verify', text],
    ]) {
      const asOneFile = await runs(args, '');
      expect(asOneFile).toEqual(await runs(args, 'off'));
      expect(asOneFile.out).not.toBe('');
      expect(asOneFile.drawn !== null).toBe(args.includes(picture));
    }
  });

  test('names the sources in a stack trace, as they do themselves', async () => {
    const throws = `data:text/javascript,process.stdout.write = () => { throw new Error('no paper'); }`;
    const trace = async (ONE_FILE: string) => {
      const { err, code } = await runProcess(['help'], {
        program,
        env: { ONE_FILE },
        node: [process.execPath, '--import', throws],
      });
      expect(code).toBe(1);
      return err.match(/^ +at (?!.*(?:data:|node:|tiebreak\.js)).*$/gm);
    };
    const traced = await trace('');
    expect(traced?.[0]).toMatch(/at run \(file:.*\/src\/app\/main\.ts:\d+:\d+\)$/);
    expect(traced).toEqual(await trace('off'));
  });
});

/** To run before a bot: the machine has memory and nothing else to do, so that what gives way to all others is done soon. */
const idle = `
  import { syncBuiltinESMExports } from 'node:module';
  import os from 'node:os';
  os.setPriority = (_, priority) => console.error('another process has priority ' + priority);
  process.availableMemory = () => 4e9;
  syncBuiltinESMExports();`;

test('a bot that runs from sources makes the one file for the next start, once it is up; in its state folder, if it may not write the program', async () => {
  const program = copyProgram(onTestFinished);
  const own = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(own, { recursive: true }));
  if (nobody) chownSync(own, nobody.uid, nobody.gid);
  const as = nobody ? { user: nobody } : {};
  const env = { ONE_FILE: '', STATE_DIR: own };
  const beside = path.join(program, process.getuid ? `.cache-${uid}` : '.cache');
  const folder = nobody ? path.join(own, `cache-${nobody.uid}`) : beside;
  const file = path.join(folder, 'program.js');
  const slack = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret };
  const bot = await startBot({ ...slack, ...env }, idle, { program, longest: 0, ...as });
  expect(existsSync(file)).toBe(false);
  await eventually(() => existsSync(file), 250_000);
  expect((await send(`${bot.url}/slack/events`, command('haiku pixtral'))).status).toBe(200);
  expect(await bot.stop()).toMatchObject({ code: 0 });
  expect(bot.log()).toContain(`another process has priority ${constants.priority.PRIORITY_LOW}\n`);
  expect(bot.log()).not.toContain('slower');
  tellApart(program);
  expect(await whatRuns(program, env, as)).toBe('one file');
  // It is made for this program in this place.
  const moved = `${program}-moved`;
  renameSync(program, moved);
  onTestFinished(() => renameSync(moved, program));
  expect(await whatRuns(moved, env, as)).toBe('sources');
}, 300_000);

test('without the bundler the sources run, and nothing is said of it', async () => {
  const program = copyProgram(onTestFinished);
  const packages = path.join(program, 'node_modules');
  rmSync(packages);
  mkdirSync(packages);
  for (const name of readdirSync(path.join(root, 'node_modules')).filter((own) => own !== 'rolldown'))
    symlinkSync(path.join(root, 'node_modules', name), path.join(packages, name));
  await expect(make(program)).rejects.toMatchObject({
    stderr: expect.stringContaining("Cannot find package 'rolldown'"),
  });
  const log = createLog('debug', [], (line) => expect.fail(line));
  const { makeLater } = (await import(path.join(program, 'src', 'app', 'one-file', 'make-later.ts'))) as {
    makeLater: typeof import('../../src/app/one-file/make-later.ts').makeLater;
  };
  makeLater(log, 0);
});
