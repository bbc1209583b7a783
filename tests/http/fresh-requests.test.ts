import { expect, test } from 'vitest';
import { createFreshRequests } from '../../src/platforms/fresh-requests.ts';
import { createMarks } from '../../src/platforms/marks.ts';
import { createRecent } from '../../src/platforms/recent.ts';
import { createKept } from '../../src/storage/kept.ts';
import { openMemory } from '../../src/storage/sqlite.ts';
import { silent } from '../storage/stores.ts';

function at(seconds: number) {
  const clock = { seconds };
  const now = () => clock.seconds * 1000;
  const store = { ...openMemory(), isShared: true };
  const kept = createKept(store, silent, now);
  const ofProcess = () =>
    createFreshRequests(createMarks({ kind: 'request', kept, store, most: 100, now }), now);
  return { clock, requests: ofProcess(), others: ofProcess() };
}

test.each([
  ['1000', false],
  ['700', false],
  ['1300', false],
  ['699', true],
  ['1301', true],
  ['', true],
  ['-1000', true],
  ['1e3', true],
  ['NaN', true],
  ['1000, 1000', true],
])('at 1000 s a timestamp of "%s" is stale: %s', (timestamp, isStale) => {
  expect(at(1000).requests.isStale(timestamp)).toBe(isStale);
});

test('a copy is refused for as long as its timestamp can be good, by all processes', async () => {
  const { clock, requests, others } = at(1000);
  expect(await requests.isRepeated('a')).toBe(false);
  expect(await requests.isRepeated('a')).toBe(true);
  expect(await requests.isRepeated('b')).toBe(false);
  expect(await others.isRepeated('a')).toBe(true);
  clock.seconds = 1600;
  expect(await requests.isRepeated('a')).toBe(true);
  expect(await others.isRepeated('b')).toBe(true);
});

test('what could not be taken on may come again, to whichever process', async () => {
  const { requests, others } = at(1000);
  expect(await requests.isRepeated('a')).toBe(false);
  await requests.forget('a');
  expect(await others.isRepeated('a')).toBe(false);
});

test('memory is bounded by age and by number', () => {
  const clock = { now: 0 };
  const recent = createRecent({ remember: 10, most: 3, now: () => clock.now });
  for (const key of ['a', 'b', 'c', 'd', 'e']) expect(recent.add(key)).toBe(true);
  expect(recent.add('e')).toBe(false);
  expect(recent.add('a')).toBe(true);
  clock.now = 11;
  expect(recent.add('e')).toBe(true);
});
