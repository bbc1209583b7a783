import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { readLearned } from '../../src/catalog/learned-file.ts';

const mostBytes = 500_000;
const tool = path.join(import.meta.dirname, '../../tools/reader/train.ts');

it('what is shipped is what training comes to: after a change of sentences or of reading, `npm run train`', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [tool, '--check']);
  expect(stdout).toBe('the same as what is shipped\n');
}, 300_000);

it(`what was learned takes at most ${mostBytes} bytes`, () => {
  expect(readLearned().length).toBeLessThanOrEqual(mostBytes);
});
