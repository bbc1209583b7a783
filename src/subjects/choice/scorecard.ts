import type { Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { fitFacts } from '../../fit/facts.ts';
import { fitScores, type Suits, suits } from '../../fit/score.ts';
import { localized } from '../../localized.ts';
import { adviceText } from '../advice/show.ts';
import { categoryOf } from '../comparison.ts';
import { names } from '../named.ts';
import type { SectionInput, SectionView } from '../part.ts';
import type { QualityCategory } from '../quality/rule.ts';
import { providersOf } from '../routes/access.ts';
import { vocabularyMessages } from '../say.ts';
import { specsMessages } from '../specs/say.ts';
import { advantages } from './advantages.ts';
import { advantagesMessages, scorecardMessages } from './say.ts';

const mostFits = 2;

function cheapestOutput({ catalog, today, words }: SectionInput, model: Model): string {
  if (givesVectors(model)) return words.of(specsMessages).givesVectors;
  const [first] = liveRoutes(model, today)
    .filter(({ offer }) => offer.variant === null)
    .toSorted((a, b) => a.price.output - b.price.output);
  return first
    ? words.of(scorecardMessages).output(first.price.output, providerName(catalog, first.offer.provider))
    : words.of(vocabularyMessages).unpublished;
}

type Glance = {
  readonly model: Model;
  readonly best: string;
  /** What its fit scores speak for; null for a model that has none. */
  readonly suited: Suits | null;
};

/** What a model is best for. */
function glance({ catalog, today, words }: SectionInput, model: Model): Glance {
  const scorecard = words.of(scorecardMessages);
  const vocabulary = words.of(vocabularyMessages);
  if (model.task !== 'chat') return { model, best: vocabulary.task(model.task), suited: null };
  const scores = fitScores(catalog.fit, fitFacts(catalog, model, today, null));
  const best = scores
    .filter(({ id, score }) => score >= Math.min(...Object.values(catalog.fit[id]?.suits ?? { never: 101 })))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostFits)
    .map(({ name, score }) => scorecard.fit(localized(name, words.locale), score));
  return { model, best: best.join(', ') || scorecard.nothingCertain, suited: suits(catalog.fit, scores) };
}

/** Each model at a glance, the pick in one sentence, and what speaks for each. */
export function scorecardSection(input: SectionInput): SectionView {
  const { catalog, comparison, today, words } = input;
  const { format } = words;
  const say = words.of(scorecardMessages);
  const vocabulary = words.of(vocabularyMessages);
  const { models } = comparison;
  const found = advantages(catalog, comparison, today);
  const isApart = comparison.advice.kind === 'different-kinds';
  const pick = isApart ? null : adviceText(catalog, comparison, today, words);
  const shared = categoryOf<QualityCategory>(comparison, 'quality')?.shared.length ?? 0;
  const cards = models.map((model) => glance(input, model));
  const row = (label: string, cell: (card: Glance) => string) => ({ label, cells: cards.map(cell) });
  const scored = cards.some(({ suited }) => suited !== null);
  const rows = [
    row(say.bestFor, ({ best }) => best),
    ...(scored
      ? [
          row(say.suits, ({ suited }) =>
            suited === null
              ? say.notScored
              : say.suited(suited.certain.map(vocabulary.use), suited.possible.map(vocabulary.use)),
          ),
        ]
      : []),
    row(say.context, ({ model }) =>
      model.contextWindow ? format.shortTokens(model.contextWindow.chosen.value) : vocabulary.unpublished,
    ),
    ...(models.every(givesVectors)
      ? []
      : [row(say.cheapestOutput, ({ model }) => cheapestOutput(input, model))]),
    row(say.routes, ({ model }) => String(providersOf(model, today).length)),
    row(say.sharedBenchmarks, () => String(shared)),
  ];
  const tradeoffs = models.map((model, index) =>
    (found[index] ?? []).map((own) => own.sentence(model.name, words)),
  );
  const none = models
    .filter((_, index) => tradeoffs[index]?.length === 0)
    .map(({ name }) => words.of(advantagesMessages).nothing(name, models.length));
  const thresholds = Object.values(catalog.fit).flatMap(({ name, suits: uses = {} }) =>
    Object.entries(uses).map(([use, least]) => ({
      use: vocabulary.use(use),
      fit: localized(name, words.locale),
      least,
    })),
  );
  return {
    json: {
      pick,
      models: Object.fromEntries(
        cards.map(({ model, best, suited }, index) => [
          model.id,
          {
            bestFor: best,
            suits: suited?.certain ?? null,
            maySuit: suited?.possible ?? [],
            tradeoffs: tradeoffs[index],
          },
        ]),
      ),
      sharedBenchmarks: shared,
    },
    blocks: [
      ...(pick === null ? [] : [{ kind: 'text', role: 'body', text: [pick] } as const]),
      { kind: 'table', corner: say.title, columns: names(models), rows },
      {
        kind: 'notes',
        items: [
          ...[...tradeoffs.flat(), ...none].map((text) => [text]),
          ...(scored ? [[say.thresholds(thresholds)]] : []),
        ],
      },
    ],
  };
}
