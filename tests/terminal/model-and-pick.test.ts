import { describe, expect, it } from 'vitest';
import { today } from '../catalog-for-tests.ts';
import { run } from './run.ts';

const day = ['--today', today];

describe.concurrent('model and pick on the command line', () => {
  it('prints a model of one offer with all scores and rows', async () => {
    const { code, out } = await run(['model', 'pixtral 12b', '--offer', 'scaleway', '--json', ...day]);
    const { model, facts, offers, fit, costIndex, notes } = JSON.parse(out);
    expect(code).toBe(0);
    expect(model).toMatchObject({ id: 'mistral/pixtral-12b', state: 'retired', stateOn: '2025-12-31' });
    expect(facts.price).toMatchObject({ input: 0.2, output: 0.2, provider: 'scaleway' });
    expect(facts.modalities.value.input.yes).toEqual(['text', 'image']);
    expect(offers.filter((own: { counted: boolean }) => own.counted)).toEqual([
      expect.objectContaining({ provider: 'scaleway' }),
    ]);
    expect(
      fit.map((own: { id: string; score: number; high: number }) => [own.id, own.score, own.high]),
    ).toEqual([
      ['coding', 43, 63],
      ['agents', 36, 61],
      ['json', 49, 99],
      ['cost', 72, 72],
      ['long-context', 45, 45],
      ['vision', 78, 78],
      ['production', 65, 65],
    ]);
    expect(fit[0].rows[1]).toEqual({ label: 'Structured output', points: 0, high: 20, max: 20 });
    expect(costIndex.map((own: { usd: number }) => own.usd)).toEqual([1.1, 2.2, 0.5, 1.8, 2.52]);
    expect(costIndex[0]).toMatchObject({ id: 'rag', per: '1,000 requests' });
    expect(notes.join()).toContain('Mistral shut Pixtral 12B down on 2025-12-31');
  });

  it('prints what fits, with the wishes as they were read', async () => {
    const { code, out } = await run([
      'pick',
      'cheapest vision model with 128k context under $1',
      '--json',
      ...day,
    ]);
    const { constraints, results, relaxed, unknown } = JSON.parse(out);
    expect(code).toBe(0);
    expect(constraints).toEqual({
      takes: ['image'],
      contextAtLeast: 128000,
      priceAtMost: 1,
      goodEnough: { value: 'vision', work: null },
    });
    expect(results).toHaveLength(5);
    expect(results.map(({ tier }: { tier: string | null }) => tier)).toEqual([
      'cheap',
      null,
      null,
      null,
      null,
    ]);
    expect(results[0].quality).toMatchObject({
      basis: 'measured',
      rank: [expect.any(Number), expect.any(Number)],
    });
    const prices = results.map((own: { price: number }) => own.price);
    expect(prices).toEqual(prices.toSorted((a: number, b: number) => a - b));
    expect(results[0].why).toContain('per 1M tokens via');
    expect(relaxed).toEqual([]);
    expect(unknown.length).toBeGreaterThan(0);
  });

  it('says the smallest change when nothing fits, and exits with 1', async () => {
    const { code, out } = await run(['pick', 'made by mistral with 2M context', '--json', ...day]);
    const { results, relaxed } = JSON.parse(out);
    expect(code).toBe(1);
    expect(results).toEqual([]);
    expect(relaxed[0]).toMatch(/^context [\d.]+[KM] instead of 2M: /);
  });

  it.for([
    [['model', 'pixtral', '--offer', 'mistral'], 1, /no price for that model today. These have: scaleway/],
    [['pick', 'quantum toaster'], 2, /did not understand "quantum toaster"/],
    [['model', 'haiku', '--offer', 'bedrock', '--format', 'slack'], 0, /via Amazon Bedrock/],
  ] as const)('%j', async ([args, code, said]) => {
    const result = await run([...args, ...day]);
    expect(result.out + result.err).toMatch(said);
    expect(result.code).toBe(code);
  });
});
