import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenFactor } from '../../../src/cost/text-language.ts';
import { englishTokens, textOn } from '../../../src/subjects/tokens/text.ts';
import { catalog, today } from '../../catalog-for-tests.ts';
import { ask, askIn } from './asked.ts';

const book = { unit: 'book', count: 1 } as const;

describe('tokens of a text', () => {
  it('are those of usual sizes where none is said', () => {
    expect(ask('tokens', []).text).toBe(
      'In English 1,000 words are about 1,330 tokens, a page is about 667 tokens and a book is about 200,000 tokens. Taken for granted: 500 words or 667 tokens a page; texts differ.',
    );
  });

  it('are more in another language, by the factor of the model, and are held against its window', () => {
    const { text } = ask('tokens', ['claude haiku 4.5'], { details: { text: book, textLanguage: 'ru' } });
    expect(text).toContain(
      'A book of English is about 200,000 tokens. The same text in Russian: about 344,000 on Claude Haiku 4.5 (1.72x, measured on Claude Sonnet 4.5)',
    );
    expect(text).toContain('It does not fit into one request to Claude Haiku 4.5 (200K).');
  });

  it('are tight where they leave no room for an answer', () => {
    const text = { unit: 'word', count: 98_000 } as const;
    expect(ask('tokens', ['qwen3 32b'], { details: { text } }).text).toContain(
      'It fits only just into one request to Qwen3 32B (131K)',
    );
  });

  it('come with what they cost as input where they fit, at the rate of so long a request', () => {
    const { text } = ask('tokens', ['claude haiku 5.5'], { details: { text: book } });
    expect(text).toContain('It fits into one request to Claude Haiku 5.5 (1M) and costs $0.10 as input.');
  });

  it('are a span over models where none is named', () => {
    const details = { text: { unit: 'page', count: 300 }, textLanguage: 'ru' } as const;
    expect(ask('tokens', [], { details }).text).toContain(
      'The same text in Russian is from 234,000 to 400,000 tokens, by model (1.17x to 2x)',
    );
    expect(askIn('ru', 'tokens', [], { details }).text).toMatch(
      /^300 страниц на английском — около 200 000 токенов\. Тот же текст на русском — от 234 000 до 400 000/,
    );
  });

  it('are not made up for a language that nobody measured', () => {
    const { text } = ask('tokens', ['claude haiku 4.5'], { details: { text: book, textLanguage: 'sw' } });
    expect(text).toContain('How many tokens Swahili text is was not measured here.');
    expect(text).not.toContain('fit into');
  });

  it('grow with the text, and by the factor, of every model', () => {
    const models = [...catalog.models.values()];
    fc.assert(
      fc.property(
        fc.constantFrom(...models),
        fc.constantFrom('word', 'page', 'book'),
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom('en', 'ru', 'ko', 'sw'),
        (model, unit, count, language) => {
          const english = englishTokens(catalog, { unit, count });
          expect(englishTokens(catalog, { unit, count: count + 1 })).toBeGreaterThan(english);
          const { tokens, fits } = textOn(catalog, model, english, language);
          const factor = tokenFactor(model, language);
          expect(tokens).toBe(factor === null ? null : Math.round(english * factor));
          const window = model.contextWindow?.chosen.value;
          if (tokens !== null && window !== undefined && tokens > window) expect(fits).toBe('no');
        },
      ),
    );
  });

  it(`are shown of whatever size on ${today}`, () => {
    for (const count of [1, 7, 1e9])
      for (const unit of ['word', 'page', 'book'] as const) {
        const { text } = ask('tokens', ['gemma 4 12b'], { details: { text: { unit, count } } });
        expect(text).not.toMatch(/NaN|undefined|Infinity|\d{10}/);
      }
  });
});
