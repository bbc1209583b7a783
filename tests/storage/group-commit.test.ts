import fs, { statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openMemory, openSqlite } from '../../src/storage/sqlite.ts';
import { type Store, StoreError } from '../../src/storage/store.ts';
import { eventually } from '../eventually.ts';
import { newFolder, silent } from './stores.ts';

const insert = "insert into kept (kind, key, value, team, person, until) values ('text', $1, $2, '', '', 1)";
const keep = (store: Store, key: string, value = '', how?: 'safely') =>
  store.query(insert, [key, value], how);
const keysOf = async (store: Store) =>
  (await store.query('select key from kept order by key')).map(({ key }) => key);

async function open(folder = newFolder()): Promise<Store> {
  const store = await openSqlite(folder, 'alone', silent);
  onTestFinished(() => store.close());
  return store;
}

const fileIn = (folder: string, end = '') => path.join(folder, 'store', `tiebreak.sqlite${end}`);

/** What another process finds in the file. */
function seenIn(folder: string): unknown[] {
  const database = new DatabaseSync(fileIn(folder), { readOnly: true });
  const rows = database.prepare('select key from kept order by key').all();
  database.close();
  return rows.map(({ key }) => key);
}

type Callback = (error: NodeJS.ErrnoException | null) => void;

/** A store whose disk writes when the test says so. */
async function openHeld(folder: string) {
  const { fdatasync } = fs;
  const waits: Callback[] = [];
  let [asked, isHeld] = [0, true];
  fs.fdatasync = ((file: number, done: Callback) => {
    asked += 1;
    const write: Callback = (error) => (error ? done(error) : fdatasync(file, done));
    if (isHeld) waits.push(write);
    else write(null);
  }) as typeof fs.fdatasync;
  syncBuiltinESMExports();
  const store = await openSqlite(folder, 'alone', silent);
  onTestFinished(async () => {
    isHeld = false;
    for (const write of waits) write(null);
    await store.close();
    fs.fdatasync = fdatasync;
    syncBuiltinESMExports();
  });
  const isWaited = () => eventually(() => waits.length === 1);
  return { store, waits, isWaited, asked: () => asked };
}

const broken = (): NodeJS.ErrnoException => Object.assign(new Error('i/o error'), { code: 'EIO' });

describe('statements of one moment', () => {
  test('are carried out in their order, each as it would be by itself', async () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('add', 'drop', 'no'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const [one, other] = [openMemory(), openMemory()];
        const told = (store: Store, { key, kind }: (typeof steps)[number]) =>
          (kind === 'add'
            ? keep(store, key)
            : kind === 'drop'
              ? store.query('delete from kept where key = $1 returning key', [key])
              : store.query('insert into nowhere values (1)')
          ).catch((error: unknown) => (error instanceof StoreError ? 'refused' : error));
        const grouped = await Promise.all(steps.map((each) => told(one, each)));
        const single: unknown[] = [];
        for (const each of steps) single.push(await told(other, each));
        expect(grouped).toEqual(single);
        expect(await keysOf(one)).toEqual(await keysOf(other));
        await Promise.all([one.close(), other.close()]);
      }),
      { numRuns: 60 },
    );
  });

  test('that are refused take no others with them', async () => {
    const folder = newFolder();
    const store = await open(folder);
    const outcomes = await Promise.allSettled([
      keep(store, 'a'),
      keep(store, 'a'),
      store.query('insert into nowhere values (1)'),
      keep(store, 'b', '', 'safely'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(seenIn(folder)).toEqual(['a', 'b']);
  });

  test('of which one fills the disk are done but for that one', async () => {
    const folder = newFolder();
    const store = await open(folder);
    const [row] = await store.query('pragma page_count');
    await store.query(`pragma max_page_count = ${Number(row?.page_count) + 4}`);
    const outcomes = await Promise.allSettled([
      keep(store, 'small 1'),
      keep(store, 'large', 'x'.repeat(100_000)),
      keep(store, 'small 2', '', 'safely'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(seenIn(folder)).toEqual(['small 1', 'small 2']);
  });

  test('for which there is no room at all are all refused, and none is done', async () => {
    const folder = newFolder();
    const store = await open(folder);
    const [row] = await store.query('pragma page_count');
    await store.query(`pragma max_page_count = ${Number(row?.page_count)}`);
    const large = 'x'.repeat(20_000);
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map((key) => keep(store, key, large, key === 'b' ? 'safely' : undefined)),
    );
    expect(outcomes.map((one) => one.status === 'rejected' && one.reason instanceof StoreError)).toEqual([
      true,
      true,
      true,
    ]);
    expect(seenIn(folder)).toEqual([]);
    await store.query('pragma max_page_count = 1000000');
    await keep(store, 'd', large);
    expect(seenIn(folder)).toEqual(['d']);
  });

  test('are all refused where another process does not let go of the file, and may be asked again', async () => {
    const folder = newFolder();
    const store = await open(folder);
    const other = new DatabaseSync(fileIn(folder));
    other.exec('begin immediate');
    const outcomes = await Promise.allSettled([keep(store, 'a'), keep(store, 'b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    other.exec('rollback');
    other.close();
    await Promise.all([keep(store, 'a'), keep(store, 'b')]);
    expect(seenIn(folder)).toEqual(['a', 'b']);
  });

  test('are carried out before the store is closed, and none after', async () => {
    const folder = newFolder();
    const store = await openSqlite(folder, 'alone', silent);
    const kept = keep(store, 'a', '', 'safely');
    await store.close();
    await kept;
    await expect(keep(store, 'b')).rejects.toBeInstanceOf(StoreError);
    expect(seenIn(folder)).toEqual(['a']);
  });
});

describe('what is to outlast a power cut', () => {
  test('waits for the disk, which others do not, and which has it by then', async () => {
    const folder = newFolder();
    const { store, waits, isWaited } = await openHeld(folder);
    let isSafe = false;
    const safe = keep(store, 'a', '', 'safely').then(() => {
      isSafe = true;
    });
    await isWaited();
    expect(seenIn(folder)).toEqual(['a']);
    await keep(store, 'b');
    expect(isSafe).toBe(false);
    waits.shift()?.(null);
    await safe;
  });

  test('shares a wait for the disk that begins after it', async () => {
    const { store, waits, isWaited, asked } = await openHeld(newFolder());
    const done: string[] = [];
    const safe = (key: string) => keep(store, key, '', 'safely').then(() => done.push(key));
    const first = safe('a');
    await isWaited();
    const later = Promise.all(['b', 'c', 'd'].map(safe));
    await keep(store, 'e');
    waits.shift()?.(null);
    await first;
    await isWaited();
    expect(done).toEqual(['a']);
    waits.shift()?.(null);
    await later;
    expect(asked()).toBe(2);
  });

  test('is refused where the disk did not write it, and what comes later is not taken for written by that', async () => {
    const folder = newFolder();
    const { store, waits, isWaited } = await openHeld(folder);
    const lost = keep(store, 'a', '', 'safely').catch((error: unknown) => error);
    await isWaited();
    expect(statSync(fileIn(folder, '-wal')).size).toBeGreaterThan(0);
    // Whoever reads the log keeps it from being emptied.
    const reader = new DatabaseSync(fileIn(folder), { readOnly: true });
    reader.exec('begin');
    reader.prepare('select key from kept').all();
    waits.shift()?.(broken());
    expect(await lost).toBeInstanceOf(StoreError);
    await expect(keep(store, 'b', '', 'safely')).rejects.toBeInstanceOf(StoreError);
    expect(waits).toHaveLength(0);
    reader.close();
    const safe = keep(store, 'c', '', 'safely');
    await isWaited();
    expect(statSync(fileIn(folder, '-wal')).size).toBe(0);
    waits.shift()?.(null);
    await safe;
    expect(seenIn(folder)).toEqual(['a', 'b', 'c']);
  });
});
