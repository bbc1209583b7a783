import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import { comparisonOf } from '../../src/answers/compare/read.ts';
import type { Card } from '../../src/card/card.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { sections } from '../../src/subjects/sections.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { partOf } from './asked.ts';
import { readBy, untranslated } from './words-of-card.ts';

const golden = path.join(import.meta.dirname, '..', 'golden', 'sections', 'ru');

const pairs: Readonly<Record<string, readonly string[]>> = {
  'two-closed': ['gpt-4.1 mini', 'claude haiku 4.5'],
  'closed-open': ['claude haiku 4.5', 'gemma 4 12b it'],
  'embedding-chat': ['google/gemini-embedding-001', 'google/gemini-2.5-flash'],
  retired: ['pixtral 12b', 'claude haiku 5.5'],
  three: ['claude haiku 5.5', 'gpt-4.1 mini', 'gemma 4 12b'],
};

function inRussian(names: readonly string[], show: string | null): Card {
  const command = comparisonOf(catalog, names, { workload: null, private: false, show }, today);
  const { card } = answer(command, { catalog, today, locale: 'ru' });
  return { ...card, blocks: card.blocks.filter(({ kind }) => kind !== 'sources') };
}

const checked: readonly (readonly string[])[] = [
  ...Object.values(pairs),
  ['llama 3.3 70b', 'gemma 4 12b'],
  ['whisper large v3', 'claude haiku 5.5'],
  ['google/gemini-embedding-001', 'cohere/embed-v4.0'],
  ['claude haiku 4', 'pixtral 12b'],
  ['alibaba/qwen2.5-coder-0.5b', 'claude haiku 5.5'],
  ['anthropic/claude-3-5-haiku-20241022', 'ministral 3 14b'],
  ['google/gemini-2.5-pro', 'deepseek/deepseek-r1'],
];

describe('parts of comparisons in Russian', () => {
  /** Every part; `vitest -u` rewrites them, and every changed line is to be read. */
  it.for(Object.entries(pairs))('%s', async ([name, models]) => {
    const head = renderCard(inRussian(models, null), { colour: false, width: 100 });
    const parts = sections.map((show) => `## ${show}\n\n${partOf({ card: inRussian(models, show) })}`);
    await expect(`${[head, ...parts].join('\n\n')}\n`).toMatchFileSnapshot(path.join(golden, `${name}.txt`));
  });

  it('have nothing in English but names', () => {
    for (const models of checked)
      for (const show of [null, ...sections]) {
        expect(untranslated(catalog, inRussian(models, show)), `${show} of ${models.join()}`).toEqual([]);
      }
  });

  it('end no sentence twice', () => {
    for (const models of checked)
      for (const show of [null, ...sections])
        expect(readBy(inRussian(models, show))).not.toMatch(/[^.]\.\.(?!\.)|[,:;] ?[.;]/);
  });
});
