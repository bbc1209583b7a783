import { expect, onTestFinished, test, vi } from 'vitest';
import { takeStopSignals } from '../../src/app/stop-signals.ts';

test('the same signal at once again is the same wish, later a second one, and a third one is let through', async () => {
  vi.useFakeTimers();
  const { asked, again, letGo } = takeStopSignals();
  onTestFinished(() => {
    letGo();
    vi.useRealTimers();
  });
  const isAgain = () => Promise.race([again.then(() => true), Promise.resolve().then(() => false)]);
  const listeners = () => process.listenerCount('SIGHUP');
  const taken = listeners();
  process.emit('SIGHUP');
  expect(await asked).toBe('SIGHUP');
  vi.advanceTimersByTime(900);
  process.emit('SIGHUP');
  expect(await isAgain()).toBe(false);
  vi.advanceTimersByTime(200);
  process.emit('SIGHUP');
  expect(await isAgain()).toBe(true);
  // What comes with it is still taken.
  vi.advanceTimersByTime(900);
  process.emit('SIGHUP');
  expect(listeners()).toBe(taken);
  vi.advanceTimersByTime(200);
  expect(listeners()).toBe(taken - 1);
});

test('another signal is a second one at once', async () => {
  const { asked, again, letGo } = takeStopSignals();
  onTestFinished(letGo);
  process.emit('SIGHUP');
  process.emit('SIGQUIT');
  expect(await asked).toBe('SIGHUP');
  await again;
});
