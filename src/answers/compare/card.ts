import type { Block, Card } from '../../card/card.ts';
import { chartOf } from '../../card/chart.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { liveRoutes, providerName, referenceRoute } from '../../catalog/routes.ts';
import { anyRoute } from '../../cost/compare-costs.ts';
import type { Wording } from '../../language/wording.ts';
import { adviceJson, adviceSentences, scoreboardText } from '../../subjects/advice/show.ts';
import { type Comparison, categoryOf, reasonOf } from '../../subjects/comparison.ts';
import { takenText, volumeText } from '../../subjects/cost/arithmetic.ts';
import { costJson } from '../../subjects/cost/table.ts';
import { remarks } from '../../subjects/details/remarks.ts';
import { stateNotice, stateSentence } from '../../subjects/lifecycle/state.ts';
import { matchRemark, names, takenLines } from '../../subjects/named.ts';
import type { PriceCategory } from '../../subjects/price/rule.ts';
import type { QualityCategory } from '../../subjects/quality/rule.ts';
import { qualityJson } from '../../subjects/quality/show.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { comparisonSection } from '../../subjects/sections.ts';
import { rankText, sideBySide } from '../../subjects/side-by-side/show.ts';
import { agesText } from '../../subjects/sources/ages.ts';
import { pricesText } from '../../subjects/sources/prices.ts';
import { differentTasks } from '../../subjects/task.ts';
import { teamNotes } from '../../subjects/team.ts';
import { textLanguageTexts, textTokenClaims } from '../../subjects/tokens/notes.ts';
import { comparisonChoices } from '../clicks/choices.ts';
import type { CompareCommand } from '../command.ts';
import { comparisonPicture } from './picture.ts';
import { comparisonMessages } from './say.ts';

/** Notices that stand below the advice at most; the rest is in the details. */
const mostNotices = 3;

/** How old the prices, end dates and scores behind a comparison are; of all routes where it shows them. */
function comparisonAges(
  catalog: Catalog,
  comparison: Comparison,
  show: string | null,
  today: string,
  words: Wording,
): string {
  const { models } = comparison;
  const price = categoryOf<PriceCategory>(comparison, 'price');
  // Beside what is bought the table has prices of tokens too.
  const routesOf = (model: Model, index: number) =>
    price?.units
      ? [price.units.routes[index] ?? null, referenceRoute(model, today)]
      : [price?.routes[index] ?? null];
  const shared = categoryOf<QualityCategory>(comparison, 'quality')?.shared ?? [];
  const priced = models.flatMap((model, index) =>
    (show === 'routes' ? liveRoutes(model, today) : routesOf(model, index)).map((route) => ({
      model,
      route,
    })),
  );
  const scores = shared.flatMap((row) => row.scores.map(({ claim }) => claim));
  return agesText(catalog, { priced, models, scores }, today, words);
}

/** For a model that ends, or has a newer one at no higher price, what to compare in its place. */
function insteadOf({ models, advice }: Comparison): { index: number; model: Model }[] {
  return models.flatMap((_, index) => {
    const next = index === advice.use ? advice.newer : advice.endings[index]?.successor;
    return next && !models.includes(next) ? [{ index, model: next }] : [];
  });
}

/** The comparison as JSON (what scripts read) and as a card (what people read), from the same sentences. */
export function compareView(
  catalog: Catalog,
  comparison: Comparison,
  command: CompareCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const { models, states, categories, verdict, advice, workload } = comparison;
  const apart = advice.kind === 'different-kinds' ? null : differentTasks(models, words);
  const warnings = [
    ...(apart ? [apart] : []),
    ...models.flatMap((model, index) => stateSentence(catalog, model, states[index]!, today, words) ?? []),
  ];
  const [head, ...more] = adviceSentences(catalog, comparison, today, words);
  const scoreboard = scoreboardText(catalog, comparison, words);
  const notes = remarks(catalog, comparison, today, words);
  const idAt = (index: number | null) => (index === null ? null : (models[index]?.id ?? null));
  const outcomes = categories.map((category) => ({
    id: category.id,
    outcome: category.result.outcome,
    winner: category.result.outcome === 'win' ? idAt(category.result.winner) : null,
    reason: reasonOf(catalog, comparison, category, words),
  }));
  const remarked = command.models.flatMap((match) => matchRemark(catalog, match, today, words) ?? []);
  const volume = command.volume ?? null;
  const ofVolume = volume
    ? [takenText(volume, words) ?? [], textLanguageTexts(catalog, models, volume, words)].flat()
    : [];
  const ofTeam = teamNotes(
    catalog,
    models,
    models.map((model) => referenceRoute(model, today)),
    true,
    words,
  ).map((text) => `${text}.`);
  const called =
    workload === null
      ? null
      : words.of(vocabularyMessages).workload(workload, catalog.workloads[workload]?.name);
  const title = words.of(comparisonMessages).title(names(models), called);
  const costs = categoryOf<PriceCategory>(comparison, 'price')?.costs ?? null;
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  const part =
    command.show === null ? null : comparisonSection(command.show, { catalog, comparison, today, words });
  const isTold = (index: number) =>
    advice.endings[index] !== null || (advice.newer !== null && index === advice.use);
  const short = [
    ...(apart ? [apart] : []),
    ...models.flatMap(
      (model, index) => stateNotice(catalog, model, states[index]!, isTold(index), today, words) ?? [],
    ),
  ];
  const taken = [...takenLines(catalog, command.models, today, words), ...ofVolume];
  const notices = [
    ...short.map((text): Block => ({ kind: 'text', role: 'state', text: [text] })),
    ...taken.map((text): Block => ({ kind: 'text', role: 'taken', text: [text] })),
  ].slice(0, mostNotices);
  const { first, rest: controls } = comparisonChoices(
    catalog,
    models,
    {
      section: command.show,
      option: comparison.workload,
      volume,
      hasChart: part !== null && chartOf(part) !== undefined,
      isPrivate: command.private,
    },
    insteadOf(comparison),
    words,
  );
  const picture =
    part === null ? comparisonPicture(catalog, comparison, { title, advice: head }, today, words) : null;
  const said = (texts: readonly (string | null)[]): Block[] => {
    const text = texts.filter(Boolean).join(' ');
    return text === '' ? [] : [{ kind: 'text', role: 'body', text: [text] }];
  };
  const { table, same } = sideBySide(catalog, comparison, today, words);
  const ages = comparisonAges(catalog, comparison, command.show, today, words);
  const ofLanguage = volume !== null && textTokenClaims(models, volume).length > 0;
  const units = words.of(comparisonMessages).foot(costs !== null, ofLanguage);
  const own = [
    pricesText(catalog, categoryOf<PriceCategory>(comparison, 'price')?.routes ?? [], today, words),
    ...(costs === null ? [] : [words.of(comparisonMessages).assumed(volumeText(costs.volume, words))]),
    rankText(catalog, comparison, words),
  ].filter(Boolean);
  const advised: Block = {
    kind: 'text',
    role: 'verdict',
    text: [{ bold: head }, ...(more.length > 0 ? [` ${more.join(' ')}`] : [])],
  };
  const blocks: Block[] =
    part === null
      ? [
          advised,
          ...notices,
          ...first,
          ...(table.rows.length > 0 ? [table] : []),
          ...said([same, scoreboard]),
          ...said(ofTeam),
          ...(own.length > 0 ? [{ kind: 'foot', text: own.join(' ') } as const] : []),
          ...(picture ? [picture] : []),
          ...controls,
        ]
      : [
          ...(part.isWhole ? [] : [{ kind: 'text', role: 'verdict', text: [{ bold: head }] } as const]),
          ...part.blocks,
          ...said(ofTeam),
          ...(part.isWhole ? [] : [{ kind: 'foot', text: `${units} ${ages}` } as const]),
          ...controls,
        ];
  return {
    result: {
      models: models.map((model, index) => {
        const { state, on, surface, replacement } = states[index]!;
        return {
          id: model.id,
          name: model.name,
          state,
          stateOn: on,
          surface,
          replacement,
          provider: model.lab.provider === null ? model.lab.name : providerName(catalog, model.lab.provider),
        };
      }),
      categories: outcomes,
      verdict: {
        outcome: verdict.outcome,
        winner: idAt(verdict.winner),
        recommended: idAt(comparison.advice.use),
        wins: Object.fromEntries(models.map((model, index) => [model.id, verdict.wins[index] ?? 0])),
        summary: scoreboard,
      },
      ...(quality ? { quality: qualityJson(catalog, models, quality) } : {}),
      advice: adviceJson(catalog, comparison, today, words),
      notes: [warnings, remarked, ofVolume, ofTeam, notes, ages].flat(),
      workload,
      ...(costs ? { atVolume: costJson(costs, { ...anyRoute, team: catalog.team }) } : {}),
      ...(command.show === null ? {} : { [command.show]: part?.json }),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title,
      summary: [head, ...more, ...short].join(' '),
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
