import type { Block } from '../../card/card.ts';
import { can } from '../../catalog/abilities.ts';
import type { Answer, Catalog, Claim, Model } from '../../catalog/catalog.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { providerName, type Route } from '../../catalog/routes.ts';
import { ownLifecycle } from '../../catalog/state.ts';
import type { UnitRoute } from '../../catalog/unit-price.ts';
import type { FitFacts } from '../../fit/facts.ts';
import type { FitScore } from '../../fit/score.ts';
import type { Wording } from '../../language/wording.ts';
import { capabilityLabel } from '../../subjects/abilities/label.ts';
import { type CostIndex, costFields } from '../../subjects/cost/by-workload.ts';
import { fitChart, fitFields } from '../../subjects/fit/show.ts';
import { licenceWords } from '../../subjects/openness/licence.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { claimSources } from '../../subjects/sources/sources.ts';
import { specsMessages } from '../../subjects/specs/say.ts';
import {
  contextText,
  dateText,
  type KnownRows,
  knownRows,
  maxOutputText,
  modalitiesText,
  pageMarked,
  parametersText,
} from '../../subjects/specs/specs.ts';
import { notForChat } from '../../subjects/task.ts';
import { modelPageMessages } from './say.ts';

/** What a model can and cannot do, what depends on the host, and what nobody publishes. */
function capabilitiesText(catalog: Catalog, facts: FitFacts, words: Wording): string {
  const named = (wanted: Answer | null) =>
    Object.keys(catalog.capabilities)
      .filter((id) => can(facts, id) === wanted)
      .map((id) => capabilityLabel(catalog, id, words));
  return words.of(modelPageMessages).can(named('yes'), named('no'), named('host'), named(null));
}

/** The facts of one model, a row each. */
function modelTable(catalog: Catalog, model: Model, facts: FitFacts, words: Wording): KnownRows {
  const { format } = words;
  const page = words.of(modelPageMessages);
  const vocabulary = words.of(vocabularyMessages);
  const specs = words.of(specsMessages);
  const { unpublished } = vocabulary;
  const open = model.openWeights?.chosen.value;
  const cells: Readonly<Partial<Record<keyof typeof specs.labels, string>>> = {
    lab: model.lab.name,
    released: dateText(model.released, words),
    cutoff: dateText(model.knowledgeCutoff, words),
    modalities: modalitiesText(facts.modalities, model, words),
    context: contextText(facts.contextWindow, facts.inputLimit, words),
    output: maxOutputText(model, facts.maxOutput, words),
    parameters: parametersText(model, words),
    architecture: pageMarked(model.architecture, words),
    openWeights: open === undefined ? unpublished : open ? specs.yes : specs.no,
    licence: licenceWords(catalog, model, words) ?? unpublished,
    languages: model.languages ? format.list(model.languages.chosen.value) : unpublished,
    freeTier: pageMarked(model.freeTier, words),
  };
  const rows = Object.entries(cells).map(([id, value]) => ({
    label: specs.labels[id as keyof typeof specs.labels],
    cells: [value],
  }));
  return knownRows({ kind: 'table', corner: page.corner, columns: [model.name], rows }, words);
}

const mostRoutes = 12;

function routeText(catalog: Catalog, model: Model, { offer, price }: Route, words: Wording): string {
  const page = words.of(modelPageMessages);
  return page.route({
    provider: providerName(catalog, offer.provider),
    form: [offer.region, offer.variant, offer.snapshot].filter((part) => part !== null),
    input: price.input,
    output: givesVectors(model) ? null : price.output,
    context: offer.contextWindow?.chosen.value ?? null,
  });
}

/** What stands under the table: what nobody publishes, the routes, how to read the scores. */
function noteTexts(
  catalog: Catalog,
  model: Model,
  { route }: FitFacts,
  isOneOffer: boolean,
  routes: readonly Route[],
  silent: string | null,
  words: Wording,
): string[] {
  const page = words.of(modelPageMessages);
  const all = [...new Set(routes.map((own) => routeText(catalog, model, own, words)))];
  const isLimited = Boolean(catalog.team?.allowedProviders);
  return [
    ...(silent === null ? [] : [silent]),
    ...(isOneOffer && route ? [page.onlyOffer(routeText(catalog, model, route, words))] : []),
    ...(!isOneOffer && all.length > 0 ? [page.routes(all.length, isLimited, all.slice(0, mostRoutes))] : []),
    ...(model.task === 'chat' ? [page.fitNote] : []),
  ];
}

function claimsOf(model: Model, { route }: FitFacts, isOneOffer: boolean): (Claim<unknown> | undefined)[] {
  const own = (isOneOffer ? route?.offer : null) ?? model;
  return [
    route?.claim,
    ownLifecycle(model)?.claim,
    own.contextWindow?.chosen,
    own.maxOutput?.chosen,
    model.released?.chosen,
    model.knowledgeCutoff?.chosen,
    model.licence?.chosen,
    model.parameters?.chosen,
  ];
}

/**
 * The page of a model where no part of it is asked for: facts, capabilities, fit, costs, routes, sources.
 * @param sold the route that sells it by a unit; null where none does
 * @param isOneOffer whether the offer of `facts` alone counts
 */
export function modelOverview(
  catalog: Catalog,
  model: Model,
  facts: FitFacts,
  sold: UnitRoute | null,
  isOneOffer: boolean,
  routes: readonly Route[],
  scores: readonly FitScore[],
  index: CostIndex,
  words: Wording,
): Block[] {
  const { table, silent } = modelTable(catalog, model, facts, words);
  const chart = fitChart(scores, model.name, words);
  const items = noteTexts(catalog, model, facts, isOneOffer, routes, silent, words);
  return [
    table,
    { kind: 'text', role: 'body', text: [capabilitiesText(catalog, facts, words)] },
    ...(model.task === 'chat'
      ? [fitFields(scores, words), ...(chart ? [chart] : []), ...costFields(index, words)]
      : [
          {
            kind: 'text',
            role: 'body',
            text: [words.of(modelPageMessages).noFit(notForChat([model], words))],
          } as const,
        ]),
    ...(items.length > 0 ? [{ kind: 'notes', items: items.map((text) => [text]) } as const] : []),
    claimSources([sold?.claim, ...claimsOf(model, facts, isOneOffer)], words),
  ];
}
