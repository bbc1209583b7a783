import { describe, expect, test } from 'vitest';
import { forgetPerson, forgetTeam } from '../../src/storage/forget.ts';
import type { Store } from '../../src/storage/store.ts';
import { everyStore } from './stores.ts';

const places = everyStore();

/** Columns of tables that are filled in with what they are called, or with 0. */
async function fill(
  store: Store,
  table: string,
  own: Readonly<Record<string, string>>,
  numbers: readonly string[],
) {
  const row = { ...Object.fromEntries(numbers.map((name) => [name, 0])), ...own };
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  await store.query(
    `insert into ${table} (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  );
}

async function filled(store: Store): Promise<Store> {
  for (const [index, [team, person]] of [
    ['slack T1', 'slack U1'],
    ['slack T1', 'slack U2'],
    ['slack T2', 'slack U1'],
    ['discord T1', 'discord U1'],
    ['', ''],
  ].entries()) {
    const whose = { team: team ?? '', person: person ?? '' };
    await fill(store, 'kept', { kind: 'thread', key: `k${index}`, value: '1', ...whose }, ['until']);
    const work = { id: `w${index}`, kind: 'k', body: '', state: 'open', holder: '', ...whose };
    await fill(store, 'work', work, ['held_until', 'came', 'until']);
    if (team)
      await fill(store, 'settings', { team, channel: `C${index}`, value: '{}', changed_by: whose.person }, [
        'changed',
      ]);
  }
  return store;
}

describe.each(places)('forgetting in %s', (_driver, place) => {
  const left = async (store: Store, table: string) =>
    (await store.query(`select * from ${table}`))
      .map((row) => `${row.team}, ${row.person ?? row.changed_by}`)
      .toSorted();

  test('a team takes all of its rows and no other', async () => {
    const store = await filled(await (await place())());
    expect(await forgetTeam(store, 'slack T1')).toBe(6);
    const others = ['discord T1, discord U1', 'slack T2, slack U1'];
    expect(await left(store, 'kept')).toEqual([', ', ...others]);
    expect(await left(store, 'work')).toEqual([', ', ...others]);
    expect(await left(store, 'settings')).toEqual(others);
    expect(await forgetTeam(store, 'slack T1')).toBe(0);
  });

  test('a person takes what is kept of them in every team, and their name from settings', async () => {
    const store = await filled(await (await place())());
    expect(await forgetPerson(store, 'slack U1')).toBe(6);
    expect(await left(store, 'kept')).toEqual([', ', 'discord T1, discord U1', 'slack T1, slack U2']);
    expect(await left(store, 'settings')).toEqual([
      'discord T1, discord U1',
      'slack T1, ',
      'slack T1, slack U2',
      'slack T2, ',
    ]);
  });
});
