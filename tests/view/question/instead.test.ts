import { describe, expect, it } from 'vitest';
import { ask, askIn } from './asked.ts';

describe('what to use instead, where no replacement is named', () => {
  it('is that, and three others: cheaper, better for no more, and near it', () => {
    const { text, models } = ask('replacement', ['gpt-4o mini']);
    expect(text).toMatch(/^GPT-4o mini is still available, and no replacement is named/);
    expect(text).toContain('Cheapest that is not clearly worse: MiMo-V2.5');
    expect(text).toContain('Best at no higher price: GPT-6 Luna');
    expect(text).toContain('Near it in quality and price: Llama 4 Scout.');
    expect(models).toHaveLength(4);
  });

  it('names nothing at a multiple of the price', () => {
    expect(ask('replacement', ['gpt-4o mini']).text).not.toMatch(/\d+x the price/);
  });
});

describe('something cheaper', () => {
  const request = {
    task: 'chat',
    wishes: [{ kind: 'priceAtMost', value: 7.99 }],
    goal: 'price',
    volume: null,
    including: [],
  } as const;

  it('is the same job first: every smaller model of its lab, then the cheapest that is good enough', () => {
    for (const topic of ['alternatives', 'recommend'] as const) {
      const { text } = ask(topic, ['claude opus 5.5'], { request });
      expect(text).toMatch(/^Lower tier of Anthropic: Claude Sonnet 5\.5, 50% cheaper/);
      expect(text).toContain('Cheapest that is good enough, surely above GPT-4.1: MiMo-V2.5');
      expect(text).toContain('Smaller still from Anthropic: Claude Haiku 5.5 at $0.20 per 1M tokens');
    }
  });

  it('leaves out smaller ones that lack what else is asked for', () => {
    const wishes = [...request.wishes, { kind: 'priceAtMost', value: 0.1 } as const];
    expect(ask('alternatives', ['claude opus 5.5'], { request: { ...request, wishes } }).text).not.toContain(
      'Haiku',
    );
  });
});

describe('which is faster, where nobody timed them', () => {
  it('says so, and what can be told: sizes, prices and ends', () => {
    const { text } = ask('speed', ['claude haiku 5.5', 'gpt-5 nano']);
    expect(text).toContain('no source of the catalog times the first token');
    expect(text).toContain('Claude Haiku 5.5: $0.10 in, $0.50 out per 1M tokens. GPT-5 Nano: $0.05 in');
    expect(text).toContain('ends on 2026-12-11');
    expect(ask('speed', ['gemma 4 12b']).text).toContain('Gemma 4 12B: 12 billion parameters');
    expect(askIn('ru', 'speed', ['gemma 4 12b']).text).toContain('12 млрд параметров');
  });
});

describe('who has it in a region, where no route says so', () => {
  it('names the routes, those first whose providers serve other models there', () => {
    const { text } = ask('providers', ['deepseek v3.2'], { details: { region: 'eu' } });
    expect(text).toContain('No route of DeepSeek V3.2 in the catalog says that it is in region EU.');
    expect(text).toMatch(/they may qualify: Amazon Bedrock, /);
    expect(text).toContain('Of these Amazon Bedrock serves other models in EU: ask there first.');
  });

  it('is told in Russian', () => {
    const { text } = askIn('ru', 'providers', ['deepseek v3.2'], { details: { region: 'eu' } });
    expect(text).toContain('из них обслуживает Amazon Bedrock: спросите сначала там.');
  });

  it('names no region of other models for one that nobody has', () => {
    const { text } = ask('providers', ['deepseek v3.2'], { details: { region: 'xx' } });
    expect(text).not.toContain('ask there first');
  });
});
