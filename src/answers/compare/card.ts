import type { Block, Card } from '../../card/card.ts';
import { chartOf } from '../../card/chart.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { liveRoutes, providerName, referenceRoute } from '../../catalog/routes.ts';
import type { Outcome } from '../../comparison/outcome.ts';
import { anyRoute } from '../../cost/compare-costs.ts';
import type { Wording } from '../../language/wording.ts';
import { adviceJson, adviceSentences, scoreboardText } from '../../subjects/advice/show.ts';
import { type Comparison, categoryOf, reasonOf } from '../../subjects/comparison.ts';
import { takenText } from '../../subjects/cost/arithmetic.ts';
import { costJson } from '../../subjects/cost/table.ts';
import { criterionName } from '../../subjects/criterion.ts';
import { stateSentence } from '../../subjects/lifecycle/state.ts';
import { matchRemark, names } from '../../subjects/named.ts';
import type { PriceCategory } from '../../subjects/price/rule.ts';
import type { QualityCategory } from '../../subjects/quality/rule.ts';
import { qualityJson } from '../../subjects/quality/show.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { comparisonSection } from '../../subjects/sections.ts';
import { agesText } from '../../subjects/sources/ages.ts';
import { sourcesBlock } from '../../subjects/sources/sources.ts';
import { specsTable } from '../../subjects/specs/specs.ts';
import { differentTasks } from '../../subjects/task.ts';
import { teamNotes } from '../../subjects/team.ts';
import { textLanguageTexts, textTokenClaims } from '../../subjects/tokens/notes.ts';
import { comparisonChoices } from '../clicks/choices.ts';
import type { CompareCommand } from '../command.ts';
import { remarks } from '../remarks.ts';
import { comparisonPicture } from './picture.ts';
import { comparisonMessages } from './say.ts';

/** The winner's name, who ties when others do not, or that it is unknown. */
function markOf(models: readonly Model[], result: Outcome, words: Wording): string {
  const comparison = words.of(comparisonMessages);
  if (result.outcome === 'win') return models[result.winner]?.name ?? '';
  if (result.outcome === 'unknown') return comparison.unknown;
  if (result.among.length === models.length) return comparison.tie;
  return comparison.tieOf(result.among.map((index) => models[index]?.name ?? ''));
}

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

/** The comparison as JSON (what scripts read) and as a card (what people read), from the same sentences. */
export function compareView(
  catalog: Catalog,
  comparison: Comparison,
  command: CompareCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const { models, states, categories, verdict } = comparison;
  const apart = comparison.advice.kind === 'different-kinds' ? null : differentTasks(models, words);
  const warnings = [
    ...(apart ? [apart] : []),
    ...models.flatMap((model, index) => stateSentence(catalog, model, states[index]!, today, words) ?? []),
  ];
  const [head, ...more] = adviceSentences(catalog, comparison, today, words);
  const scoreboard = scoreboardText(catalog, comparison, words);
  const summary = [head, ...more].join(' ');
  const notes = remarks(catalog, comparison, command.models, today, words);
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
  const taken = [ofVolume, remarked].flat();
  const ofTeam = teamNotes(
    catalog,
    models,
    models.map((model) => referenceRoute(model, today)),
    true,
    words,
  ).map((text) => `${text}.`);
  const { workload } = comparison;
  const called =
    workload === null
      ? null
      : words.of(vocabularyMessages).workload(workload, catalog.workloads[workload]?.name);
  const title = words.of(comparisonMessages).title(names(models), called);
  const costs = categoryOf<PriceCategory>(comparison, 'price')?.costs ?? null;
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  const part =
    command.show === null ? null : comparisonSection(command.show, { catalog, comparison, today, words });
  const leading: Block[] = [
    {
      kind: 'text',
      role: 'verdict',
      text: [{ bold: head }, ...(more.length > 0 ? [` ${more.join(' ')}`] : [])],
    },
    ...warnings.map((text): Block => ({ kind: 'text', role: 'state', text: [text] })),
    ...[...taken, ...ofTeam].map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
  ];
  const specs = specsTable(catalog, models, today, words);
  const overview: Block[] = [
    { kind: 'text', role: 'body', text: [scoreboard] },
    {
      kind: 'fields',
      fields: categories.map((category, index) => ({
        label: criterionName(catalog, category.id, words),
        mark: markOf(models, category.result, words),
        text: [outcomes[index]?.reason ?? ''],
      })),
    },
    specs.table,
  ];
  const rest = [
    ...(specs.silent === null ? [] : [specs.silent]),
    ...notes.filter((note) => !taken.includes(note)),
  ];
  if (rest.length > 0) overview.push({ kind: 'notes', items: rest.map((note) => [note]) });
  const sources = sourcesBlock(models, today, words);
  if (sources.items.length > 0) overview.push(sources);
  const ofLanguage = volume !== null && textTokenClaims(models, volume).length > 0;
  const ages = comparisonAges(catalog, comparison, command.show, today, words);
  const units = words.of(comparisonMessages).foot(costs !== null, ofLanguage);
  const foot: Block = { kind: 'foot', text: `${units} ${ages}` };
  const choices = comparisonChoices(
    catalog,
    models,
    {
      section: command.show,
      option: comparison.workload,
      volume,
      hasChart: part !== null && chartOf(part) !== undefined,
      isPrivate: command.private,
    },
    words,
  );
  const picture =
    part === null ? comparisonPicture(catalog, comparison, { title, advice: head }, today, words) : null;
  const blocks = [
    ...leading,
    ...(part?.blocks ?? overview),
    foot,
    ...(picture ? [picture] : []),
    ...(choices ? [choices] : []),
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
      notes: [warnings, ofVolume, ofTeam, notes, ages].flat(),
      workload,
      ...(costs ? { atVolume: costJson(costs, { ...anyRoute, team: catalog.team }) } : {}),
      ...(command.show === null ? {} : { [command.show]: part?.json }),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title,
      summary: [summary, ...warnings].join(' '),
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
