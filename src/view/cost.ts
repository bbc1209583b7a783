import type { Catalog, Model } from '../catalog/catalog.ts';
import { ownLifecycle, stateOf } from '../catalog/state.ts';
import type { CostCommand } from '../command/command.ts';
import { compareCosts } from '../cost/compare-costs.ts';
import type { Volume } from '../cost/volume.ts';
import type { Wording } from '../language/wording.ts';
import type { Block, Card } from './card.ts';
import { costChoices } from './choices.ts';
import { costChart, workloadsChart } from './cost-chart.ts';
import { costJson, routesJson } from './cost-json.ts';
import { costNotes, regionNotes } from './cost-notes.ts';
import { costTable, presetTable, routesOf, routesTable } from './cost-tables.ts';
import { costVerdict, type Preset, presetsOf, presetVerdict } from './cost-verdict.ts';
import { takenText, volumeText } from './cost-words.ts';
import { flatPrice } from './flat-price.ts';
import { matchRemark } from './match-remark.ts';
import { costPageMessages } from './messages/cost-page.ts';
import { vocabularyMessages } from './messages/vocabulary.ts';
import { names } from './names.ts';
import { claimSources } from './sources.ts';
import { stateSentence } from './state-sentence.ts';
import { teamNotes } from './team-notes.ts';

/** What models cost, as JSON and as a card. Without a volume the usual three workloads are costed. */
export function costView(
  catalog: Catalog,
  models: readonly Model[],
  command: CostCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const { only, region, price } = command;
  const limits = { only, region, team: catalog.team };
  const cost = (volume: Volume) => compareCosts(models, volume, { only, region, price }, today);
  const presets: readonly (Preset & { id: string })[] = command.volume ? [] : presetsOf(catalog, cost, words);
  const main = command.volume ? cost(command.volume) : presets[0]?.comparison;
  if (!main) throw new Error('the catalog has no workload to cost');
  const warnings = models.flatMap(
    (model) => stateSentence(catalog, model, stateOf(catalog, model, today), today, words) ?? [],
  );
  const workload =
    command.workload === null
      ? null
      : words.of(vocabularyMessages).workload(command.workload, catalog.workloads[command.workload]?.name);
  const flat = command.flat === null ? null : flatPrice(main.rows, command.volume, command.flat, words);
  const own = command.volume ? costVerdict(main, limits, words) : presetVerdict(presets, limits, words);
  const flatTexts = flat?.texts ?? [];
  const verdict = (command.volume ? [own, ...flatTexts] : [...flatTexts, own]).join(' ');
  const assumed = command.volume
    ? [volumeText(main.volume, words)]
    : presets.map(({ name, comparison }) => `${name}: ${volumeText(comparison.volume, words)}`);
  const taken = [
    takenText(main.volume, words) ?? [],
    command.models.flatMap((match) => matchRemark(catalog, match, words) ?? []),
  ].flat();
  const routes = command.routes ? routesOf(models, main.volume, limits, today) : [];
  const table =
    routesTable(catalog, routes, main.volume, today, words) ??
    (command.volume
      ? costTable(catalog, main, limits, today, words)
      : presetTable(catalog, presets, limits, today, words));
  const ofTeam = teamNotes(
    catalog,
    models,
    main.rows.map(({ route }) => route),
    only === null,
    words,
  );
  const chart = command.volume ? costChart(main, words) : workloadsChart(presets, words);
  const notes = [
    ...costNotes(main, presets[0]?.name ?? null, today, words),
    ...(region === null ? [] : regionNotes(models, limits, today, words)),
  ];
  const choices = costChoices(
    catalog,
    models,
    {
      option: command.workload,
      volume: command.workload === null ? command.volume : null,
      isNarrowed: command.routes || [only, price, command.region].some((own) => own !== null),
      hasChart: chart !== null,
      isPrivate: command.private,
    },
    words,
  );
  const blocks: Block[] = [
    ...warnings.map((text): Block => ({ kind: 'text', role: 'state', text: [text] })),
    { kind: 'text', role: 'verdict', text: [{ bold: verdict }] },
    { kind: 'text', role: 'body', text: [`${assumed.join('. ')}.`] },
    ...taken.map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
    ...ofTeam.map((text): Block => ({ kind: 'text', role: 'body', text: [`${text}.`] })),
    table,
    ...(chart ? [chart] : []),
    { kind: 'notes', items: notes.map((text) => [text]) },
    claimSources(
      main.rows.flatMap(({ route, model }) => [route?.claim, ownLifecycle(model)?.claim]),
      words,
    ),
    { kind: 'foot', text: words.of(costPageMessages).foot(catalog.asOf) },
    ...(choices ? [choices] : []),
  ];
  return {
    result: {
      ...costJson(main, limits),
      ...(flat ? { flat: flat.json } : {}),
      ...(flat?.breakEven ? { breakEven: flat.breakEven } : {}),
      ...(presets.length > 0
        ? {
            presets: Object.fromEntries(
              presets.map(({ id, comparison }) => [id, costJson(comparison, limits)]),
            ),
          }
        : {}),
      ...(command.routes ? { routes: routesJson(routes) } : {}),
      notes: [...warnings, ...taken, ...ofTeam, ...notes],
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: words.of(costPageMessages).title(names(models), workload),
      summary: verdict,
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
