import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readOptions } from '../../src/platforms/terminal/options.ts';
import { writePicture } from '../../src/platforms/terminal/picture-file.ts';
import { chartLines } from '../../src/platforms/terminal/render.ts';
import { barsOf, groupsOf } from '../chart/charts.ts';
import { comparison } from '../slack/sample-cards.ts';
import { run } from './run.ts';

test('--picture writes the picture beside the answer', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-picture-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'cost.png');
  const { code, out, err } = await run([
    'cost',
    'claude haiku 4.5',
    'gpt-4.1 mini',
    '--in',
    '5M',
    '--out',
    '200k',
    '--picture',
    file,
  ]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Cost a request');
  expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
});

test('a comparison and a pick as a whole have a picture, which says what the answer says', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-picture-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'answer.svg');
  for (const [words, said] of [
    [
      ['compare', 'claude haiku 4.5', 'gpt-4.1 mini'],
      ['GPT-4.1 mini', 'Price per 1M tokens', '200K context'],
    ],
    [
      ['pick', 'best', 'for', 'coding'],
      ['Price per 1,000', 'Tiebreak, 2026-11-21;'],
    ],
  ] as const) {
    const { code, err } = await run([...words, '--today', '2026-11-21', '--picture', file]);
    expect([code, err]).toEqual([0, '']);
    for (const own of said) expect(readFileSync(file, 'utf8')).toContain(own);
  }
});

test('the ending of the file says what the picture is', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-picture-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const words = ['compare', 'haiku', 'pixtral', '--show', 'fit', '--picture', path.join(folder, 'fit.SVG')];
  expect(readOptions(words, new Date())).toMatchObject({ command: 'compare', given: { show: 'fit' } });
  const card = { ...comparison, blocks: [barsOf({ a: 1, b: 2 })] };
  for (const [file, format] of [
    ['fit.SVG', 'svg'],
    ['fit.png', 'png'],
  ] as const) {
    const to = path.join(folder, file);
    expect(await writePicture({ card }, to, async (_, as) => `as ${as}`)).toBeNull();
    expect(readFileSync(to, 'utf8')).toBe(`as ${format}`);
  }
});

test('a picture that cannot be had is said so in a sentence', async () => {
  const png = async () => new Uint8Array(3);
  const charted = { ...comparison, blocks: [barsOf({ a: 1, b: 2 })] };
  expect(await writePicture({ card: comparison }, '/nowhere/a.png', png)).toMatch(
    /^There is no picture to write/,
  );
  expect(await writePicture({ card: charted }, '/nowhere/a.png', async () => null)).toBe(
    'The picture could not be drawn.',
  );
  expect(await writePicture({ card: charted }, '/nowhere/a.png', png)).toMatch(
    /^The picture could not be written: ENOENT/,
  );
  for (const words of [
    ['changes', '--picture', 'a.png'],
    ['cost', 'a', '--picture', 'catalog.yml'],
  ]) {
    const wrong = '--picture belongs to compare, pick, cost and model, with a file that ends in .png or .svg';
    expect(readOptions(words, new Date())).toEqual({ wrong });
  }
});

test('bars in text are aligned, a tiny one is seen, 0 and n/a have none', () => {
  const chart = barsOf({ GPT: 50, 'Claude Haiku': 100, Tiny: 0.01, Free: 0, Other: null });
  expect(chartLines(chart, 100)).toEqual([
    `GPT             $50  ${'█'.repeat(15)}`,
    `Claude Haiku   $100  ${'█'.repeat(30)}`,
    'Tiny          $0.01  ▏',
    'Free             $0',
    'Other           n/a',
  ]);
  const grouped = groupsOf(['GPT', 'Other'], { Coding: [[50, 75], 100], Agents: [null, 10] });
  expect(chartLines(grouped, 100)).toEqual([
    'Coding',
    `GPT    50-75  ${'█'.repeat(15)}${'░'.repeat(8)}`,
    `Other   $100  ${'█'.repeat(30)}`,
    'Agents',
    'GPT      n/a',
    `Other    $10  ${'█'.repeat(30)}`,
  ]);
  const narrow = chartLines(barsOf({ 'N N': 1, '<!channel>\n\u202eb': 2 }), 30);
  expect(narrow).toEqual([`N N           $1  ${'█'.repeat(6)}`, `<!channel> b  $2  ${'█'.repeat(12)}`]);
});
