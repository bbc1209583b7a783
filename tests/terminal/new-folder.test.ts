import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fillNewFolder } from '../../src/platforms/terminal/sync.ts';
import { bundledFolder } from '../catalog-for-tests.ts';

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('an empty folder gets a whole catalog without price lists, one that is not there too', () => {
  const folder = newFolder();
  expect(fillNewFolder(folder, bundledFolder)).toBe(true);
  expect(readdirSync(folder)).toEqual(readdirSync(bundledFolder));
  expect(existsSync(path.join(folder, 'imported', 'lifecycle.json'))).toBe(true);
  for (const name of ['models-dev.json', 'openrouter.json', 'changes'])
    expect(existsSync(path.join(folder, 'imported', name))).toBe(false);
  expect(fillNewFolder(path.join(folder, 'new'), bundledFolder)).toBe(true);
});

test('a folder that holds anything is left alone', () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'note.txt'), 'mine');
  expect(fillNewFolder(folder, bundledFolder)).toBe(false);
  expect(readdirSync(folder)).toEqual(['note.txt']);
});
