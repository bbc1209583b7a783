import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createInstallations, type Installation } from '../../src/storage/installations.ts';
import { createSeal, type SealKeys } from '../../src/storage/seal.ts';
import type { Store } from '../../src/storage/store.ts';
import { everyStore } from './stores.ts';

const places = everyStore();
const keys: SealKeys = [randomBytes(32)];

function installedIn(team: string | null, own: Partial<Installation> = {}): Installation {
  return {
    team: team === null ? null : { id: team, name: `Team ${team}` },
    enterprise: team === null ? { id: 'E1', name: 'Org' } : null,
    token: `xoxb-of-${team ?? 'E1'}`,
    scopes: ['commands'],
    botUser: 'U0BOT',
    installer: 'U1',
    renewal: null,
    ...own,
  };
}

function over(store: Store, { own = keys, now = () => 1000 }: { own?: SealKeys; now?: () => number } = {}) {
  const lines: string[] = [];
  const log = createLog('debug', [], (line) => lines.push(line));
  return { installations: createInstallations({ store, seal: createSeal(own), log, now }), lines };
}

describe.each(places)('installations in %s', (_driver, place) => {
  test('are found by their team, else by its organisation, and never by another one', async () => {
    const { installations } = over(await (await place())());
    for (const team of ['T1', 'T2', null]) await installations.keep(installedIn(team));
    const found = async (team: string | null, enterprise: string | null) =>
      (await installations.find({ team, enterprise }))?.installation.token ?? null;
    expect(await found('T1', null)).toBe('xoxb-of-T1');
    expect(await found('T2', 'E1')).toBe('xoxb-of-T2');
    expect(await found('T3', 'E1')).toBe('xoxb-of-E1');
    expect(await found(null, 'E1')).toBe('xoxb-of-E1');
    for (const [team, enterprise] of [
      ['T3', null],
      ['T3', 'E2'],
      [null, null],
      ['', ''],
      ["T1' or '1", null],
    ] as const)
      expect(await found(team, enterprise)).toBeNull();
    expect((await installations.list()).map(({ id }) => id).toSorted()).toEqual(['E1', 'T1', 'T2']);
    expect(await installations.remove('T1')).toBe(true);
    expect(await installations.remove('T1')).toBe(false);
    expect(await found('T1', null)).toBeNull();
    expect(await found('T2', null)).toBe('xoxb-of-T2');
  });

  test('hold no token that can be read, and cannot stand in the place of another', async () => {
    const store = await (await place())();
    const { installations, lines } = over(store);
    await installations.keep(installedIn('T1'));
    await installations.keep(installedIn('T2'));
    const rows = await store.query('select * from installations');
    expect(JSON.stringify(rows)).not.toMatch(/xoxb|commands|Team/);
    await store.query(
      "update installations set sealed = (select sealed from installations where id = 'T2') where id = 'T1'",
    );
    expect(await installations.find({ team: 'T1', enterprise: null })).toBeNull();
    expect(lines.join('\n')).toMatch(/ error an installation cannot be read .*STORE_KEY.* id=T1/);
  });

  test('that were stored with another key count as none, which is said once; with the old key behind the new one they are read', async () => {
    const store = await (await place())();
    await over(store).installations.keep(installedIn('T1'));
    const next: SealKeys = [randomBytes(32)];
    const { installations, lines } = over(store, { own: next });
    for (let asked = 0; asked < 3; asked += 1) {
      expect(await installations.find({ team: 'T1', enterprise: null })).toBeNull();
      expect(await installations.list()).toEqual([]);
    }
    expect(lines).toHaveLength(1);
    const changing = over(store, { own: [...next, ...keys] }).installations;
    expect((await changing.find({ team: 'T1', enterprise: null }))?.installation).toEqual(installedIn('T1'));
    await installations.keep(installedIn('T1', { token: 'xoxb-anew' }));
    expect((await installations.find({ team: 'T1', enterprise: null }))?.installation.token).toBe(
      'xoxb-anew',
    );
  });

  test('are renewed by one process at a time, by another one where that ended, and not over a newer one', async () => {
    let time = 1000;
    const now = () => time;
    const open = await place();
    const [one, other] = [
      over(await open(), { now }).installations,
      over(await open(), { now }).installations,
    ];
    await one.keep(installedIn('T1'));
    const read = async () => {
      const found = await other.find({ team: 'T1', enterprise: null });
      if (!found) throw new Error('not found');
      return found;
    };
    const first = await read();
    const begun = await Promise.all([one, other, one, other].map((own) => own.beginRenewal(first)));
    expect(begun.filter(Boolean)).toHaveLength(1);
    time += 31_000;
    expect(await other.beginRenewal(first)).toBe(true);
    await other.renew(first, installedIn('T1', { token: 'xoxb-2' }));
    const second = await read();
    expect(second.installation.token).toBe('xoxb-2');
    expect(second.version).toBeGreaterThan(first.version);
    // Who has read the earlier one neither renews it nor writes over the newer one.
    time += 31_000;
    expect(await one.beginRenewal(first)).toBe(false);
    await one.renew(first, installedIn('T1', { token: 'xoxb-late' }));
    expect((await read()).installation.token).toBe('xoxb-2');
    expect(await one.beginRenewal(second)).toBe(true);
    await one.keep(installedIn('T1', { token: 'xoxb-anew' }));
    await one.renew(second, installedIn('T1', { token: 'xoxb-late' }));
    expect((await read()).installation.token).toBe('xoxb-anew');
    await one.remove('T1');
    await one.renew(await Promise.resolve(second), installedIn('T1'));
    expect(await one.find({ team: 'T1', enterprise: null })).toBeNull();
  });
});
