import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { explain } from '../../src/catalog/explain.ts';
import { find } from '../../src/catalog/find.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { explainView } from '../../src/subjects/sources/explain.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { run } from '../terminal/run.ts';

const stamp = { source: 'models-dev', asOf: '2026-09-30' };

/** One model with these claims, in the bundled tables. */
function catalogWith(claims: object[], offers: object[] = []): Catalog {
  const model = { id: 'openai/gpt-x', name: 'GPT X', claims, offers };
  return buildCatalog({
    labs: [{ lab: 'openai', models: [model] }] as never,
    facts: [],
    prices: [],
    tables: catalog,
    changes: () => [],
    leftOut: [],
  });
}

test('the price of Pixtral 12B: every claim with its source, the one used, and whose price the odd one is', async () => {
  const { code, out } = await run(['explain', 'pixtral', 'price', '--json', '--today', today]);
  const { model, field, chosen, rule, claims, conflict } = JSON.parse(out);
  expect([code, model, field]).toEqual([0, 'mistral/pixtral-12b', 'price']);
  expect(rule).toContain('the reference price, via Scaleway');
  expect(chosen).toMatchObject({ value: { input: 0.2, output: 0.2 }, provider: 'scaleway' });
  const prices = claims.map(
    ({ value }: { value: { input: number; output: number } }) => `${value.input}/${value.output}`,
  );
  expect(prices).toEqual(expect.arrayContaining(['0.2/0.2', '0.15/0.15', '0.25/1.25']));
  for (const { source, asOf, basis } of claims) {
    expect(source.name).toBeTruthy();
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    // A page that somebody read has no address to give.
    if (basis !== 'page') expect(source.url).toMatch(/^https:/);
  }
  expect(conflict.cause).toMatch(/^\$0\.25 in, \$1\.25 out .*This is the price of Claude Haiku 3\.$/);
});

test('a price that is a thousand times too high is a slip of the unit', () => {
  const offers = [{ provider: 'openai', id: 'gpt-x', claims: [{ ...stamp, input: 0.4, output: 1.6 }] }];
  const slipped = catalogWith([{ ...stamp, inputPrice: 400, outputPrice: 1600 }], offers);
  const explanation = explain(slipped, slipped.models.get('openai/gpt-x')!, 'price', today);
  expect(explanation.conflicts.map(({ cause }) => cause)).toEqual([{ kind: 'thousand' }]);
  const { result } = explainView(slipped, find(slipped, 'gpt-x', today), explanation, today, wordingOf('en'));
  expect(result).toMatchObject({ conflict: { cause: expect.stringMatching(/factor of 1,000/) } });
});

test('a window in thousands is a slip, one of another size is not', () => {
  const two = (other: number) => {
    const own = catalogWith([
      { ...stamp, basis: 'lab', contextWindow: 128_000 },
      { ...stamp, contextWindow: other },
    ]);
    return explain(own, own.models.get('openai/gpt-x')!, 'context', today).conflicts.map(
      ({ cause }) => cause,
    );
  };
  expect(two(128)).toEqual([{ kind: 'thousand' }]);
  expect(two(131_072_000)).toEqual([{ kind: 'thousand' }]);
  expect(two(64_000)).toEqual([null]);
  expect(two(128_000)).toEqual([]);
});

test("the day in Haiku's id is not its launch", () => {
  const haiku = catalog.models.get('anthropic/claude-haiku-4-5')!;
  const { chosen, rule, conflicts } = explain(catalog, haiku, 'released', today);
  expect([chosen?.value, rule]).toEqual(['2025-10-15', 'rank']);
  expect(conflicts.find(({ claim }) => claim.value === '2025-10-01')?.cause).toEqual({ kind: 'id-date' });
});

test('what a shut route cost is a conflict of its date, not of a source', () => {
  const pixtral = catalog.models.get('mistral/pixtral-12b')!;
  const own = explain(catalog, pixtral, 'price', today).conflicts.filter(
    ({ claim }) => claim.provider === 'mistral',
  );
  expect(own.map(({ cause }) => cause)).toEqual(own.map(() => ({ kind: 'shut-down', on: '2025-12-31' })));
  const then = explain(catalog, pixtral, 'price', '2025-12-30');
  expect(then.chosen).toMatchObject({ provider: 'mistral', value: { input: 0.15 } });
});

test('nobody says it: no claim, no rule', () => {
  const { chosen, rule, claims } = explain(
    catalogWith([]),
    catalogWith([]).models.get('openai/gpt-x')!,
    'licence',
    today,
  );
  expect([chosen, rule, claims]).toEqual([null, 'none', []]);
});

test('a lifecycle: each statement with its surface and source, and what is made of them', async () => {
  const rows = (out: string) =>
    JSON.parse(out).claims.map(
      ({ provider, value, asOf }: { provider: string; value: { shutdown: string }; asOf: string }) => [
        provider,
        value.shutdown,
        asOf,
      ],
    );
  for (const field of ['lifecycle', 'state', 'shutdown']) {
    const { code, out } = await run(['explain', 'pixtral', field, '--json', '--today', today]);
    expect([code, JSON.parse(out).field]).toEqual([0, 'lifecycle']);
    expect(JSON.parse(out).chosen).toMatchObject({
      provider: 'mistral',
      value: { deprecated: '2025-12-02', shutdown: '2025-12-31', replacement: 'Ministral 3 14B' },
    });
    expect(rows(out)).toContainEqual(['mistral', '2025-12-31', expect.stringMatching(/^2026-/)]);
  }
  const { out } = await run(['explain', 'gpt-4o', 'lifecycle', '--today', today]);
  expect(out).toMatch(/- OpenAI: edition 2024-05-13: .*shutdown on 2026-10-23/);
  const russian = await run(['explain', 'pixtral', 'lifecycle', '--locale', 'ru', '--today', today]);
  expect(russian.out).toMatch(/отключение 31\.12\.2025, замена Ministral 3 14B/);
});

test('scores: each with its source and day, none chosen over another', async () => {
  const { code, out } = await run(['explain', 'claude haiku 4.5', 'scores', '--json', '--today', today]);
  const { chosen, rule, claims } = JSON.parse(out);
  expect([code, chosen]).toEqual([0, null]);
  expect(rule).toBe('Each measures something of its own, so none is chosen over another.');
  expect(claims).toHaveLength(catalog.models.get('anthropic/claude-haiku-4-5')?.scores.length ?? 0);
  for (const { value, source, asOf } of claims) {
    expect(value.benchmark).toBeTruthy();
    expect(source.name).toBeTruthy();
    expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  const russian = await run(['explain', 'claude haiku 4.5', 'scores', '--locale', 'ru', '--today', today]);
  expect(russian.out).toMatch(/Оценки Claude Haiku 4\.5: \d+\./);
});

test('a score of votes is told with its interval and votes, a model without scores as one', () => {
  const board = {
    benchmark: 'arena-text',
    value: 1493,
    interval: [1488, 1499],
    votes: 27_610,
    variant: 'high',
  };
  const own = catalogWith([]);
  const model = {
    id: 'openai/gpt-x',
    name: 'GPT X',
    claims: [],
    scores: [{ ...stamp, ...board, runBy: 'arena' }],
  };
  const scored = buildCatalog({
    labs: [{ lab: 'openai', models: [model] }] as never,
    facts: [],
    prices: [],
    tables: catalog,
    changes: () => [],
    leftOut: [],
  });
  const lines = (of: Catalog) => {
    const found = of.models.get('openai/gpt-x');
    if (!found) throw new Error('no model');
    return JSON.stringify(
      explainView(of, null, explain(of, found, 'scores', today), today, wordingOf('en')).card,
    );
  };
  expect(lines(scored)).toContain('Arena Text 1493 ±6 (high), 27,610 votes: models.dev, 2026-09-30');
  expect(lines(own)).toContain('Scores of GPT X: not known here.');
});
