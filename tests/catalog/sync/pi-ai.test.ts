import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { referenceRoute } from '../../../src/catalog/routes.ts';
import { places } from './places.ts';
import { plainList } from './upstream-list.ts';

const today = '2026-11-21';

const rates = (input: number, output: number, cacheRead = 0, cacheWrite = 0) => ({
  input,
  output,
  cacheRead,
  cacheWrite,
});

const row = (provider: string, id: string, cost: object, own: object = {}) => ({
  id,
  name: `Model ${id}`,
  api: 'openai-responses',
  provider,
  reasoning: true,
  input: ['text'],
  cost,
  contextWindow: 272000,
  maxTokens: 4096,
  type: 'chat',
  ...own,
});

const list = {
  openai: {
    'openai-responses': {
      'chat:model-0x': row('openai', 'model-0x', {
        ...rates(3, 12, 0.3),
        tiers: [{ ...rates(6, 18, 0.6), inputTokensAbove: 272000 }],
      }),
      'chat:model-new': row('openai', 'model-new', rates(5, 25, 0, 6)),
      'chat:model-latest': row('openai', 'model-latest', rates(9, 9)),
      'chat:plan': row('openai', 'plan', rates(0, 0)),
      'image:painter': row('openai', 'painter', rates(5, 30), { type: 'image', output: ['image'] }),
    },
    'openai-typesafe': {
      'classifier:model-new': row('openai', 'model-new', rates(5, 0), { type: 'classifier' }),
    },
  },
  together: {
    'openai-completions': { 'chat:openai/model-0x': row('together', 'openai/model-0x', rates(2, 8)) },
  },
  'openai-codex': { 'codex-responses': { 'chat:model-0x': row('openai-codex', 'model-0x', rates(3, 12)) } },
};

test('prices of pi-ai stand beside those of models.dev with their own day, and nothing else of it does', async () => {
  const { sync, run, write, catalog, stateFolder } = places(onTestFinished);
  await sync(plainList(3), '2026-09-30');
  const from = ['--from', `pi-ai=${write('pi.json', list)}`, '--today', today];
  expect((await run('sync', ...from)).err).toMatch(/: it names no days: --as-of YYYY-MM-DD must say/);
  expect(await run('sync', ...from, '--as-of', '2026-11-20')).toMatchObject({ code: 0, err: '' });
  const { models } = catalog();
  const known = models.get('openai/model-0x')!;
  expect(referenceRoute(known, today)).toMatchObject({
    price: {
      input: 3,
      output: 12,
      cacheRead: 0.3,
      cacheWrite: null,
      tiers: [{ above: 272000, input: 6, output: 18, cacheRead: 0.6, cacheWrite: null }],
    },
    claim: { asOf: '2026-11-20', source: { name: 'pi-ai price list' } },
  });
  expect(known.offers.map(({ provider }) => provider).sort()).toEqual(['openai', 'togetherai']);
  expect(known.contextWindow?.chosen).toMatchObject({ value: 128000, asOf: '2026-09-30' });
  expect(known.capabilities).toMatchObject({ reasoning: 'no' });
  const fresh = models.get('openai/model-new')!;
  expect(referenceRoute(fresh, today)?.price).toMatchObject({ output: 25, cacheRead: null, cacheWrite: 6 });
  expect(models.has('openai/model-latest')).toBe(false);
  expect(models.get('openai/plan')?.offers[0]).toMatchObject({ included: true, price: null });
  expect(models.get('openai/painter')?.offers[0]?.price?.chosen.value).toMatchObject({ unit: 'other' });

  // A model that another list has under this offer is that one, whatever its id looks like.
  const renamed = {
    openai: { models: { a: { ...plainList(1).openai!.models['model-0x'], id: 'model-new' } } },
  };
  writeFileSync(path.join(stateFolder, 'models-dev.json'), '{}');
  await sync(renamed, '2026-10-01');
  await run('sync', ...from, '--as-of', '2026-11-20');
  expect(
    catalog()
      .models.get('openai/model-0x')
      ?.offers.map(({ id }) => id),
  ).toContain('model-new');
});

test('another shape is refused in one clause', async () => {
  const { run, write, files } = places(onTestFinished);
  const before = files();
  for (const [wrong, said] of [
    [[], /this is no pi-ai catalog/],
    [{ openai: [] }, /this is no pi-ai catalog/],
    [{ openai: { api: {} } }, /the file lists no models/],
    [
      { openai: { api: { a: null, b: 7, c: { id: 'x', cost: '1' } } } },
      /the file lists no models|rows have another/,
    ],
  ] as const) {
    const { code, err } = await run(
      'sync',
      '--from',
      `pi-ai=${write('pi.json', wrong)}`,
      '--as-of',
      '2026-01-01',
    );
    expect(err).toMatch(said);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  }
  expect(files()).toMatchObject(before);
});
