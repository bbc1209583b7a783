import path from 'node:path';
import { expect, it } from 'vitest';
import { answer } from '../src/answers/answer.ts';
import { parseTiebreak } from '../src/answers/parse-tiebreak.ts';
import { renderCard } from '../src/platforms/terminal/render.ts';
import { catalog, today } from './catalog-for-tests.ts';
import { pages } from './golden-pages.ts';

const golden = path.join(import.meta.dirname, 'golden');

function page(text: string): string {
  const { card } = answer(parseTiebreak(catalog, text, today), { catalog, today });
  return `## ${text}\n\n${renderCard(card, { colour: false, width: 100 })}`;
}

/** Whole pages as text; `vitest -u` rewrites them, and every changed line is to be read. */
it.for(Object.entries(pages))('pages of %s', async ([name, texts]) => {
  await expect(`${texts.map(page).join('\n\n')}\n`).toMatchFileSnapshot(path.join(golden, `${name}.txt`));
});
