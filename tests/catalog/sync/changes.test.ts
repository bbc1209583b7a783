import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compareNames } from '../../../src/answers/read-names.ts';
import { stateOf } from '../../../src/catalog/state.ts';
import { compare } from '../../../src/subjects/compare.ts';
import { today } from '../../catalog-for-tests.ts';
import { places } from './places.ts';
import { type List, listOf, plainList } from './upstream-list.ts';

const [july, september] = ['2026-07-20', '2026-09-30'] as const;

const offers = (list: List) =>
  new Map(
    Object.entries(list).flatMap(([provider, { models }]) =>
      Object.values(models).map((row) => [`${provider} ${row.id}`, row] as const),
    ),
  );

test('two real days: every offer counted, none of the models new or gone by regrouping alone', async () => {
  const { sync, catalog } = places(onTestFinished);
  const [was, is] = [offers(listOf(july)), offers(listOf(september))];
  const both = [...was.keys()].filter((key) => is.has(key));
  const repriced = both.filter(
    (key) => JSON.stringify(was.get(key)?.cost) !== JSON.stringify(is.get(key)?.cost),
  );
  expect(await sync(listOf(july), july)).toMatchObject({ outcome: 'written', totals: null });
  expect(catalog().changes()).toEqual([]);
  // The July list names no model; all Haiku 4.5 are one even so.
  expect(catalog().models.get('anthropic/claude-haiku-4-5')?.offers.length).toBeGreaterThan(5);
  const result = await sync(listOf(september), september);
  expect(result).toMatchObject({
    totals: {
      offers: is.size,
      inBoth: both.length,
      newOffers: is.size - both.length,
      goneOffers: was.size - both.length,
      repriced: repriced.length,
      repricedInOrOut: 1,
      newModels: ['openai/gpt-6-luna'],
      goneModels: ['mistral/magistral-small', 'moonshotai/kimi-k2-0711-preview'],
    },
  });
  const luna = {
    after: july,
    date: september,
    model: 'openai/gpt-5.6-luna',
    provider: 'openai',
    offer: 'gpt-5.6-luna',
  };
  const changes = catalog().changes();
  expect(changes).toContainEqual({ ...luna, field: 'input', from: 1, to: 0.2, percent: -80 });
  expect(changes).toContainEqual({ ...luna, field: 'output', from: 6, to: 1.2, percent: -80 });
  const pixtral = changes.filter(({ model }) => model === 'mistral/pixtral-12b');
  expect(pixtral.map(({ provider, field }) => `${field} ${provider}`)).toEqual([
    'gone offer vercel',
    'new offer greenpt',
    'new offer pioneer',
  ]);
});

test('a model that is gone is kept, compared as gone, and no longer gone when it comes back', async () => {
  const { sync, catalog, list } = places(onTestFinished);
  await sync(listOf(july), july);
  await sync(listOf(september), september);
  const after = catalog();
  const kimi = after.models.get('moonshotai/kimi-k2-0711-preview')!;
  expect(stateOf(after, kimi, today)).toMatchObject({ state: 'gone', on: september });
  expect(stateOf(after, kimi, '2026-08-01').state).not.toBe('gone');
  const command = compareNames(
    after,
    ['moonshotai/kimi-k2-0711-preview', 'gpt-4o'],
    { workload: null, private: false },
    today,
  );
  if (command.kind !== 'compare') throw new Error(`not understood: ${JSON.stringify(command)}`);
  const models = command.models.map(({ model }) => after.models.get(model ?? '')!);
  const { categories, advice } = compare(after, models, null, today);
  // What it cost where it was sold last is no price today; what it was able to do still counts.
  expect(categories.find(({ id }) => id === 'price')).toMatchObject({
    result: { outcome: 'unknown' },
  });
  expect(categories.find(({ id }) => id === 'context')?.result.outcome).not.toBe('unknown');
  expect(advice.use === null ? null : models[advice.use]?.id).not.toBe(kimi.id);
  // Missing for another day changes nothing about since when.
  await sync(listOf(september), '2026-10-01');
  expect(list().models.find(({ id }: { id: string }) => id === kimi.id).gone).toBe(september);
  const back = { ...listOf(september), moonshotai: listOf(july).moonshotai! };
  expect(await sync(back, '2026-10-02')).toMatchObject({ totals: { newModels: [kimi.id] } });
  expect(catalog().models.get(kimi.id)).toMatchObject({ gone: null });
  expect(catalog().models.get(kimi.id)?.offers[0]?.price).not.toBeNull();
});

test('each sync adds its changes, one without changes adds nothing', async () => {
  const { sync, catalog, stateFolder, list } = places(onTestFinished);
  const priced = (input: number) =>
    plainList(10, (index) => (index === 0 ? { cost: { input, output: 2 } } : {}));
  for (const [day, input] of [1, 3, 3, 1, 3].entries()) await sync(priced(input), `2026-10-0${day + 1}`);
  const logs = readdirSync(path.join(stateFolder, 'changes')).sort();
  expect(logs.map((name) => name.slice(0, 10))).toEqual(['2026-10-02', '2026-10-04', '2026-10-05']);
  expect(list().asOf).toBe('2026-10-05');
  const moves = catalog()
    .changes()
    .map(({ date, from, to, percent }) => [date, from, to, percent]);
  expect(moves).toEqual([
    ['2026-10-02', 1, 3, 200],
    ['2026-10-04', 3, 1, -66.7],
    ['2026-10-05', 1, 3, 200],
  ]);
});

test('a change log without its list is invisible, and a synced list goes on from the bundled log', async () => {
  const { sync, catalog, folder, stateFolder, list } = places(onTestFinished);
  await sync(plainList(10), '2026-10-01');
  const before = list();
  await sync(plainList(11), '2026-10-02');
  expect(
    catalog()
      .changes()
      .map(({ field }) => field),
  ).toEqual(['new model', 'new offer']);
  // As if it had been stopped between the two files.
  const { writeWhole } = await import('../../../src/catalog/sync/store.ts');
  await writeWhole(path.join(stateFolder, 'models-dev.json'), JSON.stringify(before));
  expect(catalog().changes()).toEqual([]);
  expect(catalog().models.size).toBe(10);

  await sync(plainList(11), '2026-10-02');
  cpSync(stateFolder, path.join(folder, 'imported'), { recursive: true });
  rmSync(stateFolder, { recursive: true });
  mkdirSync(stateFolder);
  await sync(plainList(12), '2026-10-03');
  expect(
    catalog()
      .changes()
      .map(({ date, field }) => `${date} ${field}`),
  ).toEqual(['2026-10-02 new model', '2026-10-02 new offer', '2026-10-03 new model', '2026-10-03 new offer']);
  // A release that bundles a newer list wins over what was synced before.
  expect(list().asOf).toBe('2026-10-03');
});

test('limits, tiers, capabilities and states of an offer are changes too', async () => {
  const { sync, catalog } = places(onTestFinished);
  const tiers = (input: number) => [{ input, output: 8, tier: { type: 'context', size: 200000 } }];
  const row = (own: object) => plainList(4, (index) => (index === 0 ? own : {}));
  await sync(row({ cost: { input: 1, output: 4, tiers: tiers(2) } }), '2026-10-01');
  const later = {
    cost: { input: 1, output: 4, cache_read: 0.1, tiers: tiers(3) },
    limit: { context: 256000, output: 8192 },
    tool_call: false,
    structured_output: true,
    status: 'deprecated',
  };
  const result = await sync(row(later), '2026-10-02');
  expect(result).toMatchObject({ totals: { repriced: 1, repricedInOrOut: 0 } });
  const changes = catalog().changes();
  expect(changes.map(({ field, from, to }) => [field, from, to])).toEqual([
    ['cacheRead', null, 0.1],
    ['tiers', 'above 200000: 2/8', 'above 200000: 3/8'],
    ['contextWindow', 128000, 256000],
    ['status', null, 'deprecated'],
    ['functionCalling', 'yes', 'no'],
    ['promptCaching', null, 'yes'],
    ['structuredOutput', null, 'yes'],
  ]);
});

test('since a day are changes that may have happened since, with the span in which they did', async () => {
  const { sync, run } = places(onTestFinished);
  const priced = (input: number) =>
    plainList(10, (index) => (index === 0 ? { cost: { input, output: 2 } } : {}));
  for (const [day, input] of Object.entries({
    '2026-07-17': 1,
    '2026-09-30': 3,
    '2026-10-01': 4,
    '2026-11-20': 5,
  }))
    await sync(priced(input), day);
  const since = async (day: string) => {
    const { out } = await run('changes', '--since', day, '--json');
    return JSON.parse(out).map(({ after, date }: { after: string; date: string }) => [after, date]);
  };
  const [summer, night, autumn] = [
    ['2026-07-17', '2026-09-30'],
    ['2026-09-30', '2026-10-01'],
    ['2026-10-01', '2026-11-20'],
  ];
  expect(await since('2026-07-01')).toEqual([summer, night, autumn]);
  expect(await since('2026-09-29')).toEqual([summer, night, autumn]);
  expect(await since('2026-09-30')).toEqual([night, autumn]);
  expect(await since('2026-10-01')).toEqual([night, autumn]);
  expect(await since('2026-10-02')).toEqual([autumn]);
  expect(await since('2026-11-01')).toEqual([autumn]);
  expect(await since('2026-11-20')).toEqual([]);
  const { out } = await run('changes', 'openai/model-0x');
  expect(out).toContain('2026-07-17 to 2026-09-30: ');
  expect(out).toContain('- 2026-10-01: ');
});
