import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { places } from './places.ts';
import { plainList, plainRow } from './upstream-list.ts';

const lab = 'lab: openai\nmodels:\n';
const [before, after] = ['2026-07-20', '2026-09-30'] as const;

/** A list of so many plain models of OpenAI, and these rows of any provider beside them. */
function listWith(rows: readonly (readonly [provider: string, id: string, own?: object])[]) {
  const list = plainList(12);
  for (const [provider, id, own = {}] of rows) {
    list[provider] ??= { models: {} };
    list[provider].models[id] = plainRow(id, own);
  }
  return list;
}

test('an offer whose id is a longer name of the lab is of that model, with its own price', async () => {
  const { sync, catalog, folder } = places(onTestFinished);
  writeFileSync(
    path.join(folder, 'models', 'openai.yml'),
    `${lab}  - { id: openai/spark-1.3, name: Spark 1.3, claims: [] }
  - { id: openai/spark-1.3-contributor, name: Spark 1.3 Contributor, claims: [] }\n`,
  );
  const filed = { canonical_model_id: 'openai/spark-1.3' };
  const list = listWith([
    ['openai', 'spark-1.3', filed],
    ['openai', 'spark-1.3-contributor', { ...filed, cost: { input: 0.1, output: 0.2 } }],
    ['openrouter', 'openai/spark-1.3-contributor', filed],
    // A pointer that is spelt like an older model means the newer one, as upstream says.
    ['openai', 'spark', { canonical_model_id: 'openai/spark-1.3' }],
  ]);
  expect(await sync(list, after)).toMatchObject({ outcome: 'written' });
  const ids = (model: string) =>
    catalog()
      .models.get(model)
      ?.offers.map(({ id }) => id)
      .toSorted();
  expect(ids('openai/spark-1.3')).toEqual(['spark', 'spark-1.3']);
  expect(ids('openai/spark-1.3-contributor')).toEqual([
    'openai/spark-1.3-contributor',
    'spark-1.3-contributor',
  ]);
});

test('what same.yml says of one offer goes before what upstream says', async () => {
  const { sync, catalog, folder } = places(onTestFinished);
  appendFileSync(
    path.join(folder, 'same.yml'),
    '\namazon-bedrock openai.old-v1:0: { is: openai/model-1x, because: the name says so }\n',
  );
  const list = listWith([
    ['amazon-bedrock', 'openai.old-v1:0', { canonical_model_id: 'openai/model-0x' }],
    ['azure', 'openai.old-v1:0', { canonical_model_id: 'openai/model-0x' }],
  ]);
  expect(await sync(list, after)).toMatchObject({ outcome: 'written' });
  const providers = (model: string) =>
    catalog()
      .models.get(model)
      ?.offers.map(({ provider }) => provider);
  expect(providers('openai/model-1x')).toContain('amazon-bedrock');
  expect(providers('openai/model-0x')).toEqual(expect.arrayContaining(['azure', 'openai']));
  expect(providers('openai/model-0x')).not.toContain('amazon-bedrock');
});

test('a name that moves is no change of a price', async () => {
  const { sync, catalog } = places(onTestFinished);
  const rows = (price: number, canonical: string) =>
    listWith([
      ['azure', 'model-latest', { canonical_model_id: canonical, cost: { input: price, output: price } }],
      [
        'edenai',
        'openai/own-latest',
        { canonical_model_id: 'openai/own-latest', cost: { input: price, output: 9 } },
      ],
      ['azure', 'model-0x', { canonical_model_id: 'openai/model-0x', cost: { input: price, output: 2 } }],
    ]);
  await sync(rows(1, 'openai/model-0x'), before);
  await sync(rows(5, 'openai/model-1x'), after);
  const told = catalog()
    .changes()
    .map(({ offer, field, from, to }) => [offer, field, from, to]);
  expect(told).toEqual([
    ['model-0x', 'input', 1, 5],
    ['model-latest', 'pointsTo', 'openai/model-0x', 'openai/model-1x'],
  ]);
});

test('what goes in at most is a fact where it is less than the window', async () => {
  const { sync, catalog } = places(onTestFinished);
  const limits = (context: number, input?: number) => ({
    limit: { context, output: 1000, ...(input ? { input } : {}) },
  });
  const list = listWith([
    ['openai', 'narrow', { ...limits(400_000, 272_000), canonical_model_id: 'openai/narrow' }],
    ['azure', 'narrow', { ...limits(400_000, 300_000), canonical_model_id: 'openai/narrow' }],
    ['openai', 'same', { ...limits(400_000, 400_000), canonical_model_id: 'openai/same' }],
    ['openai', 'silent', { ...limits(400_000), canonical_model_id: 'openai/silent' }],
    ['azure', 'cut', { ...limits(128_000, 100_000), canonical_model_id: 'openai/silent' }],
  ]);
  await sync(list, after);
  const limit = (id: string) => catalog().models.get(`openai/${id}`)?.inputLimit?.chosen.value;
  expect(limit('narrow')).toBe(272_000);
  expect(limit('same')).toBeUndefined();
  // A route that cuts the window says nothing of the model.
  expect(limit('silent')).toBeUndefined();
});
