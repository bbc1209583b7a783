import { renameSync, rmSync } from 'node:fs';
import { expect, type onTestFinished, test } from 'vitest';
import { buildInProcess } from '../../src/app/building.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { watchCatalog } from '../../src/catalog/watch.ts';
import { createLog } from '../../src/log.ts';
import { eventually } from '../eventually.ts';
import { places } from './sync/places.ts';
import { plainList } from './sync/upstream-list.ts';

const gone = 'warn a folder of the catalog is gone; it is watched again when it is back folder=';
const back = 'info a folder of the catalog is back folder=';

/** A catalog that is watched, with synced lists of so many models unless their folder is not to be there; what the log says of its folders. */
async function watched(synced: number | null, finished: typeof onTestFinished) {
  const place = places(finished);
  if (synced !== null) await place.sync(plainList(synced), '2026-10-01');
  const { folder, stateFolder } = place;
  const lines: string[] = [];
  const log = createLog('info', [], (line) => lines.push(line.replace(/^\S+ /, '')));
  const own = { folder, stateFolder, teamFile: null, judged: null };
  const { current, stop } = watchCatalog(own, loadCatalog(folder, stateFolder), log, {
    read: buildInProcess,
    lookEvery: 20,
  });
  finished(stop);
  return {
    ...place,
    lines,
    ofFolders: () => lines.filter((line) => line.includes(' a folder ')),
    /** Waits until the catalog in force has so many models. */
    has: (models: number) => eventually(() => current().models.size === models),
  };
}

// Most of their time is waiting.
test.concurrent('the folder of synced lists is gone, which is said once, and watched again when a sync has made it anew', async ({
  onTestFinished,
}) => {
  const { stateFolder, sync, has, ofFolders, lines } = await watched(30, onTestFinished);
  await has(30);
  rmSync(stateFolder, { recursive: true });
  await has(0);
  await eventually(() => ofFolders().length === 1);
  // Looked at many times meanwhile, and read anew once.
  const reads = lines.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(lines).toHaveLength(reads);
  await sync(plainList(40), '2026-10-02');
  await has(40);
  await sync(plainList(50), '2026-10-03');
  await has(50);
  expect(ofFolders()).toEqual([`${gone}${stateFolder}`, `${back}${stateFolder}`]);
});

test.concurrent('a folder that comes later is watched from then on, without a word before', async ({
  onTestFinished,
}) => {
  const { sync, has, ofFolders } = await watched(null, onTestFinished);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(ofFolders()).toEqual([]);
  await sync(plainList(30), '2026-10-01');
  await has(30);
  await sync(plainList(40), '2026-10-02');
  await has(40);
});

test.concurrent('what holds the folders is moved away, of which they do not hear, and back', async ({
  onTestFinished,
}) => {
  const { root, folder, stateFolder, sync, has, ofFolders, lines } = await watched(30, onTestFinished);
  renameSync(root, `${root}-away`);
  await eventually(() => lines.some((line) => line.includes('the last good one stays in force')));
  await has(30);
  renameSync(`${root}-away`, root);
  await eventually(() => ofFolders().length === 4);
  await sync(plainList(40), '2026-10-02');
  await has(40);
  expect(ofFolders()).toEqual([
    ...[folder, stateFolder].map((one) => `${gone}${one}`),
    ...[folder, stateFolder].map((one) => `${back}${one}`),
  ]);
});
