import { type ExplainableField, explain } from '../../catalog/explain.ts';
import type { Category } from '../../comparison/compare.ts';
import type { Block } from '../card.ts';
import { explainView } from '../explain.ts';
import { reasonOf } from '../reasons.ts';
import type { SectionInput, SectionView } from './section.ts';

type CategoryId = Category['id'];

const mostClaims = 4;

/** The facts that decide a category; scores have claims of their own, shown as a part of the comparison. */
const fields: Readonly<Record<CategoryId, readonly ExplainableField[]>> = {
  price: ['price'],
  context: ['context'],
  benchmarks: [],
  modalities: ['modalities'],
  openness: ['open-weights', 'licence'],
};

/** Why a category came out as it did: the rule, and for each model the claims it was applied to. */
export function whySection({ catalog, comparison, today, words }: SectionInput, id: CategoryId): SectionView {
  const category = comparison.categories.find((own) => own.id === id);
  const reason = category ? reasonOf(catalog, comparison, category, words) : '';
  const explained = comparison.models.flatMap((model) =>
    fields[id]
      .map((field) => explain(catalog, model, field, today))
      .filter(({ claims }) => claims.length > 0)
      .map((explanation) => explainView(catalog, null, explanation, words, mostClaims)),
  );
  const said = (text: string): Block => ({ kind: 'text', role: 'body', text: [text] });
  return {
    json: { reason, rule: words.choices.rule[id], facts: explained.map(({ result }) => result) },
    blocks: [
      said(reason),
      said(words.choices.rule[id]),
      ...explained.flatMap(({ card }) =>
        card.blocks.map((block): Block => (block.kind === 'text' ? { ...block, role: 'body' } : block)),
      ),
      ...(id === 'benchmarks' ? [said(words.choices.allScores)] : []),
    ],
  };
}
