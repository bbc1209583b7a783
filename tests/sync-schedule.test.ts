import { expect, onTestFinished, test, vi } from 'vitest';
import { repeat, syncInProcess } from '../src/app/sync-schedule.ts';
import { createLog } from '../src/log.ts';
import { places } from './catalog/sync/places.ts';

const middle = () => 0.5;

/** Repeats a task that ends as `results` say, and when each of its runs began, in milliseconds of a clock that the test turns. */
function repeated(results: readonly (boolean | Error)[], times: { every: number; retry?: number }) {
  vi.useFakeTimers({ now: 0 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const began: number[] = [];
  const task = async () => {
    began.push(Date.now());
    const result = results[began.length - 1] ?? true;
    if (result instanceof Error) throw result;
    return result;
  };
  const stop = repeat(task, { first: 10, random: middle, ...times });
  return { began, stop };
}

test('runs soon after the start, then again and again, until it is stopped', async () => {
  const { began, stop } = repeated([], { every: 20 });
  await vi.advanceTimersByTimeAsync(55);
  expect(began).toEqual([10, 30, 50]);
  stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(began).toHaveLength(3);
});

test('after failures it tries again in pauses that double, never longer than usual', async () => {
  const { began, stop } = repeated([false, new Error('no'), false, true], { every: 150, retry: 40 });
  await vi.advanceTimersByTimeAsync(500);
  stop();
  expect(began).toEqual([10, 50, 130, 280, 430]);
});

test('stopping ends the task that is under way', async () => {
  let ended = false;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const task = (signal: AbortSignal) =>
    new Promise<boolean>((resolve) => {
      begin();
      signal.addEventListener('abort', () => {
        ended = true;
        resolve(false);
      });
    });
  const stop = repeat(task, { every: 1000, first: 1, random: middle });
  await begun;
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
