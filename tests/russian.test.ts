import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../src/answers/answer.ts';
import { parseTiebreak } from '../src/answers/parse-tiebreak.ts';
import type { Card } from '../src/card/card.ts';
import { renderCard } from '../src/platforms/terminal/render.ts';
import { modelSections } from '../src/subjects/sections.ts';
import { catalog, today } from './catalog-for-tests.ts';
import { problemsOf } from './view/renders.ts';
import { untranslated } from './view/words-of-card.ts';

const golden = path.join(import.meta.dirname, 'golden', 'ru');

/** What is typed after `/tiebreak` by somebody whose language is Russian, by the file whose pages it gives. */
const pages: Readonly<Record<string, readonly string[]>> = {
  help: ['help'],
  compare: [
    'compare хайку пикстраль',
    'compare haiku pixtral для кода',
    'compare claude haiku 4, pixtral 12b',
    'compare gpt-4.1 mini, claude haiku 4.5',
    'compare haiku, pixtral, gpt-4.1 mini, gemma 4 12b, llama 3.3 70b',
    'compare claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day 60% cached',
    'compare claude haiku 4.7, pixtral',
  ],
  cost: [
    'cost haiku pixtral',
    'cost haiku, pixtral, gpt-4.1 mini',
    'cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day 60% cached',
    'cost claude haiku 4, pixtral 5M in 200k out a day',
    'cost claude haiku 4.5 5M in 200k out a day --routes',
    'cost claude haiku 4.5, gpt-4.1 mini 10k requests a day x 2k in / 300 out against $500 a month',
    'cost claude haiku 4.5, claude haiku 4 --flat 500',
    'cost claude haiku 4.5, gpt-4.1 mini 5M на входе 200k на выходе в день для русских текстов',
    'cost claude haiku 4.5, pixtral 5M in 200k out a day на корейском',
    'cost claude haiku 4.5 5M in 200k out a day для немецких текстов',
    'cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day in the eu',
    'cost claude haiku 4.5, gpt-4.1 mini for traffic --price 0.80/4',
  ],
  model: [
    'model claude haiku 4.5',
    'model claude haiku 4',
    'model pixtral 12b via scaleway',
    'model text-embedding-3-small',
  ],
  'model-parts': modelSections.map((show) => `model pixtral 12b show ${show}`),
  'model-parts-closed': modelSections.map((show) => `model claude haiku 4.5 show ${show}`),
  pick: [
    'pick самая дешёвая модель с картинками и контекстом 128к до $1',
    'pick best for coding',
    'pick open weights, made by mistral, 2M context',
    'pick cheapest open model that fits in 24 GB with audio input',
    'pick cheapest embedding under $50 a month at 5M in 200k out a day',
  ],
  changes: [
    'changes',
    'changes since 2026-09-01',
    'changes pixtral',
    'changes of gpt-5.6 luna since 2026-09-01',
    'changes pixtral since 2026-10-01',
  ],
  explain: [
    'explain pixtral price',
    'explain claude haiku 4.5 release date',
    'explain pixtral modalities',
    'explain claude haiku 4 price',
    'explain qwen3 coder 480b parameters',
    'explain claude haiku 4.5 open weights',
    'explain claude haiku 4.5 качество для кода',
    'explain claude opus 5.5 quality',
  ],
  host: [
    'host pixtral 12b',
    'host pixtral 12b on an RTX 4090 at $0.40 an hour for rag 10k requests a day',
    'host gemma 4 12b on an 8 GB card',
    'host qwen3 coder 480b at $2.50 an hour',
    'host claude haiku 4.5',
    'host deepseek v3.2',
  ],
  verify: [
    'verify Claude Haiku 4.5 costs $0.80/$4 per million tokens, GPT-4.1 mini has no vision. Claude Haiku 4.5 is ~4.4x more expensive than GPT-4.1 mini. Pixtral 12B has a 128K context window and MMLU of 78.5%. GPT-5.6 Luna costs $1.00 per 1M input tokens. Claude Haiku 4 is quick. With GPT-4.1 mini, 150 in + 50 out costs $0.000090.',
    'проверь @everyone <!channel> привет',
    'проверь',
  ],
};

const cardOf = (text: string): Card =>
  answer(parseTiebreak(catalog, text, today, 'ru'), { catalog, today, locale: 'ru' }).card;

/** Whole pages in Russian; `vitest -u` rewrites them, and every changed line is to be read. */
describe('pages in Russian', () => {
  it.for(Object.entries(pages))('%s', async ([name, texts]) => {
    const shown = texts.map(
      (text) => `## ${text}\n\n${renderCard(cardOf(text), { colour: false, width: 100 })}`,
    );
    await expect(`${shown.join('\n\n')}\n`).toMatchFileSnapshot(path.join(golden, `${name}.txt`));
    for (const text of texts) expect(problemsOf(cardOf(text)), text).toEqual([]);
  });

  // Help is made of what one types.
  it.for(Object.entries(pages).filter(([name]) => name !== 'help'))(
    '%s: nothing is left in English but names and what one types',
    ([, texts]) => {
      for (const text of texts) {
        const card = cardOf(text);
        expect(untranslated(catalog, card), text).toEqual([]);
        expect(card.title + card.summary, text).toMatch(/[а-яё]{4}/);
      }
    },
  );
});
