import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { migrations } from '../../src/storage/migrations.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { StoreError } from '../../src/storage/store.ts';
import { everyStore, newFolder, silent } from './stores.ts';

const places = everyStore();

test('a server is there, or nothing of it is tried', () => {
  if (places.length < 3) process.stderr.write('No PostgreSQL here: nothing of it is tested.\n');
  expect(places.length).toBeGreaterThanOrEqual(2);
});

describe.each(places)('a store: %s', (driver, place) => {
  test('says which it is, and keeps what it was told', async () => {
    const store = await (await place())();
    expect(store.driver).toBe(driver);
    expect(store.isShared).toBe(driver === 'postgres');
    const odd = 'привет \u202e"\'$1; drop table kept --';
    const values = ['text', odd, odd, 'T1', '', Number.MAX_SAFE_INTEGER];
    const insert = 'insert into kept (kind, key, value, team, person, until) values ($1, $2, $3, $4, $5, $6)';
    expect(await store.query(insert, values, 'safely')).toEqual([]);
    expect(await store.query('select kind, key, value, until from kept where key = $1', [odd])).toEqual([
      { kind: 'text', key: odd, value: odd, until: Number.MAX_SAFE_INTEGER },
    ]);
  });

  test('has one clock for all, whatever those of machines say', async () => {
    const before = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: before + 300_000 });
    onTestFinished(() => void vi.useRealTimers());
    const { now } = await (await place())();
    const ahead = now() - before;
    vi.useRealTimers();
    // Whoever shares no machine shares no file.
    expect(ahead < 200_000).toBe(driver === 'postgres');
  });

  test('one of many that want the same gets it', async () => {
    const open = await place();
    const stores = [await open(), await open(), await open()];
    const claim = `insert into kept (kind, key, value, team, person, until) values ('turn', $1, '', '', '', 1)
      on conflict (kind, key) do nothing returning key`;
    for (let round = 0; round < 30; round++) {
      const claims = stores.flatMap((store) => [1, 2, 3].map(() => store.query(claim, [`round ${round}`])));
      const won = (await Promise.all(claims)).filter((rows) => rows.length > 0);
      expect(won).toHaveLength(1);
    }
  });

  test('what it cannot do is a fault of its own, that repeats no value', async () => {
    const store = await (await place())();
    const failed = await store
      .query('select $1 from nowhere', ['secret-word'])
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StoreError);
    const lines: string[] = [];
    createLog('debug', [], (line) => lines.push(line)).error('failed', { error: failed });
    expect(lines.join()).not.toContain('secret-word');
  });

  test('its tables are made once, however many open it at a time', async () => {
    const open = await place();
    const stores = await Promise.all([open(), open(), open()]);
    const rows = await (stores[0] as (typeof stores)[0]).query('select number from schema_steps');
    expect(rows).toEqual(migrations.map((_, index) => ({ number: index + 1 })));
  });
});

describe('steps', () => {
  const transaction = async (store: Awaited<ReturnType<typeof openSqlite>>) => {
    const work: Parameters<typeof migrate>[0] = (all) => all(store.query);
    return work;
  };
  test('are taken from where the tables are, and not below what is known', async () => {
    const store = await openSqlite(newFolder(), 'beside', silent);
    const work = await transaction(store);
    const more = [...migrations, ['create table more (id text primary key)']];
    expect(await migrate(work, more)).toBe(1);
    expect(await migrate(work, more)).toBe(0);
    await expect(migrate(work)).rejects.toThrow('of a later version');
    await store.close();
  });
});

describe('a store in a folder', () => {
  test('is for one process, which another one is told', async () => {
    const folder = newFolder();
    const store = await openSqlite(folder, 'alone', silent);
    const program = `
      import { openSqlite } from ${JSON.stringify(import.meta.resolve('../../src/storage/sqlite.ts'))};
      await openSqlite(process.argv[1], process.argv[2], {}).then(() => console.log('open'), (error) => console.log(error.message));
    `;
    const other = (use: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program, folder, use], {
        encoding: 'utf8',
      });
    expect(other('alone')).toContain(`another process uses the store in ${folder}`);
    expect(other('beside')).toBe('open\n');
    await store.close();
    expect(other('alone')).toBe('open\n');
  });

  test('is for its user alone', async () => {
    const folder = newFolder();
    const store = await openSqlite(folder, 'alone', silent);
    expect(statSync(path.join(folder, 'store', 'tiebreak.sqlite')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(folder, 'store', 'tiebreak.sqlite-wal')).mode & 0o777).toBe(0o600);
    await store.close();
  });

  test('that is damaged is put aside, and said', async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'store'));
    writeFileSync(path.join(folder, 'store', 'tiebreak.sqlite'), 'no database at all '.repeat(500));
    const lines: string[] = [];
    const store = await openSqlite(
      folder,
      'alone',
      createLog('info', [], (line) => lines.push(line)),
    );
    expect(await store.query('select key from kept')).toEqual([]);
    expect(lines.join()).toContain('the store is damaged: it was put aside');
    await store.close();
  });
});

test('an address of a database where nobody listens is a fault that does not repeat it', async () => {
  for (const url of ['postgres://owner:secret-word@127.0.0.1:2/name', 'no address at all']) {
    const failed = await openPostgres(url, silent).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(StoreError);
    expect(String(failed)).not.toContain('secret-word');
  }
});
