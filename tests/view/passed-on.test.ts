import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import type { Card } from '../../src/card/card.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { compare } from '../../src/subjects/compare.ts';
import { comparisonSection } from '../../src/subjects/sections.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const cardOf = (typed: string, locale: 'en' | 'ru' = 'en'): Card =>
  answer(parseTiebreak(catalog, typed, today, locale), { catalog, today, locale }).card;

/** The lines of the only quote of a card. */
function quoted({ blocks }: Card): string[] {
  const quotes = blocks.flatMap((block) => (block.kind === 'quote' ? [block.lines] : []));
  expect(quotes).toHaveLength(1);
  return (quotes[0] ?? []).map((line) => line.map((span) => (typeof span === 'string' ? span : '')).join(''));
}

describe('an answer as text', () => {
  test('says of a comparison what to take, why, what it saves and what to watch, with the day', () => {
    expect(quoted(cardOf('compare haiku pixtral --show text'))).toEqual([
      'Use Claude Haiku 5.5: Pixtral 12B was shut down on 2025-12-31. Ministral 3 14B ($0.20 in, $0.20 out) replaces it. In quality, Claude Haiku 5.5 is not measured yet, expected 14th-93rd of 246; Pixtral 12B is 217th-237th of 246. At 10,000 chat requests a day (1,500 tokens in and 400 out each), Claude Haiku 5.5 costs $105.00 a month and Pixtral 12B $114.00 a month: Claude Haiku 5.5 saves $9.00 against Pixtral 12B. To watch: Claude Haiku 5.5 is not measured by others yet, so try it on your own requests first.',
      '(Tiebreak, 2026-11-21; prices per 1M tokens: Anthropic 2026-11-10, Scaleway 2026-09-30 (52 days old))',
    ]);
  });

  test('says costs of what was asked for', () => {
    const [text] = quoted(cardOf('compare claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day --show text'));
    expect(text).toContain('At 5M tokens in, 200K out a day');
    expect(quoted(cardOf('compare claude opus 5, gpt-5.6 sol for coding --show text'))[0]).toContain(
      'At 1,000 requests of the kind "Coding" (8,000 tokens in and 1,000 out each)',
    );
  });

  test('begins with the advice, which therefore stands once', () => {
    const { blocks, summary } = cardOf('compare haiku pixtral --show text');
    expect(blocks.filter((block) => block.kind === 'text' && block.role === 'verdict')).toEqual([]);
    const [text = ''] = quoted(cardOf('compare haiku pixtral --show text'));
    expect(summary.startsWith(text.split(' Ministral')[0] ?? '-')).toBe(true);
  });

  test('says of a pick what was asked, what is taken and what nobody has measured', () => {
    const [text = '', signed] = quoted(cardOf('pick best for coding --show text'));
    expect(text).toMatch(
      /^You asked for the best for coding at 1,000 requests of 8,000 tokens in and 1,000 out\. Claude Opus 5\.5 costs \$52\.00 per 1,000 requests and is not measured yet; .* Qwen3\.8 Max is nearly as good at \$22\.00\. MiMo-V2\.5 is good enough at \$1\.40\. Not measured yet, the best expected first: .*\.$/,
    );
    expect(signed).toMatch(/^\(Tiebreak, 2026-11-21; prices per 1M tokens: Anthropic, .*\)$/);
  });

  test('is at most six sentences for whatever models, each of them known', () => {
    const all = [...catalog.models.values()];
    const models = fc.uniqueArray(fc.constantFrom(...all), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(models, fc.constantFrom('en', 'ru'), (some, locale) => {
        const comparison = compare(catalog, some, null, today);
        const { json } = comparisonSection('text', { catalog, comparison, today, words: wordingOf(locale) });
        const { sentences } = json as { sentences: string[] };
        expect(sentences.length).toBeGreaterThan(0);
        expect(sentences.length).toBeLessThanOrEqual(6);
        for (const text of sentences) {
          expect(text).not.toMatch(/undefined|null|NaN|Infinity|\.\.|\{|\}/);
          expect(text.trim()).toMatch(/^\S.*[.!?]$/s);
        }
      }),
      { numRuns: 150 },
    );
  });
});
