import { describe, expect, it } from 'vitest';
import { ask, askIn } from './asked.ts';

describe('whether data trains models', () => {
  const training = { dataUse: 'training' } as const;

  it('is yes or no first, and what the page says', () => {
    const { text } = ask('data_policy', ['claude haiku 5.5'], { operator: 'does-it', details: training });
    expect(text).toMatch(/^No\. Anthropic: does not train models on API input unless you agree;/);
  });

  it('is yes or no to what was asked: the same provider keeps prompts', () => {
    const asked = { operator: 'does-it', details: { dataUse: 'keeping' } } as const;
    expect(ask('data_policy', ['claude haiku 5.5'], asked).text).toMatch(/^Yes\. Anthropic: .*keeps prompts/);
    expect(askIn('ru', 'data_policy', ['claude haiku 5.5'], asked).text).toMatch(/^Да\. Anthropic: .*хранит/);
  });

  it('is told of a lab by its own API', () => {
    const { text, card } = ask('data_policy', [], {
      operator: 'does-it',
      details: { ...training, lab: 'anthropic' },
    });
    expect(text).toMatch(/^No\. Anthropic: /);
    expect(card.title).toBe('What providers do with data');
  });

  it('is neither yes nor no where it was not asked whether, or of several, or nobody knows', () => {
    const asked = { operator: 'does-it', details: training } as const;
    expect(ask('data_policy', ['claude haiku 5.5'], { details: training }).text).not.toMatch(/^No/);
    expect(ask('data_policy', ['claude haiku 5.5', 'gpt-6 luna'], asked).text).not.toMatch(/^(?:Yes|No)/);
    expect(
      ask('data_policy', [], { ...asked, details: { ...training, provider: 'zorblat' } }).text,
    ).not.toMatch(/^(?:Yes|No)/);
  });
});
