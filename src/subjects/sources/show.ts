import type { Block } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { type Explanation, explain, explainable } from '../../catalog/explain.ts';
import { liveRoutes } from '../../catalog/routes.ts';
import { ownLifecycle } from '../../catalog/state.ts';
import type { Wording } from '../../language/wording.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { causeText, valueText } from './explain.ts';
import { conflictsMessages, explainMessages, sourcesMessages } from './say.ts';
import { claimSources } from './sources.ts';

const mostClaims = 3;

/** What is used, who says otherwise, and why that is probably wrong: "Release date of X: ... is used (Lab, day); ... says ...". */
function conflictText(catalog: Catalog, explanation: Explanation, words: Wording): string {
  const say = words.of(conflictsMessages);
  const explain = words.of(explainMessages);
  const { model, field, chosen, conflicts } = explanation;
  const said = conflicts.map(({ claim, cause }) => {
    const why = cause ? causeText(cause, words) : '';
    return {
      by: words.of(sourcesMessages).named(claim.source.name),
      text: say.value(valueText(catalog, explanation, claim.value, words), why || null),
    };
  });
  const values = Map.groupBy(said, ({ by }) => by);
  const others = [...values].slice(0, mostClaims).map(([by, own]) => {
    const texts = [...new Set(own.map(({ text }) => text))];
    return say.has(by, texts.slice(0, mostClaims), Math.max(0, texts.length - mostClaims));
  });
  const used = chosen
    ? say.used(
        valueText(catalog, explanation, chosen.value, words),
        words.of(sourcesMessages).named(chosen.source.name),
        chosen.asOf,
      )
    : say.nothingUsed;
  return say.of(explain.field[field], model.name, used, others, Math.max(0, values.size - mostClaims));
}

/** Values that differ in precision alone: a month and a day in it, a size and the same one rounded. */
function alike(a: unknown, b: unknown): boolean {
  const [first, second] = [a, b].map((value) => (value as { total?: number } | null)?.total);
  if (first && second) return Math.max(first, second) <= Math.min(first, second) * 1.02;
  return typeof a === 'string' && typeof b === 'string' && (a.startsWith(`${b}-`) || b.startsWith(`${a}-`));
}

function conflictsOf(catalog: Catalog, model: Model, today: string): Explanation[] {
  return explainable
    .map((field) => explain(catalog, model, field, today))
    .map((own) => ({
      ...own,
      // A host's own price contradicts nobody, nor does what is only more precise.
      conflicts: own.conflicts.filter(
        ({ claim, cause }) => cause?.kind !== 'other-route' && !alike(own.chosen?.value, claim.value),
      ),
    }))
    .filter(({ conflicts }) => conflicts.length > 0);
}

/** Everyone who states something of these models, and where they disagree. */
export function sourcesSection({ catalog, comparison, today, words }: SectionInput): SectionView {
  const { models } = comparison;
  const conflicts = models.flatMap((model) => conflictsOf(catalog, model, today));
  const claims = models.flatMap((model) => [
    ...liveRoutes(model, today).map(({ claim }) => claim),
    ...model.lifecycle.map(({ claim }) => claim),
    ownLifecycle(model)?.claim,
    ...[
      model.released,
      model.knowledgeCutoff,
      model.contextWindow,
      model.maxOutput,
      model.modalities,
      model.openWeights,
      model.licence,
      model.parameters,
    ].flatMap((fact) => [...(fact?.claims ?? [])]),
    ...model.statedPrices,
    ...model.scores.map(({ claim }) => claim),
  ]);
  const sources = claimSources(claims, words);
  const blocks: Block[] = [
    {
      kind: 'notes',
      items:
        conflicts.length > 0
          ? conflicts.map((own) => [conflictText(catalog, own, words)])
          : [[words.of(conflictsMessages).none]],
    },
    ...(sources.items.length > 0 ? [sources] : []),
  ];
  return {
    json: {
      sources: sources.items,
      conflicts: conflicts.map(({ model, field, chosen, conflicts: other }) => ({
        model: model.id,
        field,
        chosen: chosen?.value ?? null,
        others: other.map(({ claim, cause }) => ({
          value: claim.value,
          source: claim.source.name,
          asOf: claim.asOf,
          cause: cause?.kind ?? null,
        })),
      })),
    },
    blocks,
  };
}
