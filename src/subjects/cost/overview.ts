import type { Block } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { ownLifecycle, stateOf } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import { type CostComparison, compareCosts } from '../../cost/compare-costs.ts';
import type { UnitVolume } from '../../cost/unit-volume.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Wording } from '../../language/wording.ts';
import type { Match } from '../../names/resolve.ts';
import { stateSentence } from '../lifecycle/state.ts';
import { matchRemark, names } from '../named.ts';
import { vocabularyMessages } from '../say.ts';
import { agesText } from '../sources/ages.ts';
import { claimSources } from '../sources/sources.ts';
import { teamNotes } from '../team.ts';
import { textLanguageTexts, textTokenClaims } from '../tokens/notes.ts';
import { soldByText } from '../units/text.ts';
import { batchRules, costNotes, regionNotes, takenText, volumeText } from './arithmetic.ts';
import { flatPrice } from './break-even.ts';
import { costChart, workloadsChart } from './chart.ts';
import { costPageMessages } from './say.ts';
import { costJson, costTable, presetTable, routesJson, routesOf, routesTable } from './table.ts';
import { costVerdict, type Preset, presetsOf, presetVerdict } from './verdict.ts';

/** What is asked of a cost beside its models; `models` is how their names were understood. */
export type CostAsk = {
  readonly models: readonly Match[];
  /** Null for the usual workloads. */
  readonly volume: Volume | null;
  /** What is bought of models that are sold by the image, the minute and so on; null where nobody says. */
  readonly units: UnitVolume | null;
  readonly workload: string | null;
  /** The tag of the language of the texts, of the usual workloads too; null where nobody says it. */
  readonly textLanguage: string | null;
  /** All routes of the first model instead of one for each. */
  readonly routes: boolean;
  /** Providers that a person named; null for the default policy. */
  readonly only: readonly string[] | null;
  /** The region that routes must be in; null for any. */
  readonly region: string | null;
  /** A person's own price for the first model, USD per 1M tokens. */
  readonly price: { readonly input: number; readonly output: number } | null;
  /** USD a month that a subscription or a GPU costs, to weigh against the price per token. */
  readonly flat: number | null;
};

/** By what models without a price per token are sold instead, a sentence each. */
function soldTexts(
  { rows }: CostComparison,
  only: readonly string[] | null,
  today: string,
  words: Wording,
): string[] {
  return rows.flatMap(({ estimate, model }) => {
    const route = estimate ? null : unitRoute(model, today, only);
    return route ? [`${soldByText(model.name, route, words)}.`] : [];
  });
}

/** What models cost, as JSON and as the blocks of a card. Without a volume the usual three workloads are costed. */
export function costOverview(
  catalog: Catalog,
  models: readonly Model[],
  asked: CostAsk,
  today: string,
  words: Wording,
): {
  readonly result: object;
  readonly title: string;
  readonly verdict: string;
  readonly blocks: readonly Block[];
  readonly hasChart: boolean;
} {
  const { only, region, price } = asked;
  const limits = { only, region, team: catalog.team };
  const spoken = asked.textLanguage === null ? {} : { textLanguage: asked.textLanguage };
  const cost = (volume: Volume) =>
    compareCosts(models, { ...volume, ...spoken }, { only, region, price }, today);
  const presets: readonly (Preset & { id: string })[] = asked.volume ? [] : presetsOf(catalog, cost, words);
  const main = asked.volume ? cost(asked.volume) : presets[0]?.comparison;
  if (!main) throw new Error('the catalog has no workload to cost');
  const warnings = models.flatMap(
    (model) => stateSentence(catalog, model, stateOf(catalog, model, today), today, words) ?? [],
  );
  const workload =
    asked.workload === null
      ? null
      : words.of(vocabularyMessages).workload(asked.workload, catalog.workloads[asked.workload]?.name);
  const flat = asked.flat === null ? null : flatPrice(main.rows, asked.volume, asked.flat, words);
  const own = asked.volume ? costVerdict(main, limits, words) : presetVerdict(presets, limits, words);
  const flatTexts = flat?.texts ?? [];
  const sold = soldTexts(main, only, today, words);
  const told = sold.length === models.length ? sold : [own, ...sold];
  const verdict = (asked.volume ? [...told, ...flatTexts] : [...flatTexts, ...told]).join(' ');
  const assumed = asked.volume
    ? [volumeText(main.volume, words)]
    : presets.map(({ name, comparison }) => `${name}: ${volumeText(comparison.volume, words)}`);
  const taken = [
    takenText(main.volume, words) ?? [],
    textLanguageTexts(catalog, models, main.volume, words),
    asked.models.flatMap((match) => matchRemark(catalog, match, today, words) ?? []),
  ].flat();
  const routes = asked.routes ? routesOf(models, main.volume, limits, today) : [];
  const table =
    routesTable(catalog, routes, main.volume, words) ??
    (asked.volume
      ? costTable(catalog, main, limits, today, words)
      : presetTable(catalog, presets, limits, today, words));
  const ofTeam = teamNotes(
    catalog,
    models,
    main.rows.map(({ route }) => route),
    only === null,
    words,
  );
  const chart = asked.volume ? costChart(main, words) : workloadsChart(presets, words);
  const notes = [
    ...costNotes(main, presets[0]?.name ?? null, words),
    ...regionNotes(catalog, models, limits, today, words),
  ];
  const ofTokens = textTokenClaims(models, main.volume);
  const priced = [...main.rows.filter(({ own }) => own === null), ...routes];
  const ages = agesText(catalog, { priced, models }, today, words);
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
      [
        ...main.rows.flatMap(({ route, model }) => [route?.claim, ownLifecycle(model)?.claim]),
        ...batchRules(main).map(([, rule]) => rule),
        ...ofTokens,
      ],
      words,
    ),
    { kind: 'foot', text: `${words.of(costPageMessages).foot(ofTokens.length > 0)} ${ages}` },
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
      ...(asked.routes ? { routes: routesJson(routes) } : {}),
      notes: [...warnings, ...taken, ...ofTeam, ...notes, ages],
      catalog: { asOf: catalog.asOf },
    },
    title: words.of(costPageMessages).title(names(models), workload),
    verdict,
    blocks,
    hasChart: chart !== null,
  };
}
