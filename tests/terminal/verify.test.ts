import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { run } from './run.ts';

function fileOf(content: string | Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'page.txt');
  writeFileSync(file, content);
  return file;
}

const page = 'Claude Haiku 4.5 has 200K context.\nClaude Haiku 4.5 costs $0.80/$4 per million tokens.\n';

it('prints each claim in two lines, contradicted first, then a count', async () => {
  const { code, out, err } = await run(['verify', fileOf(page), '--today', today]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe('Contradicted - Claude Haiku 4.5, price: "$0.80/$4 per million tokens"');
  expect(lines[1]).toMatch(
    /^ {2}\$1\.00 in, \$5\.00 out .* that of Claude Haiku 3\.5\. Source: .*, 20\d\d-\d\d-\d\d\.$/,
  );
  expect(lines[2]).toContain('Supported - Claude Haiku 4.5, context window');
  expect(lines[4]).toBe('2 claims: 1 contradicted, 1 supported.');
});

it('prints JSON whose offsets quote the text, from standard input too', async () => {
  const { code, out } = await run(['verify', '-', '--json', '--today', today], { input: page });
  expect(code).toBe(0);
  const findings = JSON.parse(out) as { text: string; start: number; end: number }[];
  expect(findings.map(({ start, end }) => page.slice(start, end))).toEqual(findings.map(({ text }) => text));
  expect(findings[0]).toMatchObject({
    model: 'anthropic/claude-haiku-4-5',
    field: 'price',
    verdict: 'contradicted',
    ours: expect.stringContaining('$1.00 in'),
    source: { name: expect.any(String), url: expect.stringContaining('http') },
    arithmetic: null,
  });
});

it.each([
  ['an empty file', () => fileOf(' \n'), 'it is empty'],
  ['a binary file', () => fileOf(new Uint8Array([72, 0, 105])), 'it is binary'],
  ['a file that is no text', () => fileOf(new Uint8Array([0xff, 0xfe, 0x80])), 'it is no UTF-8 text'],
  ['a file that is too large', () => fileOf('a'.repeat(200 * 1024 + 1)), 'it is larger than 200 KB'],
  ['a folder', () => tmpdir(), 'that is a folder'],
  ['no file', () => '/nowhere/page.txt', 'there is no such file'],
])('says in one line why %s cannot be checked', async (_, file, why) => {
  const { code, out, err } = await run(['verify', file()]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining(why)]);
});

it('says what to name where no file or several are named', async () => {
  for (const args of [['verify'], ['verify', 'a', 'b']]) expect((await run(args)).code).toBe(2);
});

it('tells two long messages apart in chat that begin alike', async () => {
  const answerer = createAnswerer(
    () => catalog,
    () => new Date(today),
  );
  const [one, two] = ['0.80/$4', '1/$5'].map((price) =>
    answerer.typed(
      'tiebreak',
      `verify ${'Well, '.repeat(300)} Claude Haiku 4.5 costs $${price} per million tokens.`,
      'en',
    ),
  );
  expect((await one)?.summary).toBe('1 claim: 1 contradicted.');
  expect((await two)?.summary).toBe('1 claim: 1 supported.');
});
