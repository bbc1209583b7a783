import { describe, expect, test } from 'vitest';
import { countEntries } from '../../src/storage/entries.ts';
import { createKept } from '../../src/storage/kept.ts';
import { StoreError } from '../../src/storage/store.ts';
import { everyStore, silent } from './stores.ts';

describe.each(everyStore())('%s', (_, place) => {
  test('the entries of each table are counted', async () => {
    const store = await (await place())();
    const none = { kept: 0, work: 0, installations: 0, settings: 0, lists: 0 };
    expect(await countEntries(store)).toEqual(none);
    await createKept(store, silent).claim('interaction', '1');
    expect(await countEntries(store)).toEqual({ ...none, kept: 1 });
  });

  test('a store that does not answer has no figures', async () => {
    const store = await (await place())();
    const query = async () => {
      throw new StoreError('it does not answer');
    };
    expect(await countEntries({ ...store, query })).toBeNull();
  });
});
