import { describe, expect, it } from 'vitest';
import { compared, partOf } from './asked.ts';

type Scorecard = {
  pick: string | null;
  models: Record<string, { bestFor: string; suits: string[] | null; maySuit: string[]; tradeoffs: string[] }>;
  sharedBenchmarks: number;
};
const scorecard = (...names: string[]) => compared(names, 'scorecard').json.scorecard as Scorecard;

describe('scorecard', () => {
  it('shows best use, decision fit, context, cheapest output, routes and shared benchmarks', () => {
    const part = partOf(compared(['gpt-4.1 mini', 'claude haiku 4.5'], 'scorecard'));
    for (const label of [
      'Best for',
      'Decision fit',
      'Context',
      'Cheapest output',
      'Provider routes',
      'Shared benchmarks',
    ])
      expect(part).toContain(label);
    expect(part).toMatch(/Context +1\.05M +200K/);
    expect(part).toMatch(/Cheapest output +\$1\.60 per 1M via OpenAI +\$5\.00 per 1M via Anthropic/);
    expect(part).toContain('coding from Coding 60');
  });

  it('picks as the head of the comparison does, in every kind of advice', () => {
    for (const names of [
      ['gpt-4.1 mini', 'claude haiku 4.5'],
      ['claude opus 4.7', 'gpt-5.1'],
      ['claude opus 5', 'gpt-4.1 mini'],
      ['pixtral 12b', 'claude haiku 5.5'],
      ['claude haiku 4', 'pixtral 12b'],
      ['alibaba/qwen2.5-coder-0.5b', 'claude haiku 5.5'],
    ]) {
      const { advice } = compared(names, null).json as { advice: { sentence: string } };
      expect(scorecard(...names).pick).toBe(advice.sentence);
    }
    expect(scorecard('pixtral 12b', 'claude haiku 5.5').pick).toBe(
      'Use Claude Haiku 5.5: Pixtral 12B was shut down on 2025-12-31. Ministral 3 14B ($0.20 in, $0.20 out) replaces it.',
    );
  });

  it('says what may suit where something is not known here, apart from what does', () => {
    const card = scorecard('pixtral 12b', 'claude haiku 5.5').models['mistral/pixtral-12b'];
    expect(card?.suits).toEqual(['high volume', 'RAG', 'vision']);
    expect(card?.maySuit).toEqual(['coding', 'agents']);
  });

  it('gives each model its trade-offs, each from a fact', () => {
    const { models } = scorecard('gpt-4.1 mini', 'claude haiku 4.5');
    expect(models['openai/gpt-4.1-mini']?.tradeoffs).toContain(
      'GPT-4.1 mini costs $0.70 per 1M tokens at 3 in to 1 out against $2.00, 2.9x less.',
    );
    expect(models['anthropic/claude-haiku-4-5']?.tradeoffs).toContain('Only Claude Haiku 4.5 has reasoning.');
  });
});
