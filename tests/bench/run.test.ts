import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { measurements } from '../../bench/measurements.ts';
import { readPage } from '../pages.ts';

const run = (...words: string[]) =>
  spawnSync(process.execPath, [path.join(import.meta.dirname, '../../bench/run.ts'), ...words], {
    encoding: 'utf8',
  });

it('a measurement that there is not is refused with those that there are, and so is an unknown option', () => {
  const { status, stderr, stdout } = run('slack', 'speedy');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('There is no measurement speedy.');
  for (const name of Object.keys(measurements)) expect(stderr).toContain(name);
  expect(run('--fast')).toMatchObject({ status: 2 });
  expect(run('constructor').status).toBe(2);
  expect(run('--quick', '--write', 'docs/speed.md').status).toBe(2);
});

it('the quick run takes those that matter most', () => {
  const isQuick = Object.entries(measurements).filter((entry) => entry[1].isQuick);
  expect(isQuick.map(([name]) => name)).toEqual(['start', 'first-touch', 'reload', 'slack', 'names']);
});

it('the page on speed tells of measurements that there are, in their order', () => {
  const told: string[] = readPage('docs/speed.md').match(/(?<=^### )[\w-]+$/gm) ?? [];
  expect(told).toEqual(Object.keys(measurements).filter((name) => told.includes(name)));
});
