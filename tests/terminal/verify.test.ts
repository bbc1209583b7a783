import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { run } from './run.ts';

function fileOf(content: string | Uint8Array, name = 'page.txt'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const page = 'Claude Haiku 4.5 has 200K context.\nClaude Haiku 4.5 costs $0.80/$4 per million tokens.\n';

it('prints a count, then each claim in two lines with its place, what is wrong first', async () => {
  const file = fileOf(page);
  const { code, out, err } = await run(['verify', file, '--today', today]);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe('1 of 2 figures is wrong, 1 right.');
  expect(lines[1]).toBe(`${file}:2:24: Wrong: "$0.80/$4 per million tokens" (price of Claude Haiku 4.5)`);
  expect(lines[2]).toMatch(
    /^ {2}In fact: \$1\.00 in, \$5\.00 out .* the price of Claude Haiku 3\.5\. Source: .*, 20\d\d-\d\d-\d\d\.$/,
  );
  expect(lines[3]).toContain(`${file}:1:22: Right: "200K context" (context window of Claude Haiku 4.5)`);
});

it('ends with 1 where a text of several is wrong, and with 0 where none is', async () => {
  const right = fileOf('Claude Haiku 4.5 has 200K context.', 'right.md');
  const both = await run(['verify', right, fileOf(page), '--json', '--today', today]);
  expect(both.code).toBe(1);
  expect((JSON.parse(both.out) as { file: string }[]).map(({ file }) => path.basename(file))).toEqual([
    'right.md',
    'page.txt',
    'page.txt',
  ]);
  const { code, out } = await run(['verify', right, '--today', today]);
  expect({ code, first: out.split('\n')[0] }).toEqual({
    code: 0,
    first: '1 figure was checked: it is right.',
  });
  const unread = await run(['verify', right, '/nowhere/page.txt', '--today', today]);
  expect(unread.code).toBe(2);
  expect(unread.out).toContain('it is right');
});

it('prints the text with right figures in place of wrong ones, and nothing else changed', async () => {
  const { code, out } = await run(['verify', fileOf(page), '--corrected', '--today', today]);
  expect({ code, out }).toEqual({ code: 1, out: page.replace('$0.80/$4', '$1/$5') });
});

it('prints JSON whose offsets quote the text, from standard input too', async () => {
  const { code, out } = await run(['verify', '-', '--json', '--today', today], { input: page });
  expect(code).toBe(1);
  const findings = JSON.parse(out) as { text: string; start: number; end: number }[];
  expect(findings.map(({ start, end }) => page.slice(start, end))).toEqual(findings.map(({ text }) => text));
  expect(findings[0]).toMatchObject({
    model: 'anthropic/claude-haiku-4-5',
    field: 'price',
    verdict: 'contradicted',
    ours: expect.stringContaining('$1.00 in'),
    source: { name: expect.any(String), url: expect.stringContaining('http') },
    arithmetic: null,
    detail: null,
    line: 2,
    column: 24,
    file: '-',
  });
});

it('reads a page and a table of values, and quotes no tags', async () => {
  const html = fileOf(
    '<html><body>\n<h1>Prices per 1M tokens</h1>\n<p><b>Claude Haiku 4.5</b> has a <i>400K</i> context&nbsp;window.</p></body></html>',
    'page.html',
  );
  const csv = fileOf(
    'model,input_per_1m_usd,output_per_1m_usd,context\nclaude-haiku-4-5,1.00,6.00,200000\n',
    'prices.csv',
  );
  const { code, out } = await run(['verify', html, csv, '--json', '--today', today]);
  expect(code).toBe(1);
  const findings = JSON.parse(out) as { verdict: string; line: number; text: string; context: string }[];
  const wrong = findings.filter(({ verdict }) => verdict === 'contradicted');
  expect(wrong.map(({ line, text }) => `${line} ${text.slice(0, 4)}`)).toEqual(['3 400K', '2 6.00']);
  expect(wrong[0]?.context).not.toMatch(/[<>&]/);
});

it('prints figures that were not read behind the claims', async () => {
  const text = 'Claude Haiku 4.5 has 200K context.\r\nClaude Haiku 4.5 saves 30% of time.\n';
  const { code, out } = await run(['verify', '-', '--json', '--today', today], { input: text });
  expect(code).toBe(0);
  expect((JSON.parse(out) as object[]).at(-1)).toMatchObject({
    text: '30%',
    start: text.indexOf('30%'),
    line: 2,
    column: 24,
    model: 'anthropic/claude-haiku-4-5',
    field: 'figure',
    verdict: 'unknown',
    detail: 'not-read',
    ours: null,
  });
});

it.each([
  ['an empty file', () => fileOf(' \n'), 'it is empty'],
  ['a binary file', () => fileOf(new Uint8Array([72, 0, 105])), 'it is binary'],
  ['a file that is no text', () => fileOf(new Uint8Array([0xff, 0xfe, 0x80])), 'it is no UTF-8 text'],
  ['a file that is too large', () => fileOf('a'.repeat(200 * 1024 + 1)), 'it is larger than 200 KB'],
  ['a folder', () => tmpdir(), 'that is a folder'],
  ['no file', () => '/nowhere/page.txt', 'there is no such file.'],
  ['a sentence', () => 'Haiku costs $1', 'there is no such file (a text is piped: ... | tiebreak verify -).'],
])('says in one line why %s cannot be checked', async (_, file, why) => {
  const { code, out, err } = await run(['verify', file()]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(why)]);
});

it('says what to name where no file is named, or several where one is taken', async () => {
  for (const args of [['verify'], ['verify', 'a', 'b', '--corrected']])
    expect((await run(args)).code).toBe(2);
});

it('tells two long messages apart in chat that begin alike', async () => {
  const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
  const [one, two] = ['0.80/$4', '1/$5'].map((price) =>
    answerer.typed(
      'tiebreak',
      `verify ${'Well, '.repeat(300)} Claude Haiku 4.5 costs $${price} per million tokens.`,
      'en',
    ),
  );
  expect((await one)?.summary).toBe('1 figure was checked: it is wrong.');
  expect((await two)?.summary).toBe('1 figure was checked: it is right.');
});
