import { expect, onTestFinished, test } from 'vitest';
import { killSync, whatIsInForce } from './kill.ts';
import { places } from './places.ts';
import { listOf, plainList } from './upstream-list.ts';

test('a sync that is killed leaves the old or the new catalog, whole, with its whole log', async () => {
  const first = places(onTestFinished);
  const took = await killSync(first, 300, null);
  expect(whatIsInForce(first, 300)).toBe('new');
  const found = await Promise.all(
    [0.5, 0.8, 0.95].map(async (part) => {
      const place = places(onTestFinished);
      await killSync(place, 300, took * part);
      return whatIsInForce(place, 300);
    }),
  );
  for (const one of found) expect(one).toMatch(/^(?:old|new)$/);
});

test('two syncs at the same time: both end well, one list and its log are in force', async () => {
  const { sync, write, runProcess, catalog, list } = places(onTestFinished);
  await sync(plainList(300), '2026-10-01');
  const one = `models.dev=${write('one.json', plainList(305))}`;
  const two = `models.dev=${write('two.json', plainList(310))}`;
  const runs = await Promise.all(
    [one, two].map((from) =>
      runProcess('sync', '--from', from, '--as-of', '2026-10-02', '--today', '2026-10-02'),
    ),
  );
  expect(runs.map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  expect(catalog().leftOut).toEqual([]);
  const added = catalog().models.size - 300;
  expect([5, 10]).toContain(added);
  const logged = catalog()
    .changes()
    .filter(({ field }) => field === 'new model');
  expect(logged).toHaveLength(added);
  // One log, or two when one sync was done before the other began.
  expect([1, 2]).toContain(list().changes?.length);
});

test("writers beside each other never take another's unfinished file away", async () => {
  const { sync, catalog } = places(onTestFinished);
  const lists = [listOf('2026-09-30'), listOf('2026-09-30'), listOf('2026-09-30')];
  const results = await Promise.all(lists.map((list) => sync(list, '2026-09-30')));
  expect(results.map(({ outcome }) => outcome)).toEqual(['written', 'written', 'written']);
  expect(catalog().leftOut).toEqual([]);
});
