import type { Catalog, Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { fitFacts } from '../../fit/facts.ts';
import { fitScores, type Suits, suits } from '../../fit/score.ts';
import type { Wording } from '../../language/wording.ts';
import { localized } from '../../localized.ts';
import type { Advantage } from '../advantage.ts';
import type { BenchmarksCategory } from '../benchmarks/rule.ts';
import { type Comparison, categoryOf } from '../comparison.ts';
import { criterionWord } from '../criterion.ts';
import { names } from '../named.ts';
import type { SectionInput, SectionView } from '../part.ts';
import { providersOf } from '../routes/access.ts';
import { vocabularyMessages } from '../say.ts';
import { specsMessages } from '../specs/say.ts';
import { areDifferent } from '../task.ts';
import { advantages } from './advantages.ts';
import { advantagesMessages, choosingMessages, scorecardMessages } from './say.ts';

const mostClauses = 2;

/**
 * Whom to take and when to take another, in one sentence: the verdict is the rule of the first half, certain advantages
 * of the second. Null for models of different kinds, where the work decides.
 */
function saferChoice(
  catalog: Catalog,
  { models, states, callable, verdict, categories }: Comparison,
  found: readonly (readonly Advantage[])[],
  words: Wording,
): string | null {
  const say = words.of(choosingMessages);
  if (areDifferent(models)) return null;
  const whenClause = (name: string, own: readonly Advantage[]) =>
    own.length > 0
      ? say.choose(
          name,
          own.slice(0, mostClauses).map((advantage) => advantage.clause(words)),
        )
      : say.notAhead(name, models.length);
  const open = models.flatMap((model, index) => (callable[index] ? [{ model, index }] : []));
  const closed = models.flatMap(({ name }, index) => {
    const state = states[index]?.closed;
    return state ? [say.closed(name, state)] : [];
  });
  if (open.length === 0) return say.none(closed);
  const taken = verdict.recommended;
  const rest = open
    .filter(({ index }) => index !== taken)
    .map(({ model, index }) => whenClause(model.name, found[index] ?? []));
  const unknown = categories
    .filter(({ result }) => result.outcome === 'unknown')
    .map(({ id }) => criterionWord(catalog, id, words));
  const name = taken === null ? null : models[taken]?.name;
  if (name && closed.length > 0) return say.onlyOpen(name, closed, rest);
  if (name && verdict.outcome === 'win') return say.safer(name, rest);
  if (name && verdict.outcome === 'leaning') return say.maybeSafer(name, unknown, rest);
  const sides = open.filter(({ index }) => (found[index] ?? []).length > 0);
  const each = sides.map(({ model, index }) => whenClause(model.name, found[index] ?? []));
  return each.length > 0 ? say.neither(models.length, unknown, each) : say.noFavourite(unknown);
}

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
  const pick = saferChoice(catalog, comparison, found, words);
  const shared = categoryOf<BenchmarksCategory>(comparison, 'benchmarks')?.shared.length ?? 0;
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
