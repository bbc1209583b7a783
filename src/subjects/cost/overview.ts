import type { Block, ChartBlock, SourcesBlock, TableBlock, TextBlock } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { ownLifecycle, stateOf } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import { type CostComparison, compareCosts } from '../../cost/compare-costs.ts';
import type { UnitVolume } from '../../cost/unit-volume.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Wording } from '../../language/wording.ts';
import type { Match } from '../../names/resolve.ts';
import { stateNotice, stateSentence } from '../lifecycle/state.ts';
import { matchRemark, names, takenLines } from '../named.ts';
import { vocabularyMessages } from '../say.ts';
import { agesText } from '../sources/ages.ts';
import { pricesText } from '../sources/prices.ts';
import { claimSources } from '../sources/sources.ts';
import { teamNotes } from '../team.ts';
import { textLanguageTexts, textTokenClaims } from '../tokens/notes.ts';
import { soldByText } from '../units/text.ts';
import { arithmeticNotes, batchRules, costNotes, regionNotes, takenText, volumeText } from './arithmetic.ts';
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
  /** All that is to be known at once, instead of the first screen. */
  readonly details: boolean;
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

/** What models cost, for scripts and in the parts that an answer is put together from; what few answers show is worked out when it is read. */
export type CostOverview = {
  readonly result: object;
  readonly title: string;
  /** The advice in one text, and its sentences: who is cheapest, then the rest. */
  readonly verdict: string;
  readonly told: readonly string[];
  /** States of models in full, and in a line each. */
  readonly states: readonly string[];
  readonly notices: readonly string[];
  /** What was costed, and how names and amounts were understood. */
  readonly assumed: string;
  readonly taken: readonly string[];
  /** The names among it in one line. */
  readonly understood: readonly string[];
  /** Whether a volume was asked for, and not the usual workloads. */
  readonly isAsked: boolean;
  /** Routes of which nobody says where they are, and what was taken from the team's file. */
  readonly limited: readonly string[];
  readonly table: TableBlock;
  readonly chart: ChartBlock | null;
  /** The arithmetic of each amount, what decides it, and everything else that is to be known of it. */
  readonly arithmetic: readonly string[];
  readonly decisive: readonly string[];
  readonly notes: readonly string[];
  readonly sources: SourcesBlock;
  /** Whose prices these are and of when, and the same with all else that has a day. */
  readonly shortFoot: string;
  readonly foot: string;
};

const said = (texts: readonly string[], role: TextBlock['role'] = 'body'): Block[] =>
  texts.map((text) => ({ kind: 'text', role, text: [text] }));

/** Everything of a cost, one below the other. */
export function costDetails(cost: CostOverview): readonly Block[] {
  const notes = [...cost.arithmetic, ...cost.decisive, ...cost.notes];
  return [
    ...said(cost.states, 'state'),
    { kind: 'text', role: 'verdict', text: [{ bold: cost.verdict }] },
    ...said([cost.assumed, ...cost.taken, ...cost.limited]),
    cost.table,
    ...(cost.chart ? [cost.chart] : []),
    { kind: 'notes', items: notes.map((text) => [text]) },
    cost.sources,
    { kind: 'foot', text: cost.foot },
  ];
}

/** Models whose arithmetic is shown at once, and notes below a table. */
const mostCalculated = 2;
const mostNotes = 4;
/** Lines below the advice. */
const mostNotices = 3;

/** What of a cost is shown first: the advice with what was understood, and below it the amounts with their arithmetic. */
export function costFirst(cost: CostOverview): {
  readonly head: readonly Block[];
  readonly below: readonly Block[];
} {
  const [first = '', ...rest] = cost.told;
  const notices = [...said(cost.notices, 'state'), ...said([cost.assumed, ...cost.understood], 'taken')];
  // Of the usual workloads the details have it.
  const isShown = cost.isAsked && cost.arithmetic.length <= mostCalculated;
  const shown = [...(isShown ? cost.arithmetic : []), ...(cost.isAsked ? cost.decisive : [])].slice(
    0,
    mostNotes,
  );
  return {
    head: [
      {
        kind: 'text',
        role: 'verdict',
        text: [{ bold: first }, ...(rest.length > 0 ? [` ${rest.join(' ')}`] : [])],
      },
      ...notices.slice(0, mostNotices),
    ],
    below: [
      cost.table,
      ...(shown.length > 0 ? [{ kind: 'notes', items: shown.map((text) => [text]) } as const] : []),
      ...said(cost.limited),
      { kind: 'foot', text: cost.shortFoot },
    ],
  };
}

/** What models cost. Without a volume the usual three workloads are costed. */
export function costOverview(
  catalog: Catalog,
  models: readonly Model[],
  asked: CostAsk,
  today: string,
  words: Wording,
): CostOverview {
  const { only, region, price } = asked;
  const limits = { only, region, team: catalog.team };
  const spoken = asked.textLanguage === null ? {} : { textLanguage: asked.textLanguage };
  const cost = (volume: Volume) =>
    compareCosts(models, { ...volume, ...spoken }, { only, region, price }, today);
  const presets: readonly (Preset & { id: string })[] = asked.volume ? [] : presetsOf(catalog, cost, words);
  const main = asked.volume ? cost(asked.volume) : presets[0]?.comparison;
  if (!main) throw new Error('the catalog has no workload to cost');
  const notices = models.flatMap(
    (model) => stateNotice(catalog, model, stateOf(catalog, model, today), false, today, words) ?? [],
  );
  const workload =
    asked.workload === null
      ? null
      : words.of(vocabularyMessages).workload(asked.workload, catalog.workloads[asked.workload]?.name);
  const flat = asked.flat === null ? null : flatPrice(main.rows, asked.volume, asked.flat, words);
  const own = asked.volume ? costVerdict(main, limits, words) : [presetVerdict(presets, limits, words)];
  const flatTexts = flat?.texts ?? [];
  const sold = soldTexts(main, only, today, words);
  const priced = sold.length === models.length ? sold : [...own, ...sold];
  const told = asked.volume ? [...priced, ...flatTexts] : [...flatTexts, ...priced];
  const verdict = told.join(' ');
  const assumed = asked.volume
    ? [volumeText(main.volume, words)]
    : presets.map(({ name, comparison }) => `${name}: ${volumeText(comparison.volume, words)}`);
  const ofAmounts = [
    takenText(main.volume, words) ?? [],
    textLanguageTexts(catalog, models, main.volume, words),
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
  const arithmetic = arithmeticNotes(main, presets[0]?.name ?? null, words);
  const { decisive, rest: notes } = costNotes(main, presets[0]?.name ?? null, words);
  const ofRegion = regionNotes(catalog, models, limits, today, words);
  const ofTokens = textTokenClaims(models, main.volume);
  const ofLists = [...main.rows.filter((row) => row.own === null), ...routes];
  const ages = () => agesText(catalog, { priced: ofLists, models }, today, words);
  return {
    get result() {
      const { states, taken } = this;
      return {
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
        notes: [...states, ...taken, ...ofTeam, ...arithmetic, ...decisive, ...notes, ...ofRegion, ages()],
        catalog: { asOf: catalog.asOf },
      };
    },
    title: words.of(costPageMessages).title(names(models), workload),
    verdict,
    told,
    get states() {
      return models.flatMap(
        (model) => stateSentence(catalog, model, stateOf(catalog, model, today), today, words) ?? [],
      );
    },
    notices,
    assumed: `${assumed.join('. ')}.`,
    get taken() {
      return [
        ...ofAmounts,
        ...asked.models.flatMap((match) => matchRemark(catalog, match, today, words) ?? []),
      ];
    },
    understood: [...ofAmounts, ...takenLines(catalog, asked.models, today, words)],
    isAsked: asked.volume !== null,
    limited: [...ofRegion, ...ofTeam.map((text) => `${text}.`)],
    table,
    chart,
    arithmetic,
    decisive,
    notes,
    get sources() {
      return claimSources(
        [
          ...main.rows.flatMap(({ route, model }) => [route?.claim, ownLifecycle(model)?.claim]),
          ...batchRules(main).map(([, rule]) => rule),
          ...ofTokens,
        ],
        words,
      );
    },
    shortFoot: [
      words.of(costPageMessages).shortFoot(ofTokens.length > 0),
      pricesText(
        catalog,
        ofLists.map(({ route }) => route),
        today,
        words,
      ),
    ]
      .filter(Boolean)
      .join(' '),
    get foot() {
      return `${words.of(costPageMessages).foot(ofTokens.length > 0)} ${ages()}`;
    },
  };
}
