import { renderCard } from '../src/terminal/render.ts';
import type { Card } from '../src/view/card.ts';
import { catalog } from './catalog-for-tests.ts';

/** What stays in Latin letters in every language: units, formats, terms without a Russian word, commands. */
const international =
  /\b(?:USD|API|JSON|FAQ|RAG|PDF|IDE|OSI|OCR|GPU|ID|Tiebreak|Slack|Discord|eu|us|au|in|jp|global|via)\b/g;

/** Names that are the same in every language, the longest first. */
const names = [
  ...[...catalog.models.values()].map(({ name }) => name),
  ...[...catalog.families.values()].map(({ name }) => name),
  ...[catalog.providers, catalog.labs, catalog.licences, catalog.benchmarks, catalog.sources].flatMap(
    (table) => Object.values(table).map(({ name }) => name),
  ),
]
  .filter((name) => /[a-z]/i.test(name))
  .sort((a, b) => b.length - a.length);

/** Words in Latin letters that a card has although they are no name of the catalog and no unit: nobody translated them. */
export function untranslated(card: Card): string[] {
  const sources = card.blocks.flatMap((block) =>
    block.kind === 'sources' ? block.items.map(({ name }) => name) : [],
  );
  const codes = /`[^`]*`|https?:\S+|(?<!\S)\/(?:compare|tiebreak)\b[^.;]*/g;
  let text = renderCard(card, { colour: false, width: 1000 }).replaceAll(codes, ' ');
  for (const name of [...sources, ...names]) if (text.includes(name)) text = text.replaceAll(name, ' ');
  // What a person typed stands between quotation marks.
  return (
    text
      .replaceAll(/«[^»]*»|"[^"]*"/g, ' ')
      .replaceAll(international, ' ')
      .match(/[a-z]{2,}/gi) ?? []
  );
}
