import type { Block } from '../card/card.ts';
import { explain } from '../catalog/explain.ts';
import { localized } from '../localized.ts';
import { categoryOf, reasonOf } from './comparison.ts';
import type { SectionInput, SectionView } from './part.ts';
import { explainView } from './sources/explain.ts';

const mostClaims = 4;

/** Why a category came out as it did: the rule, and for each model the claims it was applied to. */
export function whyView({ catalog, comparison, today, words }: SectionInput, id: string): SectionView {
  const category = categoryOf(comparison, id);
  const criterion = comparison.criteria.find((own) => own.id === id);
  const reason = category ? reasonOf(catalog, comparison, category, words) : '';
  const stated = catalog.criteria[id]?.rule;
  const rule = stated ? localized(stated, words.locale) : '';
  const explained = comparison.models.flatMap((model) =>
    (criterion?.facts ?? [])
      .map((field) => explain(catalog, model, field, today))
      .filter(({ claims }) => claims.length > 0)
      .map((explanation) => explainView(catalog, null, explanation, today, words, mostClaims)),
  );
  const said = (text: string): Block => ({ kind: 'text', role: 'body', text: [text] });
  return {
    json: { reason, rule, facts: explained.map(({ result }) => result) },
    blocks: [
      said(reason),
      said(rule),
      ...explained.flatMap(({ card }) =>
        card.blocks.flatMap((block): Block[] => {
          // Where each claim comes from stands in its line.
          if (block.kind === 'sources') return [];
          return [block.kind === 'text' ? { ...block, role: 'body' } : block];
        }),
      ),
      ...(criterion?.hint ? [said(criterion.hint(words))] : []),
    ],
  };
}
