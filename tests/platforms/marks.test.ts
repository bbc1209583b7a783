import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createMarks } from '../../src/platforms/marks.ts';
import { createKept } from '../../src/storage/kept.ts';
import { openMemory } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/store.ts';
import { eventually } from '../eventually.ts';
import { everyStore, silent } from '../storage/stores.ts';

const places = everyStore();
const minute = 60_000;

function marksOf(store: Store, now: () => number = Date.now, log = silent) {
  const kept = createKept(store, log, now);
  return createMarks({ kind: 'request', kept, store, most: 1000, now });
}

/** A store that counts what it is asked to write. */
function counted(store: Store): { store: Store; statements(): number } {
  let statements = 0;
  const query: Store['query'] = (sql, ...rest) => {
    if (sql.startsWith('insert')) statements += 1;
    return store.query(sql, ...rest);
  };
  return { store: { ...store, query }, statements: () => statements };
}

describe.each(places)('marks in %s', (driver, place) => {
  test('are made once in their time, one after another and together', async () => {
    let now = 1_000_000;
    const marks = marksOf(await (await place())(), () => now);
    expect(await marks.add('a')).toBe(true);
    expect(await marks.add('a')).toBe(false);
    const together = await Promise.all(['b', 'b', 'c', 'a'].map(async (key) => marks.add(key)));
    expect(together).toEqual([true, false, true, false]);
    now += 10 * minute;
    expect(await marks.add('a')).toBe(false);
    now += 1;
    expect(await marks.add('a')).toBe(true);
  });

  test('are told from what else is claimed in the same store', async () => {
    const open = await place();
    const store = await open();
    const kept = createKept(store, silent);
    await kept.claim('request', 'state of an installation');
    const marks = marksOf(store);
    expect(await marks.add('a')).toBe(true);
    await marks.written();
    expect(await kept.claim('request', 'another')).toBe(true);
  });

  test('may be made again where they are taken back, also at once', async () => {
    const marks = marksOf(await (await place())());
    for (const wait of [async () => {}, marks.written]) {
      expect(await marks.add('a')).toBe(true);
      await wait();
      await marks.forget('a');
    }
    expect(await marks.add('a')).toBe(true);
  });

  test.skipIf(driver === 'memory')('are known to the next process once they are written', async () => {
    let now = 1_000_000;
    const open = await place();
    const one = marksOf(await open(), () => now);
    for (let key = 0; key < 120; key += 1) expect(await one.add(`a${key}`)).toBe(true);
    await one.written();
    now += minute;
    expect(await one.add('later')).toBe(true);
    await one.forget('a7');
    await one.written();
    const next = marksOf(await open(), () => now);
    const again = await Promise.all(['a0', 'a7', 'a119', 'later', 'new'].map(async (key) => next.add(key)));
    expect(again).toEqual([false, true, false, false, true]);
    now += 9 * minute + 1;
    const last = marksOf(await open(), () => now);
    expect(await last.add('a0')).toBe(true);
    expect(await last.add('later')).toBe(false);
  });

  test('are written many at a time, also without being asked to', async () => {
    const { store, statements } = counted(await (await place())());
    const marks = marksOf(store);
    await Promise.all(Array.from({ length: 100 }, async (_, key) => marks.add(`a${key}`)));
    await marks.written();
    const written = { memory: 0, sqlite: 1 }[driver] ?? 2;
    expect(statements()).toBe(written);
    if (driver === 'memory') return;
    await marks.add('b');
    await eventually(() => statements() === written + 1);
  });

  test('behave as a set with a memory of ten minutes, whatever is asked of them', async () => {
    const key = fc.constantFrom('a', 'b', 'c', '\u202e$1', 'д'.repeat(30));
    const step = fc.oneof(
      fc.record({ add: key }),
      fc.record({ forget: key }),
      fc.record({ write: fc.constant(true) }),
      fc.record({ wait: fc.integer({ min: 1, max: 8 * minute }) }),
      fc.record({ restart: fc.constant(true) }),
    );
    const store = await (await place())();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await store.query('delete from kept');
        let now = 1_000_000;
        let marks = marksOf(store, () => now);
        const model = new Map<string, number>();
        for (const one of steps) {
          if ('wait' in one) now += one.wait;
          else if ('write' in one) await marks.written();
          else if ('forget' in one) {
            await marks.forget(one.forget);
            model.delete(one.forget);
          } else if ('restart' in one) {
            await marks.written();
            marks = marksOf(store, () => now);
            if (driver === 'memory') model.clear();
          } else {
            const isKnown = now - (model.get(one.add) ?? Number.NEGATIVE_INFINITY) <= 10 * minute;
            expect(await marks.add(one.add)).toBe(!isKnown);
            if (!isKnown) model.set(one.add, now);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe.each(places.filter(([driver]) => driver === 'postgres'))('of two processes on %s', (_, place) => {
  test('each mark is made by one, however they meet', async () => {
    const open = await place();
    const stores = [await open(), await open()];
    const processes = stores.map((store) => marksOf(store));
    const keys = Array.from({ length: 200 }, (_, key) => `a${key}`);
    const orders = [keys, keys.toReversed()];
    const made = await Promise.all(
      processes.map((marks, index) =>
        Promise.all((orders[index] ?? []).map(async (key) => ((await marks.add(key)) ? key : null))),
      ),
    );
    const all = made.flat().filter((key) => key !== null);
    expect(all).toHaveLength(keys.length);
    expect(new Set(all)).toEqual(new Set(keys));
    expect(await processes[0]?.add('b')).toBe(true);
    expect(await processes[1]?.add('b')).toBe(false);
  });
});

test.each([true, false])(
  'a store that never answers (shared: %s) makes no copy new to the same process',
  async (isShared) => {
    const lines: string[] = [];
    const log = createLog('warn', [], (line) => lines.push(line));
    const store = {
      ...openMemory(),
      driver: 'elsewhere',
      isShared,
      query: () => new Promise<never>(() => {}),
    };
    const marks = marksOf(store, Date.now, log);
    const together = await Promise.all(['a', 'b', 'a'].map(async (key) => marks.add(key)));
    expect(together).toEqual([true, true, false]);
    expect(await marks.add('b')).toBe(false);
    // One for all of them.
    expect(lines).toHaveLength(1);
  },
);
