import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Store, StoreError } from '../../src/storage/store.ts';
import { createWorkBook, longestWorth, type Taken } from '../../src/storage/work.ts';
import { eventually } from '../eventually.ts';
import { everyStore, silent } from './stores.ts';

const places = everyStore();

type Book = ReturnType<typeof createWorkBook>;
const work = (id: string, body: unknown = { text: 'haiku?' }) => ({
  id,
  kind: 'test',
  team: 'slack T1',
  person: 'slack U1',
  body,
});

describe.each(places)('a book of work in %s', (_driver, place) => {
  let now = 1_000_000;
  const minute = 60_000;
  /** Processes on one store: each with a book, which ends without a word when it is killed. */
  async function processes() {
    const open = await place();
    return {
      open,
      async start(
        through: (store: Store) => Store = (store) => store,
      ): Promise<Book & { taken: { body: unknown; taken: Taken }[] }> {
        const store = through(await open());
        const book = createWorkBook({ store, log: silent, now: () => now });
        onTestFinished(() => book.close());
        return { ...book, taken: [] };
      },
    };
  }
  /** A process whose store does not do what is asked, or does it and does not say so. */
  async function startFaulty(start: Awaited<ReturnType<typeof processes>>['start']) {
    const fault = { before: null as RegExp | null, after: null as RegExp | null };
    const book = await start((store) => ({
      ...store,
      async query(...asked) {
        if (fault.before?.test(asked[0])) throw new StoreError('it does not answer');
        const rows = await store.query(...asked);
        if (fault.after?.test(asked[0])) throw new StoreError('its answer is lost');
        return rows;
      },
    }));
    return { book, fault };
  }
  /** Has a book take up what was left, until it found that there is nothing. */
  async function looked(book: Book & { taken: { body: unknown; taken: Taken }[] }) {
    book.takeUp('test', async (body, taken) => void book.taken.push({ body, taken }));
    await book.look();
    return book.taken;
  }

  test('is taken on once, whoever hears of it and how often', async () => {
    const { start } = await processes();
    const books = [await start(), await start(), await start()];
    const takes = books.flatMap((book) => [1, 2].map(() => book.take(work('a'))));
    expect((await Promise.all(takes)).filter((taken) => taken !== null)).toHaveLength(1);
    expect(await books[0]?.open()).toBe(1);
  });

  test('that is ended is nobody’s, and nothing of what was said is kept', async () => {
    const { open, start } = await processes();
    const [one, other] = [await start(), await start()];
    const taken = await one.take(work('a'));
    expect(await taken?.sending('answer')).toBe(true);
    await taken?.end();
    const store = await open();
    expect(await store.query('select body, person, state from work')).toEqual([
      { body: '', person: '', state: 'done' },
    ]);
    expect(await other.take(work('a'))).toBeNull();
    expect(await one.open()).toBe(0);
    now += minute;
    expect(await looked(other)).toEqual([]);
  });

  test('whose process ended is taken up by another, which knows how far it had come', async () => {
    const { start } = await processes();
    const [one, other] = [await start(), await start()];
    await one.take(work('a', { text: 'not begun' }));
    now += 1;
    const begun = await one.take(work('b', { text: 'begun' }));
    await begun?.sending('answer');
    now += 1;
    const instead = await one.take(work('c', { text: 'instead' }));
    await instead?.sending('answer');
    await instead?.sending('instead');
    now += minute;
    const found = await looked(other);
    expect(found.map(({ body, taken }) => [body, taken.begun])).toEqual([
      [{ text: 'not begun' }, 'nothing'],
      [{ text: 'begun' }, 'answer'],
      [{ text: 'instead' }, 'instead'],
    ]);
    // The first process was only asleep: it is told to leave it alone.
    expect(await begun?.sending('answer')).toBe(false);
    await found[0]?.taken.end();
    expect(await other.open()).toBe(2);
  });

  test('that a process leaves is taken up at once', async () => {
    const { start } = await processes();
    const [one, other] = [await start(), await start()];
    await (await one.take(work('a')))?.leave();
    expect(await looked(other)).toMatchObject([{ body: { text: 'haiku?' } }]);
  });

  test('that came too long ago is not answered any more, which is said', async () => {
    const { start } = await processes();
    const [one, other] = [await start(), await start()];
    await one.take(work('a'));
    now += longestWorth + 1;
    expect(await looked(other)).toEqual([]);
    expect(await other.open()).toBe(0);
    expect(await other.take(work('a'))).toBeNull();
  });

  test('of a kind that a process does not know is left to one that does', async () => {
    const { start } = await processes();
    const [one, stranger, other] = [await start(), await start(), await start()];
    await one.take(work('a'));
    now += minute;
    stranger.takeUp('something else', async () => {});
    expect(await stranger.look()).toBe(0);
    expect(await looked(other)).toHaveLength(1);
  });

  test('that was noted though nobody heard so is taken up, by the same process too', async () => {
    const { start } = await processes();
    const { book: one, fault } = await startFaulty(start);
    fault.after = /^insert into work/;
    await expect(one.take(work('a'))).rejects.toThrow(StoreError);
    fault.after = null;
    // Delivered again, it is in work.
    expect(await one.take(work('a'))).toBeNull();
    expect(await looked(one)).toEqual([]);
    now += minute;
    expect(await looked(one)).toMatchObject([{ body: { text: 'haiku?' }, taken: { begun: 'nothing' } }]);
  });

  test('that is done without a note is not taken up again, where there was one after all', async () => {
    const { start } = await processes();
    const { book: one, fault } = await startFaulty(start);
    const other = await start();
    fault.after = /^insert into work/;
    const taken = await one.takeAnyway(work('a'));
    expect(await taken?.sending('answer')).toBe(true);
    fault.after = null;
    await taken?.end();
    await eventually(async () => (await other.open()) === 0);
    fault.before = /./;
    expect(await one.takeAnyway(work('b'))).toMatchObject({ outlasts: false });
    fault.before = null;
    now += minute;
    expect(await looked(other)).toEqual([]);
  });

  test('whose end could not be noted is noted later, and not done again meanwhile', async () => {
    const { start } = await processes();
    const { book: one, fault } = await startFaulty(start);
    const taken = await one.take(work('a'));
    await taken?.sending('answer');
    fault.before = /^update work set state = /;
    await taken?.end();
    expect(await one.open()).toBe(1);
    fault.before = null;
    now += minute;
    expect(await looked(one)).toEqual([]);
    expect(await one.open()).toBe(0);
  });

  test('of a process that slept is not taken up by itself', async () => {
    const { start } = await processes();
    const one = await start();
    await one.take(work('a'));
    now += minute;
    expect(await looked(one)).toEqual([]);
  });

  test('at which processes end each time is given up after a few, but not once its answer is made', async () => {
    const { start } = await processes();
    for (const id of ['bad', 'good']) await (await start()).take(work(id, id));
    const tries: unknown[] = [];
    for (let count = 0; count < 14; count += 1) {
      now += minute;
      const one = await start();
      for (const { body, taken } of await looked(one)) {
        tries.push(body);
        if (body === 'good') await taken.made();
      }
      one.close();
    }
    expect(tries.filter((id) => id === 'bad')).toHaveLength(10);
    expect(tries.filter((id) => id === 'good')).toHaveLength(14);
    expect(await (await start()).open()).toBe(1);
  });

  test('whose try surely did not arrive is as if it had not been tried', async () => {
    const { start } = await processes();
    const one = await start();
    const taken = await one.take(work('a'));
    await taken?.sending('answer');
    await taken?.unsent();
    now += 1;
    const other = await one.take(work('b'));
    await other?.sending('answer');
    // What of an earlier try is not known stays so.
    await other?.sending('instead');
    await other?.unsent();
    now += minute;
    const found = await looked(await start());
    expect(found.map(({ taken: { begun } }) => begun)).toEqual(['nothing', 'answer']);
  });

  test('is sent by nobody who slept over the word that it is his', async () => {
    const { start } = await processes();
    const other = await start();
    let isAsleep = false;
    const one = await start((store) => ({
      ...store,
      async query(...asked) {
        const rows = await store.query(...asked);
        if (isAsleep && asked[0].startsWith('update work set state')) {
          isAsleep = false;
          now += minute;
          expect(await looked(other)).toHaveLength(1);
        }
        return rows;
      },
    }));
    const taken = await one.take(work('a'));
    isAsleep = true;
    expect(await taken?.sending('answer')).toBe(false);
  });

  test('that is left for a while is taken up after it', async () => {
    const { start } = await processes();
    const [one, other] = [await start(), await start()];
    await (await one.take(work('a')))?.leave(minute);
    expect(await looked(other)).toEqual([]);
    now += minute + 1;
    expect(await looked(one)).toHaveLength(1);
  });

  test('of 1,200 pieces 500 are taken up at once, the rest when there is room, the oldest first', async () => {
    const { start } = await processes();
    const [one, other] = [await start(), await start()];
    await Promise.all(
      Array.from({ length: 1200 }, (_, count) => {
        now += 1;
        return one.take(work(`${count}`, count));
      }),
    );
    now += minute;
    const first = await looked(other);
    expect(first.map(({ body }) => body)).toEqual(Array.from({ length: 500 }, (_, index) => index));
    await Promise.all(first.map(({ taken }) => taken.end()));
    expect(await looked(other)).toHaveLength(1000);
  });

  test('is corrected once, where it was not heard before or had no answer', async () => {
    const { start } = await processes();
    const [one, other] = [await start(), await start()];
    const correct = (book: Book, of: string) => book.correct(of, work(`${of} edited`));
    expect(await correct(one, 'never heard')).not.toBeNull();
    expect(await correct(other, 'never heard')).toBeNull();
    const open = await one.take(work('open'));
    expect(await correct(other, 'open')).toBeNull();
    open?.leftOpen();
    await open?.end();
    expect(await correct(other, 'open')).not.toBeNull();
    expect(await correct(one, 'open')).toBeNull();
    await (await one.take(work('answered')))?.end();
    expect(await correct(other, 'answered')).toBeNull();
    expect(await one.take(work('never heard'))).toBeNull();
  });

  test('comes to its end once, whenever processes end and begin', async () => {
    const step = fc.oneof(
      fc.record({ act: fc.constant('deliver' as const), id: fc.integer({ min: 0, max: 4 }), to: fc.nat(1) }),
      fc.record({ act: fc.constantFrom('kill' as const, 'work' as const), to: fc.nat(1) }),
    );
    const store = await (await place())();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await store.query('delete from work');
        const answered: string[] = [];
        const delivered = new Set<string>();
        const begin = async () => {
          const book = createWorkBook({ store, log: silent, now: () => now });
          const mine: { body: unknown; taken: Taken }[] = [];
          book.takeUp('test', async (body, taken) => void mine.push({ body, taken }));
          return { book, mine };
        };
        const all = [await begin(), await begin()];
        const workOff = async (one: Awaited<ReturnType<typeof begin>>) => {
          await one.book.look();
          for (const { body, taken } of one.mine.splice(0)) {
            if (taken.begun === 'nothing' && (await taken.sending('answer'))) {
              answered.push(String(body));
              await taken.end();
            }
          }
        };
        for (const one of steps) {
          const at = all[one.to] as Awaited<ReturnType<typeof begin>>;
          if (one.act === 'deliver') {
            const id = `${one.id}`;
            delivered.add(id);
            const taken = await at.book.take(work(id, id));
            if (taken) at.mine.push({ body: id, taken });
          } else if (one.act === 'work') await workOff(at);
          else {
            at.book.close();
            all[one.to] = await begin();
            now += minute;
          }
        }
        now += minute;
        await workOff(all[0] as Awaited<ReturnType<typeof begin>>);
        await workOff(all[1] as Awaited<ReturnType<typeof begin>>);
        for (const { book } of all) book.close();
        expect(new Set(answered)).toEqual(delivered);
        expect(answered).toHaveLength(delivered.size);
      }),
      { numRuns: 12 },
    );
  });
});
