import { expect, it } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { writtenLocales } from '../../src/localized.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { pages } from '../golden-pages.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`) });

/** Letters of a label that Slack shows on a phone. */
const mostLetters = 30;

const names = [...catalog.models.values()].map(({ name }) => name);

/** Whether a label holds what no phrase book can shorten: the name of a model, or a question that is asked by it. */
const isFixed = (label: string) => !names.some((name) => label.includes(name)) && !/[?:]/.test(label);

it.for(writtenLocales)('buttons in %s fit a phone', async (locale) => {
  const labels = new Set<string>();
  for (const typed of Object.values(pages).flat()) {
    const card = answerer.command(typed, locale)?.card ?? (await answerer.typed('tiebreak', typed, locale));
    for (const block of card.blocks)
      if (block.kind === 'choices') for (const { label } of block.buttons) labels.add(label);
  }
  const fixed = [...labels].filter(isFixed);
  expect(fixed.length).toBeGreaterThan(20);
  expect(fixed.filter((label) => label.length > mostLetters)).toEqual([]);
});
