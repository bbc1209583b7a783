import type { Block } from '../../card/card.ts';
import type { Model } from '../../catalog/catalog.ts';
import type { Outcome } from '../../comparison/outcome.ts';
import type { Wording } from '../../language/wording.ts';
import { reasonOf } from '../comparison.ts';
import { criterionName } from '../criterion.ts';
import { stateSentence } from '../lifecycle/state.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { sourcesBlock } from '../sources/sources.ts';
import { specsTable } from '../specs/specs.ts';
import { remarks } from './remarks.ts';
import { detailsMessages } from './say.ts';

/** The winner's name, who ties when others do not, or that it is unknown. */
function markOf(models: readonly Model[], result: Outcome, words: Wording): string {
  const say = words.of(detailsMessages);
  if (result.outcome === 'win') return models[result.winner]?.name ?? '';
  if (result.outcome === 'unknown') return say.unknown;
  if (result.among.length === models.length) return say.tie;
  return say.tieOf(result.among.map((index) => models[index]?.name ?? ''));
}

/** What came of each category and why, all states, all specs side by side, and what else is to be known. */
export function detailsSection(input: SectionInput): SectionView {
  const { catalog, comparison, today, words } = input;
  const { models, states, categories } = comparison;
  const specs = specsTable(catalog, models, today, words);
  const sentences = models.flatMap(
    (model, index) => stateSentence(catalog, model, states[index]!, today, words) ?? [],
  );
  const notes = remarks(catalog, comparison, today, words);
  const items = [...(specs.silent === null ? [] : [specs.silent]), ...notes].map((note) => [note]);
  const sources = sourcesBlock(models, today, words);
  const blocks: Block[] = [
    ...sentences.map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
    {
      kind: 'fields',
      fields: categories.map((category) => ({
        label: criterionName(catalog, category.id, words),
        mark: markOf(models, category.result, words),
        text: [reasonOf(catalog, comparison, category, words)],
      })),
    },
    specs.table,
    ...(items.length > 0 ? [{ kind: 'notes', items } as const] : []),
    ...(sources.items.length > 0 ? [sources] : []),
  ];
  return { json: { states: sentences, notes }, blocks };
}
