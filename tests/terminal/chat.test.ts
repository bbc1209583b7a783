import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { completions } from '../../src/platforms/terminal/complete.ts';
import { isOfCheck, mostLines, openHistory } from '../../src/platforms/terminal/history.ts';
import { catalog, catalogFolder, today } from '../catalog-for-tests.ts';
import { eventually } from '../eventually.ts';
import { run } from './run.ts';

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-chat-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('numbers', () => {
  it('choose what stands under the last answer, and open its menus', async () => {
    const { out: first } = await run([], { input: '/compare haiku luna\n' });
    expect(first).toMatch(/\n\n1 .+ {2}2 .+\n/);
    const number = /(\d+) For which workload \.\.\./.exec(first)?.[1] ?? '';
    // The menu, of which an option is chosen by its number again.
    const { out } = await run([], { input: `/compare haiku luna\n${number}\n2\n` });
    expect(out).toContain('For which workload ...\n1 All categories alike  2 ');
    expect(out.match(/^Claude Haiku 5\.5 vs GPT-6 Luna/gm)).toHaveLength(2);
  });

  it('of a button that opens a form give the command to be changed', async () => {
    const { out: first } = await run([], { input: '/compare haiku luna\n' });
    const number = /(\d+) Swap or add/.exec(first)?.[1] ?? '';
    const { out } = await run([], { input: `/compare haiku luna\n${number}\n` });
    expect(out).toContain('Change the command and send it: /compare "Claude Haiku 5.5" "GPT-6 Luna"\n');
  });
});

describe('what was typed', () => {
  it('is kept for the next session, each line once, the last first, for its owner alone', () => {
    const folder = path.join(newFolder(), 'state');
    const history = openHistory(folder);
    for (const line of ['a', 'b', 'a', 'tiebreak verify secret']) history.add(line);
    expect(openHistory(folder).lines).toEqual(['a', 'b']);
    const file = path.join(folder, 'terminal-history');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, Array.from({ length: 2 * mostLines }, (_, index) => `line ${index}`).join('\n'));
    const long = openHistory(folder);
    expect(long.lines).toHaveLength(mostLines);
    expect(long.lines[0]).toBe(`line ${2 * mostLines - 1}`);
    long.add('one more');
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(mostLines);
  });

  it('is not kept where nothing can be, and that stops nobody', () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, '');
    const history = openHistory(file);
    history.add('a');
    expect(history.lines).toEqual([]);
  });

  it.for([
    ['/tiebreak verify Claude costs $5', true],
    ['verify x', true],
    ['Verify x', true],
    ['Claude Haiku 4.5 costs $1/$5 per 1M tokens, right?', true],
    ['is it true that haiku costs $1?', true],
    ['Haiku costs $1. Is this right?', true],
    ['/compare haiku luna', false],
    ['is haiku or pixtral cheaper?', false],
    ['verification models?', false],
  ] as const)('is of a check: %s %s', ([line, expected]) => {
    expect(isOfCheck(line)).toBe(expected);
  });
});

describe('Tab', () => {
  const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });
  const complete = (line: string) => completions(answerer, line, 'en');

  it('completes commands and names, from the word on that was begun', () => {
    expect(complete('/comp')).toEqual([['/compare'], '/comp']);
    expect(complete('/tiebreak co')[0]).toEqual(['cost']);
    expect(complete('/compare luna, haiku 5')).toEqual([['haiku 5.5'], 'haiku 5']);
    expect(complete('/compare "Claude Hai')[0]).toContain('Claude Haiku 5.5');
    // As it was typed up to there.
    const [endings, typed] = complete('cost hai');
    expect(typed).toBe('hai');
    expect(endings).toContain('haiku 4.5');
    expect(complete('/compare xyzzy')).toEqual([[], '/compare xyzzy']);
    expect(complete('')).toEqual([[], '']);
  });
});

const script = '/usr/bin/script';
const scripted = existsSync(script);
if (!scripted) console.warn('SKIPPED: the chat was NOT tried in a terminal; install util-linux');

/** The program in a terminal of its own. */
function inTerminal(env: Record<string, string> = {}, columns = 80) {
  const folder = newFolder();
  const entry = path.join(import.meta.dirname, '..', '..', 'src', 'tiebreak.js');
  const line = `stty cols ${columns} rows 40; exec ${process.execPath} ${entry}`;
  const child = spawn(script, ['-qec', line, '/dev/null'], {
    env: {
      PATH: process.env.PATH ?? '',
      ONE_FILE: process.env.ONE_FILE ?? '',
      HOME: folder,
      TERM: 'xterm-256color',
      CATALOG_DIR: catalogFolder,
      STATE_DIR: folder,
      PREVIEW: 'off',
      ...env,
    },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const ended = once(child, 'close');
  const plain = () => stripVTControlCharacters(out);
  return {
    folder,
    ended,
    raw: () => out,
    plain,
    async type(keys: string, expected: string) {
      child.stdin.write(keys);
      await eventually(() => plain().includes(expected));
    },
  };
}

describe.runIf(scripted)('in a terminal', () => {
  it('answers in colour and in its width, completes, clears and leaves, and remembers', async () => {
    const chat = inTerminal();
    await chat.type('', '> ');
    await chat.type('/comp\t', '> /compare');
    await chat.type(' haiku luna\r', 'Claude Haiku 5.5 vs GPT-6 Luna');
    await chat.type('', '> ');
    expect(chat.raw()).toContain('\u001b[1mClaude Haiku 5.5 vs GPT-6 Luna');
    for (const line of chat.plain().split(/\r?\n/)) expect(line.length, line).toBeLessThanOrEqual(80);
    await chat.type('nonsense\u0003', '^C');
    await chat.type('/tiebreak verify Claude Haiku 4.5 costs $0.80\r', '0.80');
    await chat.type('\u0003', 'Ctrl-C again leaves.');
    await chat.type('\u0003', '');
    expect((await chat.ended)[0]).toBe(0);
    expect(readFileSync(path.join(chat.folder, 'terminal-history'), 'utf8')).toBe('/compare haiku luna\n');
  });

  it('puts a command to be changed where it is typed, and ends with Ctrl-D', async () => {
    const chat = inTerminal({ TERM: 'dumb' }, 40);
    await chat.type('', '> ');
    await chat.type('/compare haiku luna\r', 'Swap or add');
    const number = /(\d+) Swap or add/.exec(chat.plain())?.[1] ?? '';
    await chat.type(`${number}\r`, '> /compare "Claude Haiku 5.5" "GPT-6 Luna"');
    expect(chat.raw()).not.toContain('\u001b[1m');
    await chat.type('\u0003\u0004', '');
    expect((await chat.ended)[0]).toBe(0);
  });
});

it('has colours where they are forced, and none without a terminal or with NO_COLOR', async () => {
  const coloured = async (env: Record<string, string>) =>
    (await run(['find', 'haiku'], { env })) &&
    (await run(['compare', 'haiku', 'luna'], { env })).out.includes('\u001b[');
  expect(await coloured({})).toBe(false);
  expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
  expect(await coloured({ NO_COLOR: '1' })).toBe(false);
});
