import { describe, expect, it } from 'vitest';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import { compared, page } from './asked.ts';

type Answered = { question: string; answer: string }[];
const faq = (...names: string[]) => compared(names, 'faq').json.faq as Answered;
const about = (answered: Answered, word: string) =>
  answered.find(({ question }) => question.includes(word))?.answer ?? '';

describe('questions of a pair', () => {
  const pair = faq('gpt-4.1 mini', 'claude haiku 4.5');

  it('are fifteen, each answered', () => {
    expect(pair).toHaveLength(15);
    for (const { answer } of pair) expect(answer).toMatch(/^[A-Z\d].+\.$/);
  });

  it('answer with figures', () => {
    expect(about(pair, 'cheaper')).toContain('$0.70 via OpenAI and Claude Haiku 4.5 $2.00');
    expect(about(pair, 'coding')).toContain('Claude Haiku 4.5 is better for coding: almost certainly');
    expect(about(pair, 'released')).toContain('2025-04-14');
    expect(about(pair, 'reasoning')).toContain('Claude Haiku 4.5 has reasoning.');
    expect(about(pair, 'run them')).toContain('Both at Azure AI Foundry');
    expect(about(pair, 'images')).toContain('Both have image input.');
    expect(about(pair, 'token counts')).toContain('may use 2.9x as many tokens');
    expect(about(pair, 'everything')).toContain(
      'Claude Haiku 5.5 is newer than Claude Haiku 4.5 and costs no more',
    );
    expect(about(faq('claude opus 4.7', 'gpt-5.1'), 'everything')).toContain(
      'With 80% on the cheaper one, both cost $4.75 per 1M tokens at 3 in to 1 out against $10.00.',
    );
  });

  it('say not known here where it is so', () => {
    expect(about(pair, 'How fast')).toContain(
      '200 tokens take GPT-4.1 mini 3.2-4.7 s and Claude Haiku 4.5 3.8-5.4 s',
    );
    expect(about(faq('gemma 4 12b', 'claude haiku 5.5'), 'How fast')).toContain('Not known here');
    const open = faq('google/gemini-embedding-001', 'cohere/embed-english-v3.0');
    expect(about(open, 'cheaper')).toContain('Cannot be told');
    expect(about(open, 'images')).toContain('Whether Embed English v3 has image input is not known here.');
  });

  it('all reach Discord as well', () => {
    const sent = JSON.stringify(discordMessage(compared(['gpt-4.1 mini', 'claude haiku 4.5'], 'faq').card));
    for (const { question } of pair) expect(sent).toContain(question);
  });
});

describe('questions of a model', () => {
  it('are eight, each answered with what is known', () => {
    const answered = page('pixtral 12b', 'faq', 'scaleway').json.show as { faq: Answered };
    expect(answered.faq).toHaveLength(8);
    expect(about(answered.faq, 'cost')).toContain('$0.20 per 1M input tokens');
    expect(about(answered.faq, 'structured output')).toContain('Not known here');
    expect(about(answered.faq, 'call tools')).toContain('Yes');
    expect(about(answered.faq, 'Where can I run')).toBe('At Scaleway.');
  });
});
