import { expect, onTestFinished, test } from 'vitest';
import { repeat, syncInProcess } from '../src/app/sync-schedule.ts';
import { createLog } from '../src/log.ts';
import { places } from './catalog/sync/places.ts';
import { eventually } from './eventually.ts';

const middle = () => 0.5;

/** Repeats a task that ends as `results` say, and when each of its runs began. */
function repeated(results: readonly (boolean | Error)[], times: { every: number; retry?: number }) {
  const began: number[] = [];
  const task = async () => {
    began.push(performance.now());
    const result = results[began.length - 1] ?? true;
    if (result instanceof Error) throw result;
    return result;
  };
  const stop = repeat(task, { first: 10, random: middle, ...times });
  onTestFinished(stop);
  const pauses = () => began.slice(1).map((time, index) => time - (began[index] ?? 0));
  return { began, pauses, stop };
}

test('runs soon after the start, then again and again, until it is stopped', async () => {
  const { began, stop } = repeated([], { every: 20 });
  await eventually(() => began.length >= 3);
  stop();
  const count = began.length;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(began).toHaveLength(count);
});

test('after failures it tries again in pauses that double, never longer than usual', async () => {
  const { began, pauses } = repeated([false, new Error('no'), false, true], { every: 150, retry: 40 });
  await eventually(() => began.length >= 5);
  const [first = 0, second = 0, third = 0, fourth = 0] = pauses();
  expect(first).toBeGreaterThanOrEqual(39);
  expect(second).toBeGreaterThanOrEqual(79);
  for (const last of [third, fourth]) expect(last).toBeGreaterThanOrEqual(148);
  expect(first).toBeLessThan(second);
});

test('stopping ends the task that is under way', async () => {
  let ended = false;
  const task = (signal: AbortSignal) =>
    new Promise<boolean>((resolve) => {
      signal.addEventListener('abort', () => {
        ended = true;
        resolve(false);
      });
    });
  const stop = repeat(task, { every: 1000, first: 1, random: middle });
  await new Promise((resolve) => setTimeout(resolve, 30));
  stop();
  expect(ended).toBe(true);
});

test('a sync in its own process says line by line what came of it, and ends when it is asked to', async () => {
  const { folder, stateFolder } = places(onTestFinished);
  const lines: string[] = [];
  const log = createLog('info', [], (line) => lines.push(line.replace(/^\S+ /, '')));
  const stop = new AbortController();
  const { SYNC_URL } = process.env;
  process.env.SYNC_URL = 'models.dev=http://127.0.0.1:9/api.json';
  onTestFinished(() => {
    if (SYNC_URL === undefined) delete process.env.SYNC_URL;
  });
  expect(await syncInProcess({ folder, stateFolder }, log, stop.signal)).toBe(false);
  expect(lines).toEqual([
    'warn sync: models-dev was refused, everything stays as it was: http://127.0.0.1:9/api.json: it cannot be reached.',
  ]);
  const under = syncInProcess({ folder, stateFolder }, log, stop.signal);
  stop.abort();
  expect(await under).toBe(false);
});
