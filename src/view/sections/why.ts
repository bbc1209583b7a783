import { type ExplainableField, explain } from '../../catalog/explain.ts';
import type { Category } from '../../comparison/compare.ts';
import type { Block } from '../card.ts';
import { explainView } from '../explain.ts';
import { reasonOf } from '../reasons.ts';
import type { SectionInput, SectionView } from './section.ts';

type CategoryId = Category['id'];

const mostClaims = 4;

const rules: Readonly<Record<CategoryId, string>> = {
  price:
    'Rule: the lower blended price wins, three input tokens to one output at 3,000 input tokens a request, or the workload asked for. Within 1% it is a tie; where the cheapest route would change it, it depends on the route.',
  context: 'Rule: the larger context window wins. Within 5% it is a tie.',
  benchmarks:
    'Rule: who leads on more comparable scores wins. Comparable is the same benchmark in the same version and variant, run by the same independent party; what labs report of themselves decides nothing.',
  modalities:
    'Rule: who takes and gives all that the others do, and more, wins. Equal sets tie; each with something of its own is a tie too.',
  openness:
    'Rule: open weights win over API-only; between open weights the freer licence: approved by the OSI, then commercial use, then commercial use under conditions.',
};

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
    json: { reason, rule: rules[id], facts: explained.map(({ result }) => result) },
    blocks: [
      said(reason),
      said(rules[id]),
      ...explained.flatMap(({ card }) =>
        card.blocks.map((block): Block => (block.kind === 'text' ? { ...block, role: 'body' } : block)),
      ),
      ...(id === 'benchmarks'
        ? [said('All shared scores with their sources are in the part benchmarks.')]
        : []),
    ],
  };
}
