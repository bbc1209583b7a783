import { setImmediate as nextTick } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Card } from '../src/card/card.ts';
import { createLog } from '../src/log.ts';
import { createTurns, type Sent } from '../src/platforms/turns.ts';
import { heldTurns } from './held-turns.ts';

const card: Card = { title: 'Read', summary: 'Read', audience: 'everyone', blocks: [] };
const long = 'x'.repeat(16_000);
const sent = (person: string, own: Partial<Sent> = {}): Sent => ({
  person,
  text: long,
  locale: 'en',
  ...own,
});

test('a short text is read at once, whoever else waits', () => {
  const { turns } = heldTurns();
  void turns.answer(sent('a'), () => card);
  expect(turns.answer(sent('a', { text: 'haiku pixtral' }), () => card)).toBe(card);
});

test('long texts are read one after another, and before each of them others have their turn', async () => {
  const events: string[] = [];
  const turns = createTurns({
    log: createLog('error'),
    async giveWay() {
      events.push('others');
      await nextTick();
    },
  });
  const read = async (name: string) =>
    turns.answer(sent(name), () => {
      events.push(name);
      return card;
    });
  await Promise.all(['a', 'b', 'c'].map(read));
  expect(events).toEqual(['others', 'a', 'others', 'b', 'others', 'c']);
  await read('d');
  expect(events.slice(6)).toEqual(['others', 'd']);
});

test('of one person two wait, a third is told so, and nobody else is', async () => {
  const { turns, next } = heldTurns();
  const read: string[] = [];
  const answer = (person: string, locale: Sent['locale'] = 'en') =>
    turns.answer(sent(person, { locale }), () => {
      read.push(person);
      return card;
    });
  const [first, second] = [answer('a'), answer('a')];
  expect(answer('a')).toMatchObject({
    audience: 'asker',
    summary: expect.stringMatching(/earlier text is still being checked/) as string,
  });
  expect(answer('a', 'ru')).toMatchObject({
    summary: expect.stringMatching(/ваш предыдущий текст ещё проверяется/) as string,
  });
  const other = answer('b');
  await next();
  expect(await first).toBe(card);
  expect(read).toEqual(['a']);
  // There is room again.
  const third = answer('a');
  for (let turn = 0; turn < 3; turn++) await next();
  expect(await Promise.all([second, other, third])).toEqual([card, card, card]);
  expect(read).toEqual(['a', 'a', 'b', 'a']);
});

test('what nobody waits for any more is not read, and takes no place', async () => {
  const { turns, next, lines } = heldTurns();
  const read: string[] = [];
  const over = new AbortController();
  const answer = (name: string, own: Partial<Sent>) =>
    turns.answer(sent('a', own), () => {
      read.push(name);
      return card;
    });
  const late = answer('late', { over: () => over.signal });
  const kept = answer('kept', {});
  over.abort('over');
  expect(await late).toMatchObject({
    audience: 'asker',
    summary: expect.stringMatching(/Many texts are being checked/) as string,
  });
  expect(await answer('never', { over: () => AbortSignal.abort('over'), locale: 'ru' })).toMatchObject({
    summary: expect.stringMatching(/Сейчас проверяется много текстов/) as string,
  });
  const second = answer('second', {});
  await next();
  await next();
  expect(await Promise.all([kept, second])).toEqual([card, card]);
  expect(read).toEqual(['kept', 'second']);
  expect(lines).toEqual([
    expect.stringMatching(/ warn A long text was not read in time waiting=1$/),
    expect.stringMatching(/ warn A long text was not read in time waiting=1$/),
  ]);
});

test('one that fails fails alone', async () => {
  const { turns, free } = heldTurns();
  const broken = turns.answer(sent('a'), () => {
    throw new Error('broken');
  });
  const next = turns.answer(sent('b'), async () => card);
  free();
  await expect(broken).rejects.toThrow('broken');
  expect(await next).toBe(card);
});

/** Keeps the thread busy for some stretches of 20 ms, one in each turn of the event loop. */
async function busy(stretches: number, goesOn: () => boolean): Promise<void> {
  for (let at = 0; at < stretches && goesOn(); at++) {
    const end = performance.now() + 20;
    while (performance.now() < end);
    await nextTick();
  }
}

test('a long text waits while others keep the thread busy, but not for ever', async () => {
  const turns = createTurns({ log: createLog('error') });
  const events: string[] = [];
  const answer = () =>
    turns.answer(sent('a'), () => {
      events.push('long');
      return card;
    });
  const first = answer();
  await busy(5, () => true);
  events.push('others');
  await first;
  expect(events).toEqual(['others', 'long']);
  const second = answer();
  await busy(Number.POSITIVE_INFINITY, () => events.length < 3);
  expect(await second).toBe(card);
});
