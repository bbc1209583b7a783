import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { syncOnce } from '../../src/app/sync-schedule.ts';
import { createLog } from '../../src/log.ts';
import { createKept } from '../../src/storage/kept.ts';
import { shareLists } from '../../src/storage/lists.ts';
import { everyStore, newFolder, silent } from './stores.ts';

const places = everyStore();

/** A list as it was synced at a time in seconds. */
function synced(folder: string, name: string, text: string, at: number): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, at, at);
}
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe.each(places)('lists that processes share in %s', (_driver, place) => {
  test('are the newest of each, wherever they were synced', async () => {
    const open = await place();
    const folders = [newFolder(), newFolder(), newFolder()] as const;
    const [one, other, third] = await Promise.all(
      folders.map(async (folder) => shareLists({ store: await open(), folder, log: silent })),
    );
    synced(folders[0], 'models-dev.json', '{"asOf":"old"}', 1000);
    synced(folders[1], 'models-dev.json', '{"asOf":"new", "й": "\\u0000"}', 2000);
    synced(folders[0], 'changes/a.json', '[]', 1500);
    synced(folders[0], 'history', 'typed here', 9000);
    for (const lists of [one, other, third, one]) await lists?.exchange();
    for (const folder of folders) {
      expect(read(folder, 'models-dev.json')).toBe('{"asOf":"new", "й": "\\u0000"}');
      expect(read(folder, 'changes/a.json')).toBe('[]');
    }
    expect(() => read(folders[2], 'history')).toThrow();
    // What was taken over is not given back as something newer.
    synced(folders[1], 'models-dev.json', '{"asOf":"newer"}', 2001);
    for (const lists of [one, other, third]) await lists?.exchange();
    expect(read(folders[2], 'models-dev.json')).toBe('{"asOf":"newer"}');
  });

  test('of names that lead elsewhere are left out', async () => {
    const store = await (await place())();
    const folder = path.join(newFolder(), 'state');
    mkdirSync(folder);
    for (const name of ['../outside.json', 'changes/../../outside.json', 'a.txt'])
      await store.query('insert into lists (name, body, changed) values ($1, $2, $3)', [name, 'x', 5000]);
    await shareLists({ store, folder, log: silent }).exchange();
    for (const name of ['../outside.json', 'a.txt']) expect(() => read(folder, name)).toThrow();
  });

  test('are synced by one process, and not again soon', async () => {
    const open = await place();
    const all = await Promise.all([1, 2, 3].map(async () => createKept(await open(), silent)));
    let syncs = 0;
    const sync = async () => {
      syncs += 1;
      return true;
    };
    expect(await Promise.all(all.map((kept) => syncOnce(kept, 60_000, sync)))).toEqual([true, true, true]);
    expect(syncs).toBe(1);
    for (const kept of all) await syncOnce(kept, 60_000, sync);
    expect(syncs).toBe(1);
  });
});

test('a store that does not answer leaves lists as they are, in one line', async () => {
  const [, place] = places[1] ?? [];
  const store = await (await place?.())?.();
  if (!store) throw new Error('no store');
  await store.close();
  const lines: string[] = [];
  const log = createLog('info', [], (line) => lines.push(line));
  await shareLists({ store, folder: newFolder(), log }).exchange();
  expect(lines).toEqual([expect.stringContaining('warn synced lists could not be exchanged')]);
});
