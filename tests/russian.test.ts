import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/answer.ts';
import { parseTiebreak } from '../src/answers/parse-tiebreak.ts';
import { renderCard } from '../src/terminal/render.ts';
import { catalog, today } from './catalog-for-tests.ts';
import { problemsOf } from './view/renders.ts';
import { untranslated } from './view/words-of-card.ts';

const golden = path.join(import.meta.dirname, 'golden', 'ru');

/** What is typed after `/tiebreak`. */
const pages: Record<string, string> = {
  'haiku-pixtral': 'compare хайку пикстраль',
  'haiku-pixtral-coding': 'compare haiku pixtral для кода',
  'haiku-4-pixtral-12b': 'compare claude haiku 4, pixtral 12b',
  'gpt-4.1-mini-haiku-4.5': 'compare gpt-4.1 mini, claude haiku 4.5',
  five: 'compare haiku, pixtral, gpt-4.1 mini, gemma 4 12b, llama 3.3 70b',
  'compare-volume': 'compare claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day 60% cached',
  'unknown-name': 'compare claude haiku 4.7, pixtral',
  'cost-usual': 'cost haiku pixtral',
  'cost-three': 'cost haiku, pixtral, gpt-4.1 mini',
  'cost-volume': 'cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day 60% cached',
  'cost-unknown': 'cost claude haiku 4, pixtral 5M in 200k out a day',
  'cost-routes': 'cost claude haiku 4.5 5M in 200k out a day --routes',
  'cost-flat':
    'cost claude haiku 4.5, gpt-4.1 mini 10k requests a day x 2k in / 300 out against $500 a month',
  'cost-flat-usual': 'cost claude haiku 4.5, claude haiku 4 --flat 500',
  'cost-region': 'cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day in the eu',
  verify:
    'verify Claude Haiku 4.5 costs $0.80/$4 per million tokens, GPT-4.1 mini has no vision. Claude Haiku 4.5 is ~4.4x more expensive than GPT-4.1 mini. Pixtral 12B has a 128K context window and MMLU of 78.5%. GPT-5.6 Luna costs $1.00 per 1M input tokens. Claude Haiku 4 is quick. With GPT-4.1 mini, 150 in + 50 out costs $0.000090.',
  'verify-nothing': 'проверь @everyone <!channel> привет',
  'verify-without-text': 'проверь',
  'cost-own-price': 'cost claude haiku 4.5, gpt-4.1 mini for traffic --price 0.80/4',
};

const cardOf = (text: string) =>
  answer(parseTiebreak(catalog, text, today, 'ru'), { catalog, today, locale: 'ru' }).card;

/** Whole pages in Russian; `vitest -u` rewrites them, and every changed line is to be read. */
describe('pages in Russian', () => {
  it.for(Object.entries(pages))('%s', async ([name, text]) => {
    const card = cardOf(text);
    await expect(`${renderCard(card, { colour: false, width: 100 })}\n`).toMatchFileSnapshot(
      path.join(golden, `${name}.txt`),
    );
    expect(problemsOf(card)).toEqual([]);
  });

  it.for(Object.entries(pages))('%s has no word that nobody translated', ([, text]) => {
    const card = cardOf(text);
    expect(untranslated(catalog, card)).toEqual([]);
    expect(card.title + card.summary).toMatch(/[а-яё]{4}/);
  });
});
