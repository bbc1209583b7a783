import { expect, it } from 'vitest';
import { today } from '../catalog-for-tests.ts';
import { run } from './run.ts';

const day = ['--today', today];
const mini = 'gpt-4.1 mini';
const haiku = 'claude haiku 4.5';

type Row = { usd: number | null; usdPerMonth: number | null; perRequest: number | null; arithmetic: string };

async function cost(args: readonly string[]) {
  const { code, out, err } = await run(['cost', ...args, ...day, '--json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

it.concurrent.for([
  [[mini, haiku, '--in', '150', '--out', '50'], 'usd', [0.00014, 0.0004], 2.857142857142857],
  [[mini, haiku, '--workload', 'conversation-turns'], 'usd', [0.016, 0.0475], 2.96875],
  [[mini, haiku, '--in', '1M', '--out', '1M'], 'usd', [2, 6], 3],
  [[mini, haiku, '--workload', 'support-bot'], 'usdPerMonth', [96, 285], 2.96875],
  [[mini, haiku, '--workload', 'papers'], 'usdPerMonth', [2.32, 6], 2.586206896551724],
  [[mini, haiku, '--workload', 'conversation-billed'], 'usd', [0.1875, 0.47625], 2.54],
  [[haiku, '--workload', 'traffic', '--price', '0.80/4'], 'usdPerMonth', [1640], null],
  [[haiku, '--workload', 'traffic'], 'usdPerMonth', [2050], null],
  [['pixtral', '--workload', 'rag', '--only', 'scaleway'], 'usd', [1.1], null],
  [['pixtral', '--workload', 'triage', '--only', 'scaleway'], 'usd', [2.2], null],
  [['pixtral', '--workload', 'extraction', '--only', 'scaleway'], 'usd', [0.5], null],
  [['pixtral', '--workload', 'code-review', '--only', 'scaleway'], 'usd', [1.8], null],
  [['pixtral', '--workload', 'agents', '--only', 'scaleway'], 'usd', [2.52], null],
] as const)('cost %j', async ([args, field, amounts, ratio]) => {
  const result = await cost(args);
  expect(result.rows.map((row: Row) => row[field])).toEqual(amounts);
  if (ratio === null) expect(result.ratio).toBeNull();
  else expect(result.ratio).toBeCloseTo(ratio, 12);
});

it.concurrent('the default route of Claude Haiku 4.5 is that of its lab, and the arithmetic is shown', async () => {
  const { rows } = await cost([haiku, '5M', 'in', '200k', 'out', 'a', 'day']);
  expect(rows).toMatchObject([
    {
      model: 'anthropic/claude-haiku-4-5',
      route: 'anthropic',
      usd: 6,
      arithmetic: '5M x $1.00/M + 0.2M x $5.00/M = $6.00 a day, x 30 = $180.00 a month',
      missing: [],
    },
  ]);
});

it.concurrent('routes come cheapest first, and never from a gateway, a reseller or a plan', async () => {
  const { routes } = await cost([haiku, '--routes', '--in', '5M', '--out', '200k', '--per', 'day']);
  const amounts = routes.map((own: { usd: number }) => own.usd);
  expect(amounts.length).toBeGreaterThan(5);
  expect(amounts).toEqual(amounts.toSorted((a: number, b: number) => a - b));
  expect(amounts[0]).toBe(6);
  expect(routes.map((own: { route: string }) => own.route)).not.toContain('openrouter');
});

it.concurrent('a cost that is not known stays unknown, beside one that is', async () => {
  const { rows, ratio } = await cost(['claude haiku 4', 'pixtral', '--workload', 'rag']);
  expect(ratio).toBeNull();
  expect(rows.map((row: Row) => row.usd)).toEqual([null, 1.1]);
  expect(rows[0].missing).toEqual(['no price per token is known here for Claude Haiku 4']);
});

it.concurrent('a price of writing the cache that nobody publishes makes it "at least"', async () => {
  const { rows, certain } = await cost([mini, haiku, '--workload', 'conversation-cached']);
  // 421,400 x $0.10 + 17,350 x $1.25 + 7,500 x $5 per 1M for Haiku 4.5.
  expect(rows[1]).toMatchObject({ usd: 0.1013275, atLeast: false });
  expect(rows[0].atLeast).toBe(true);
  expect(certain).toBe(false);
});

it.concurrent.for([
  [['haiku', '--in', '-5', '--out', '5'], 2, /"-5" is negative/],
  [['haiku', '--out', '5'], 2, /need both/],
  [['claude haiku 4.7'], 1, /no model "claude haiku 4\.7"/],
] as const)('cost %j exits with %i', async ([args, code, said]) => {
  const result = await run(['cost', ...args, ...day]);
  expect(result.out).toMatch(said);
  expect(result.code).toBe(code);
});
