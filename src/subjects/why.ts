import type { Block } from '../card/card.ts';
import type { CriterionId } from '../catalog/criteria.ts';
import { explain } from '../catalog/explain.ts';
import { localized } from '../localized.ts';
import { choicesMessages } from './choices-say.ts';
import { criteria } from './criteria.ts';
import type { SectionInput, SectionView } from './part.ts';
import { reasonOf } from './reasons.ts';
import { explainView } from './sources/explain.ts';

const mostClaims = 4;

/** Why a category came out as it did: the rule, and for each model the claims it was applied to. */
export function whySection(
  { catalog, comparison, today, words }: SectionInput,
  id: CriterionId,
): SectionView {
  const category = comparison.categories.find((own) => own.id === id);
  const reason = category ? reasonOf(catalog, comparison, category, words) : '';
  const rule = localized(catalog.criteria[id].rule, words.locale);
  const explained = comparison.models.flatMap((model) =>
    criteria[id].facts
      .map((field) => explain(catalog, model, field, today))
      .filter(({ claims }) => claims.length > 0)
      .map((explanation) => explainView(catalog, null, explanation, words, mostClaims)),
  );
  const said = (text: string): Block => ({ kind: 'text', role: 'body', text: [text] });
  return {
    json: { reason, rule, facts: explained.map(({ result }) => result) },
    blocks: [
      said(reason),
      said(rule),
      ...explained.flatMap(({ card }) =>
        card.blocks.map((block): Block => (block.kind === 'text' ? { ...block, role: 'body' } : block)),
      ),
      ...(id === 'benchmarks' ? [said(words.of(choicesMessages).allScores)] : []),
    ],
  };
}
