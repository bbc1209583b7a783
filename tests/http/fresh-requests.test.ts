import { expect, test } from 'vitest';
import { createFreshRequests, createRecent } from '../../src/platforms/fresh-requests.ts';

function at(seconds: number) {
  const clock = { seconds };
  return { clock, requests: createFreshRequests(() => clock.seconds * 1000) };
}

test.each([
  ['1000', null],
  ['700', null],
  ['1300', null],
  ['699', 'stale'],
  ['1301', 'stale'],
  ['', 'stale'],
  ['-1000', 'stale'],
  ['1e3', 'stale'],
  ['NaN', 'stale'],
  ['1000, 1000', 'stale'],
])('at 1000 s a timestamp of "%s" is %s', (timestamp, refusal) => {
  expect(at(1000).requests.refuse(timestamp, 'a')).toBe(refusal);
});

test('a copy is refused for as long as its timestamp can be good', () => {
  const { clock, requests } = at(1000);
  expect(requests.refuse('1300', 'a')).toBeNull();
  expect(requests.refuse('1300', 'a')).toBe('repeated');
  expect(requests.refuse('1300', 'b')).toBeNull();
  clock.seconds = 1600;
  expect(requests.refuse('1300', 'a')).toBe('repeated');
});

test('a refused request leaves its signature free', () => {
  const { requests } = at(1000);
  requests.refuse('1000', 'a');
  requests.forget('a');
  expect(requests.refuse('1000', 'a')).toBeNull();
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
