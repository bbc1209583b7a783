import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createKept } from '../../src/storage/kept.ts';
import { openMemory } from '../../src/storage/sqlite.ts';
import { everyStore, silent } from './stores.ts';

const places = everyStore();
const minute = 60_000;

describe.each(places)('what is kept for a time in %s', (_driver, place) => {
  test('is found by its kind and key until its time is over', async () => {
    let now = 1_000_000;
    const kept = createKept(await (await place())(), silent, () => now);
    await kept.keep('shown', 'C1 1', { text: 'привет \u0000 "' }, { team: 'slack T1', person: 'slack U1' });
    await kept.keep('thread', 'C1 1', ['other']);
    expect(await kept.find('shown', 'C1 1')).toEqual({ text: 'привет \u0000 "' });
    expect(await kept.find('shown', 'C1 2')).toBeNull();
    now += 10 * minute;
    expect(await kept.find('shown', 'C1 1')).not.toBeNull();
    now += 1;
    expect(await kept.find('shown', 'C1 1')).toBeNull();
    expect(await kept.find('thread', 'C1 1')).toEqual(['other']);
  });

  test('is swept away then, and nothing else', async () => {
    let now = 0;
    const store = await (await place())();
    const kept = createKept(store, silent, () => now);
    await kept.keep('shown', 'a', 1);
    await kept.keep('thread', 'b', 2);
    now = 11 * minute;
    await kept.sweep();
    expect(await store.query('select key from kept')).toEqual([{ key: 'b' }]);
  });

  test('is claimed once in its time, by whichever process', async () => {
    let now = 5;
    const open = await place();
    const [one, other] = [
      createKept(await open(), silent, () => now),
      createKept(await open(), silent, () => now),
    ];
    expect(await one.claim('request', 'v0=abc')).toBe(true);
    expect(await other.claim('request', 'v0=abc')).toBe(false);
    now += 10 * minute + 1;
    expect(await one.claim('request', 'v0=abc')).toBe(true);
  });

  test('is claimed again by what it was claimed for, and by nothing else', async () => {
    const kept = createKept(await (await place())(), silent);
    expect(await kept.claim('pause', 'C1 haiku', {}, 'message 1')).toBe(true);
    expect(await kept.claim('pause', 'C1 haiku', {}, 'message 2')).toBe(false);
    expect(await kept.claim('pause', 'C1 haiku')).toBe(false);
    expect(await kept.claim('pause', 'C1 haiku', {}, 'message 1')).toBe(true);
  });

  test('behaves as a table in memory would, whatever is asked of it', async () => {
    const keys = fc.constantFrom('a', 'b', 'я'.repeat(500), '\u202e$1', 'a\0b');
    const step = fc.oneof(
      fc.record({ act: fc.constant('keep'), key: keys, value: fc.jsonValue() }),
      fc.record({ act: fc.constantFrom('find', 'claim'), key: keys }),
      fc.record({ act: fc.constant('wait'), time: fc.integer({ min: 1, max: 8 * minute }) }),
    );
    const open = await place();
    const store = await open();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await store.query('delete from kept');
        let now = 0;
        const kept = createKept(store, silent, () => now);
        const model = new Map<string, { value: unknown; until: number }>();
        const alive = (key: string) => {
          const own = model.get(key);
          return own && own.until >= now ? own : null;
        };
        for (const one of steps) {
          const { key = '' } = one as { key?: string };
          if ('time' in one) now += one.time;
          else if ('value' in one) {
            await kept.keep('shown', key, one.value);
            model.set(key, { value: JSON.parse(JSON.stringify(one.value)), until: now + 10 * minute });
          } else if (one.act === 'find') {
            expect(await kept.find('shown', key)).toEqual(alive(key)?.value ?? null);
          } else {
            expect(await kept.claim('shown', key)).toBe(alive(key) === null);
            if (!alive(key)) model.set(key, { value: true, until: now + 10 * minute });
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('nobody waits for a store that never answers', async () => {
  const lines: string[] = [];
  const log = createLog('warn', [], (line) => lines.push(line));
  const kept = createKept({ ...openMemory(), query: () => new Promise(() => {}) }, log);
  expect(await kept.claim('request', 'v0=abc')).toBe(true);
  expect(await kept.find('thread', 'C1 1')).toBeNull();
  expect(lines).toHaveLength(2);
});
