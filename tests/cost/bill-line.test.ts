import fc from 'fast-check';
import { expect, it } from 'vitest';
import { billLine } from '../../src/cost/bill-line.ts';
import { run } from '../terminal/run.ts';
import { anyPrice, anyUsage, costOf, type Fraction, sum } from './exact.ts';

const dollars = ({ top, bottom }: Fraction): number => Number((top * 10n ** 15n) / bottom) / 1e15;

/** Lines as a script writes them, each with what it costs. */
const lines = fc.sample(
  fc.tuple(anyPrice, anyUsage).map(([price, usage]) => {
    const { input, output, cacheRead, cacheWrite } = usage;
    const rates = (own: {
      input: number;
      output: number;
      cacheRead: number | null;
      cacheWrite: number | null;
    }) => ({
      input: own.input,
      output: own.output,
      ...(own.cacheRead === null ? {} : { cache_read: own.cacheRead }),
      ...(own.cacheWrite === null ? {} : { cache_write: own.cacheWrite }),
    });
    // The largest first: a list need not be in order.
    const tiers = price.tiers
      .map((own) => ({ ...rates(own), tier: { type: 'context', size: own.above } }))
      .toReversed();
    const billed = price.tiers.findLast(({ above }) => input > above) ?? price;
    const exact = sum([
      costOf(input - cacheRead - cacheWrite, billed.input),
      costOf(cacheRead, billed.cacheRead ?? billed.input),
      costOf(cacheWrite, billed.cacheWrite ?? billed.input),
      costOf(output, billed.output),
    ]);
    const line = {
      id: 'ignored',
      cost: { ...rates(price), ...(tiers.length > 0 ? { tiers } : {}), reasoning: 9 },
      usage: {
        input_tokens: input,
        output_tokens: output,
        ...(cacheRead > 0 ? { cache_read_tokens: cacheRead } : {}),
        ...(cacheWrite > 0 ? { cache_write_tokens: cacheWrite } : {}),
      },
    };
    return { text: JSON.stringify(line), usd: dollars(exact) };
  }),
  { numRuns: 1000, seed: 7 },
);

it('answers each line in order to 1e-9, also the ones that make no sense', async () => {
  const nonsense = [
    '',
    'nonsense',
    '[]',
    '{"cost":{"input":-1,"output":1},"usage":{"input_tokens":1,"output_tokens":1}}',
  ];
  const input = [...nonsense, ...lines.map(({ text }) => text), ''].join('\n');
  const { code, out } = await run(['cost', '--stdin'], { input });
  expect(code).toBe(0);
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toHaveLength(nonsense.length + lines.length);
  expect(answers.slice(0, 4).map(({ error }) => typeof error)).toEqual(nonsense.map(() => 'string'));
  for (const [index, { usd }] of lines.entries()) {
    const answer = answers[index + nonsense.length];
    expect(Math.abs(answer.usd - usd)).toBeLessThan(1e-9);
    expect(answer.arithmetic).toMatch(/= \$[\d.e-]+$/);
  }
});

const usage = { input_tokens: 300_000, output_tokens: 1000 };

it.for([
  [
    { cost: { input: 0, output: 0 }, usage },
    { usd: 0, arithmetic: '300000 x $0/M + 1000 x $0/M = $0' },
  ],
  [
    { cost: { input: 1, output: 2, tiers: [{ input: 4, tier: { type: 'context', size: 200_000 } }] }, usage },
    { usd: 1.202, arithmetic: '300000 x $4/M + 1000 x $2/M = $1.202' },
  ],
  [
    {
      cost: {
        input: 1,
        output: 2,
        tiers: [{ input: 4, output: 8, tier: { type: 'context', size: 300_000 } }],
      },
      usage,
    },
    { usd: 0.302, arithmetic: '300000 x $1/M + 1000 x $2/M = $0.302' },
  ],
  [
    { cost: { input: 1, output: 2 }, usage: { input_tokens: 0, output_tokens: 0 } },
    { usd: 0, arithmetic: '0 tokens = $0' },
  ],
  [
    { cost: { input: 1, output: 2 }, usage: { ...usage, cache_read_tokens: 300_001 } },
    { error: 'usage: more cached tokens than input tokens' },
  ],
] as const)('%j', ([line, answer]) => {
  expect(billLine(JSON.stringify(line))).toEqual(answer);
});
