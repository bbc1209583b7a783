import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createWorkBook, longestWorth, type Taken } from '../../src/storage/work.ts';
import { everyStore, silent } from './stores.ts';

const places = await everyStore();

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
    const done: string[] = [];
    return {
      done,
      async start(): Promise<Book & { taken: { body: unknown; taken: Taken }[] }> {
        const store = await open();
        const book = createWorkBook({ store, log: silent, now: () => now });
        onTestFinished(() => book.close());
        return { ...book, taken: [] };
      },
    };
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
    const { start } = await processes();
    const [one, other] = [await start(), await start()];
    const taken = await one.take(work('a'));
    expect(await taken?.sending('answer')).toBe(true);
    await taken?.end();
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
