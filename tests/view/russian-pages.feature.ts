import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import { modelSections } from '../../src/command/sections.ts';
import { renderCard } from '../../src/terminal/render.ts';
import type { Card } from '../../src/view/card.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { untranslated } from './words-of-card.ts';

const golden = path.join(import.meta.dirname, '..', 'golden', 'ru');

/** What is typed after `/tiebreak` by somebody whose language is Russian. */
const typed: Readonly<Record<string, readonly string[]>> = {
  help: ['help'],
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
  ],
  host: [
    'host pixtral 12b',
    'host pixtral 12b on an RTX 4090 at $0.40 an hour for rag 10k requests a day',
    'host gemma 4 12b on an 8 GB card',
    'host qwen3 coder 480b at $2.50 an hour',
    'host claude haiku 4.5',
    'host deepseek v3.2',
  ],
};

function inRussian(text: string): Card {
  return answer(parseTiebreak(catalog, text, today), { catalog, today, locale: 'ru' }).card;
}

describe('pages in Russian', () => {
  /** Text alone; `vitest -u` rewrites them, and every changed line is to be read. */
  it.for(Object.entries(typed))('%s', async ([name, texts]) => {
    const pages = texts.map(
      (text) => `## ${text}\n\n${renderCard(inRussian(text), { colour: false, width: 100 })}`,
    );
    await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot(path.join(golden, `${name}.txt`));
  });

  // Help is made of what one types.
  it.for(Object.entries(typed).filter(([name]) => name !== 'help'))(
    '%s: nothing is left in English but names and what one types',
    ([, texts]) => {
      for (const text of texts) {
        expect(untranslated(catalog, inRussian(text)), text).toEqual([]);
      }
    },
  );
});
