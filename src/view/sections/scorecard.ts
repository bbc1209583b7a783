import type { Model } from '../../catalog/catalog.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { advantages, providersOf } from '../../comparison/advantages.ts';
import { givesVectors } from '../../cost/blended.ts';
import { fitFacts } from '../../fit/facts.ts';
import { fitScores } from '../../fit/score.ts';
import { suits } from '../../fit/suits.ts';
import { advantageSentence } from '../advantage-words.ts';
import { list, money, shortTokens } from '../messages/en/format.ts';
import { names } from '../names.ts';
import { saferChoice } from '../safer-choice.ts';
import { unpublished } from '../specs.ts';
import { taskText } from '../task-words.ts';
import type { SectionInput, SectionView } from './section.ts';

function cheapestOutput({ catalog, today }: SectionInput, model: Model): string {
  if (givesVectors(model)) return 'none: it gives vectors';
  const [first] = liveRoutes(model, today)
    .filter(({ offer }) => offer.variant === null)
    .toSorted((a, b) => a.price.output - b.price.output);
  return first
    ? `${money(first.price.output)} per 1M via ${providerName(catalog, first.offer.provider)}`
    : unpublished;
}

/** Each model at a glance, the pick in one sentence, and what speaks for each. */
export function scorecardSection(input: SectionInput): SectionView {
  const { catalog, comparison, today } = input;
  const { models, categories } = comparison;
  const found = advantages(catalog, comparison, today);
  const pick = saferChoice(comparison, found);
  const shared = categories.find((category) => category.id === 'benchmarks')?.shared.length ?? 0;
  const cards = models.map((model) => {
    if (model.task !== 'chat') return { model, best: taskText(model), certain: null, possible: [] };
    const scores = fitScores(catalog.fit, fitFacts(catalog, model, today, null));
    const best = scores
      .filter(
        ({ id, score }) => score >= Math.min(...Object.values(catalog.fit[id]?.suits ?? { never: 101 })),
      )
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 2);
    const own = suits(catalog.fit, scores);
    return {
      model,
      best: best.map(({ name, score }) => `${name} ${score}`).join(', ') || 'nothing for certain',
      ...own,
    };
  });
  const row = (label: string, cell: (card: (typeof cards)[number]) => string) => ({
    label,
    cells: cards.map(cell),
  });
  const scored = cards.some(({ certain }) => certain !== null);
  const rows = [
    row('Best for', ({ best }) => best),
    ...(scored
      ? [
          row('Decision fit', ({ certain, possible }) => {
            if (certain === null) return 'not scored: it does not chat';
            const may = possible.length > 0 ? `maybe ${list(possible)}` : '';
            return [list(certain), may].filter(Boolean).join('; ') || 'none for certain';
          }),
        ]
      : []),
    row('Context', ({ model }) =>
      model.contextWindow ? shortTokens(model.contextWindow.chosen.value) : unpublished,
    ),
    ...(models.every(givesVectors)
      ? []
      : [row('Cheapest output', ({ model }) => cheapestOutput(input, model))]),
    row('Provider routes', ({ model }) => String(providersOf(model, today).length)),
    row('Shared benchmarks', () => String(shared)),
  ];
  const tradeoffs = models.map((model, index) =>
    (found[index] ?? []).map((own) => advantageSentence(model.name, own, input.words)),
  );
  const none = models.flatMap((model, index) =>
    tradeoffs[index]?.length === 0
      ? [`Nothing published puts ${model.name} ahead${models.length > 2 ? ' of all the others' : ''}.`]
      : [],
  );
  const thresholds = Object.values(catalog.fit).flatMap(({ name, suits: uses = {} }) =>
    Object.entries(uses).map(([use, least]) => `${use} from ${name} ${least}`),
  );
  return {
    json: {
      pick,
      models: Object.fromEntries(
        cards.map(({ model, best, certain, possible }, index) => [
          model.id,
          { bestFor: best, suits: certain, maySuit: possible, tradeoffs: tradeoffs[index] },
        ]),
      ),
      sharedBenchmarks: shared,
    },
    blocks: [
      ...(pick === null ? [] : [{ kind: 'text', role: 'body', text: [pick] } as const]),
      { kind: 'table', corner: 'Scorecard', columns: names(models), rows },
      {
        kind: 'notes',
        items: [
          ...[...tradeoffs.flat(), ...none].map((text) => [text]),
          ...(scored ? [[`Decision fit by fit scores: ${thresholds.join(', ')}.`]] : []),
        ],
      },
    ],
  };
}
