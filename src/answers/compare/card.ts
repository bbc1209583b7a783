import type { Block } from '../../card/card.ts';
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
import type { SectionInput, SectionView } from '../../subjects/part.ts';
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
import type { Answer } from '../command-entry.ts';
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

/** Said of models of different kinds, where the advice does not say it. */
function apartText({ models, advice }: Comparison, words: Wording): string[] {
  const apart = advice.kind === 'different-kinds' ? null : differentTasks(models, words);
  return apart === null ? [] : [apart];
}

/** What a volume was taken for, and how a text's language changes it. */
function volumeTexts(catalog: Catalog, { models, volume }: Comparison, words: Wording): string[] {
  if (volume === null) return [];
  return [takenText(volume, words) ?? [], textLanguageTexts(catalog, models, volume, words)].flat();
}

function teamTexts(catalog: Catalog, models: readonly Model[], today: string, words: Wording): string[] {
  const routes = models.map((model) => referenceRoute(model, today));
  return teamNotes(catalog, models, routes, true, words).map((text) => `${text}.`);
}

/** One paragraph; none where nothing is said. */
function said(texts: readonly (string | null)[]): Block[] {
  const text = texts.filter(Boolean).join(' ');
  return text === '' ? [] : [{ kind: 'text', role: 'body', text: [text] }];
}

/** What scripts read of a comparison; `part` is the one that was asked for. */
function comparisonJson(
  { catalog, comparison, today, words }: SectionInput,
  command: CompareCommand,
  part: SectionView | null,
): object {
  const { models, states, categories, verdict, advice, workload } = comparison;
  const costs = categoryOf<PriceCategory>(comparison, 'price')?.costs ?? null;
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  const idAt = (index: number | null) => (index === null ? null : (models[index]?.id ?? null));
  return {
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
    categories: categories.map((category) => ({
      id: category.id,
      outcome: category.result.outcome,
      winner: category.result.outcome === 'win' ? idAt(category.result.winner) : null,
      reason: reasonOf(catalog, comparison, category, words),
    })),
    verdict: {
      outcome: verdict.outcome,
      winner: idAt(verdict.winner),
      recommended: idAt(advice.use),
      wins: Object.fromEntries(models.map((model, index) => [model.id, verdict.wins[index] ?? 0])),
      summary: scoreboardText(catalog, comparison, words),
    },
    ...(quality ? { quality: qualityJson(catalog, models, quality) } : {}),
    advice: adviceJson(catalog, comparison, today, words),
    notes: [
      apartText(comparison, words),
      models.flatMap((model, index) => stateSentence(catalog, model, states[index]!, today, words) ?? []),
      command.models.flatMap((match) => matchRemark(catalog, match, today, words) ?? []),
      volumeTexts(catalog, comparison, words),
      teamTexts(catalog, models, today, words),
      remarks(catalog, comparison, today, words),
      comparisonAges(catalog, comparison, command.show, today, words),
    ].flat(),
    workload,
    ...(costs ? { atVolume: costJson(costs, { ...anyRoute, team: catalog.team }) } : {}),
    ...(command.show === null ? {} : { [command.show]: part?.json }),
    catalog: { asOf: catalog.asOf },
  };
}

/** States of models, and what names and volumes were taken for, in short lines. */
function noticesOf(
  { catalog, comparison, today, words }: SectionInput,
  states: readonly string[],
  command: CompareCommand,
): Block[] {
  const taken = [
    ...takenLines(catalog, command.models, today, words),
    ...volumeTexts(catalog, comparison, words),
  ];
  return [
    ...states.map((text): Block => ({ kind: 'text', role: 'state', text: [text] })),
    ...taken.map((text): Block => ({ kind: 'text', role: 'taken', text: [text] })),
  ].slice(0, mostNotices);
}

/** The table and what stands below it on the first screen. */
function overviewBlocks({ catalog, comparison, today, words }: SectionInput): Block[] {
  const price = categoryOf<PriceCategory>(comparison, 'price');
  const { table, same } = sideBySide(catalog, comparison, today, words);
  const foot = [
    pricesText(catalog, price?.routes ?? [], today, words),
    ...(price?.costs ? [words.of(comparisonMessages).assumed(volumeText(price.costs.volume, words))] : []),
    rankText(catalog, comparison, words),
  ].filter(Boolean);
  return [
    ...(table.rows.length > 0 ? [table] : []),
    ...said([same, scoreboardText(catalog, comparison, words)]),
    ...said(teamTexts(catalog, comparison.models, today, words)),
    ...(foot.length > 0 ? [{ kind: 'foot', text: foot.join(' ') } as const] : []),
  ];
}

/** A part alone, under the head of the advice. */
function partBlocks(
  { catalog, comparison, today, words }: SectionInput,
  show: string,
  { blocks, isWhole }: SectionView,
  head: string,
): Block[] {
  const { models, volume } = comparison;
  const ofTeam = said(teamTexts(catalog, models, today, words));
  if (isWhole) return [...blocks, ...ofTeam];
  const ofLanguage = volume !== null && textTokenClaims(models, volume).length > 0;
  const hasCosts = Boolean(categoryOf<PriceCategory>(comparison, 'price')?.costs);
  const units = words.of(comparisonMessages).foot(hasCosts, ofLanguage);
  const ages = comparisonAges(catalog, comparison, show, today, words);
  return [
    { kind: 'text', role: 'verdict', text: [{ bold: head }] },
    ...blocks,
    ...ofTeam,
    { kind: 'foot', text: `${units} ${ages}` },
  ];
}

/** The comparison as a card (what people read), as JSON (what scripts read) and as a picture, from the same sentences. */
export function compareView(
  catalog: Catalog,
  comparison: Comparison,
  command: CompareCommand,
  today: string,
  words: Wording,
): Answer {
  const { models, states, advice, workload, volume } = comparison;
  const { show } = command;
  const input: SectionInput = { catalog, comparison, today, words };
  const [head, ...more] = adviceSentences(catalog, comparison, today, words);
  const called =
    workload === null
      ? null
      : words.of(vocabularyMessages).workload(workload, catalog.workloads[workload]?.name);
  const title = words.of(comparisonMessages).title(names(models), called);
  const part = show === null ? null : comparisonSection(show, input);
  const isTold = (index: number) =>
    advice.endings[index] !== null || (advice.newer !== null && index === advice.use);
  const short = [
    ...apartText(comparison, words),
    ...models.flatMap(
      (model, index) => stateNotice(catalog, model, states[index]!, isTold(index), today, words) ?? [],
    ),
  ];
  const { first, rest: controls } = comparisonChoices(
    catalog,
    models,
    {
      section: show,
      option: workload,
      volume,
      hasChart: part !== null && chartOf(part) !== undefined,
      isPrivate: command.private,
    },
    insteadOf(comparison),
    words,
  );
  const advised: Block = {
    kind: 'text',
    role: 'verdict',
    text: [{ bold: head }, ...(more.length > 0 ? [` ${more.join(' ')}`] : [])],
  };
  return {
    get result() {
      return comparisonJson(input, command, part);
    },
    picture: () =>
      part === null ? comparisonPicture(catalog, comparison, { title, advice: head }, today, words) : null,
    card: {
      title,
      summary: [head, ...more, ...short].join(' '),
      audience: command.private ? 'asker' : 'everyone',
      blocks: [
        ...(part === null || show === null
          ? [advised, ...noticesOf(input, short, command), ...first, ...overviewBlocks(input)]
          : partBlocks(input, show, part, head)),
        ...controls,
      ],
    },
  };
}
