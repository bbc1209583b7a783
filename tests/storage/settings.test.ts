import { describe, expect, test } from 'vitest';
import { readChoice } from '../../src/answers/settings/choice.ts';
import { createLog } from '../../src/log.ts';
import { forgetTeam } from '../../src/storage/forget.ts';
import { createKept } from '../../src/storage/kept.ts';
import { createSettings } from '../../src/storage/settings.ts';
import { type Store, StoreError } from '../../src/storage/store.ts';
import { everyStore } from './stores.ts';

const places = everyStore();

function settingsIn(store: Store, now = () => 1_000) {
  const lines: string[] = [];
  const log = createLog('debug', [], (line) => lines.push(line));
  return { ...createSettings({ store, read: readChoice, log, now }), lines };
}

describe.each(places)('settings in %s', (driver, place) => {
  test('are in force at once where they are changed, and at another process by its next look', async () => {
    const open = await place();
    const [one, other] = [settingsIn(await open()), settingsIn(await open())];
    await Promise.all([one.refresh(), other.refresh()]);
    expect(one.of('slack T1', '')).toBeNull();
    await one.change('slack T1', '', { locale: 'ru' }, 'slack U1');
    await one.change('slack T1', 'C1', { faq: 'on', providers: ['mistral'] }, 'slack U2');
    expect(one.of('slack T1', '')).toMatchObject({ value: { locale: 'ru' }, by: 'slack U1' });
    expect(other.of('slack T1', '')).toBeNull();
    await other.refresh();
    expect(other.of('slack T1', '')).toEqual(one.of('slack T1', ''));
    expect(other.of('slack T1', 'C1')).toMatchObject({
      value: { faq: 'on', providers: ['mistral'] },
      by: 'slack U2',
    });
    expect(other.of('slack T2', '')).toBeNull();
    expect(one.isLasting).toBe(driver !== 'memory');
  });

  test('changed twice within a millisecond, and back, are noticed each time', async () => {
    const open = await place();
    const [one, other] = [settingsIn(await open()), settingsIn(await open())];
    for (const locale of ['ru', 'en', 'ru'] as const) {
      await one.change('slack T1', '', { locale }, 'slack U1');
      await other.refresh();
      expect(other.of('slack T1', '')?.value).toEqual({ locale });
    }
  });

  test('that are deleted beside this process are gone by its next look, with all else of the team alone', async () => {
    const open = await place();
    const store = await open();
    const [one, own] = [settingsIn(store), settingsIn(await open())];
    const kept = createKept(store, own as never, () => 1);
    for (const team of ['discord 1', 'discord 2']) {
      await one.change(team, '', { locale: 'ru' }, 'discord 5');
      await kept.keep('language', `${team} x`, 'ru', { team });
    }
    await own.refresh();
    await forgetTeam(store, 'discord 1');
    await own.refresh();
    expect(own.of('discord 1', '')).toBeNull();
    expect(own.of('discord 2', '')).not.toBeNull();
    expect(await store.query('select team from kept')).toEqual([{ team: 'discord 2' }]);
  });

  test('that are broken count as not chosen field by field, with one line for the operator', async () => {
    const open = await place();
    const store = await open();
    const rows: [string, string][] = [
      ['C1', '{"locale": "xx", "audience": "asker", "workload": 7, "other": 1}'],
      ['C2', 'no json'],
      ['C3', '[1]'],
      ['C4', '{"__proto__": {"locale": "ru"}, "providers": []}'],
    ];
    for (const [channel, value] of rows)
      await store.query(
        'insert into settings (team, channel, value, changed, changed_by) values ($1, $2, $3, 5, $4)',
        ['slack T1', channel, value, 'slack U1'],
      );
    const own = settingsIn(store);
    await own.refresh();
    await own.change('slack T1', 'C5', {}, 'slack U1');
    await own.refresh();
    expect(own.of('slack T1', 'C1')).toMatchObject({
      value: { audience: 'asker' },
      broken: ['locale', 'workload'],
    });
    expect(own.of('slack T1', 'C2')).toMatchObject({ value: {}, broken: ['value'] });
    expect(own.of('slack T1', 'C3')).toMatchObject({ value: {}, broken: ['value'] });
    expect(own.of('slack T1', 'C4')).toMatchObject({ value: {}, broken: ['providers'] });
    expect(own.lines.filter((line) => line.includes('are broken'))).toHaveLength(4);
  });
});

test('where the store does not answer, what was last known stays in force, and that is said once', async () => {
  const [, place] = places[0]!;
  const store = await (await place())();
  let isAway = false;
  const own = settingsIn({
    ...store,
    query: (...asked) =>
      isAway ? Promise.reject(new StoreError('it does not answer')) : store.query(...asked),
  });
  await own.change('slack T1', '', { locale: 'ru' }, 'slack U1');
  isAway = true;
  await own.refresh();
  await own.refresh();
  await expect(own.change('slack T1', '', { locale: 'en' }, 'slack U1')).rejects.toThrow(StoreError);
  expect(own.of('slack T1', '')?.value).toEqual({ locale: 'ru' });
  expect(own.lines.filter((line) => line.includes('cannot be read'))).toHaveLength(1);
  isAway = false;
  await own.refresh();
  expect(own.lines.at(-1)).toContain('read again');
});

test('what is changed here while others’ changes are read is not lost to what was read before it', async () => {
  const [, place] = places[0]!;
  const store = await (await place())();
  const { promise: goOn, resolve: release } = Promise.withResolvers<void>();
  const { promise: isRead, resolve: read } = Promise.withResolvers<void>();
  const own = settingsIn({
    ...store,
    async query(...asked) {
      const rows = await store.query(...asked);
      if (!asked[0].startsWith('select team')) return rows;
      read();
      await goOn;
      return rows;
    },
  });
  await settingsIn(store).change('slack T1', '', { locale: 'en' }, 'slack U2');
  const reading = own.refresh();
  await isRead;
  await own.change('slack T1', '', { locale: 'ru' }, 'slack U1');
  release();
  await reading;
  expect(own.of('slack T1', '')?.value).toEqual({ locale: 'ru' });
  await own.refresh();
  expect(own.of('slack T1', '')?.value).toEqual({ locale: 'ru' });
});
