import type { Catalog, Claim, Model } from '../catalog/catalog.ts';
import { givesVectors } from '../catalog/mix.ts';
import { providerName, type Route } from '../catalog/routes.ts';
import { ownLifecycle } from '../catalog/state.ts';
import type { FitFacts } from '../fit/facts.ts';
import type { FitScore } from '../fit/score.ts';
import type { Wording } from '../language/wording.ts';
import type { Block } from './card.ts';
import { type CostIndex, costFields } from './cost-index.ts';
import { fitChart, fitFields } from './fit.ts';
import { pageMessages } from './messages/page.ts';
import { capabilitiesText, modelTable } from './model-table.ts';
import { oldPrices } from './price-age.ts';
import { claimSources } from './sources.ts';
import { notForChat } from './task-words.ts';

const mostRoutes = 12;

function routeText(catalog: Catalog, model: Model, { offer, price }: Route, words: Wording): string {
  const page = words.of(pageMessages);
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
  const page = words.of(pageMessages);
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
 * @param isOneOffer whether the offer of `facts` alone counts
 */
export function modelOverview(
  catalog: Catalog,
  model: Model,
  facts: FitFacts,
  isOneOffer: boolean,
  routes: readonly Route[],
  scores: readonly FitScore[],
  index: CostIndex,
  today: string,
  words: Wording,
): Block[] {
  const { table, silent } = modelTable(catalog, model, facts, today, words);
  const chart = fitChart(scores, model.name, words);
  const old = oldPrices([model], [facts.route], today, words);
  const items = [
    ...noteTexts(catalog, model, facts, isOneOffer, routes, silent, words),
    ...(old === null ? [] : [old]),
  ];
  return [
    table,
    { kind: 'text', role: 'body', text: [capabilitiesText(catalog, facts, words)] },
    ...(model.task === 'chat'
      ? [fitFields(scores, words), ...(chart ? [chart] : []), ...costFields(index, words)]
      : [
          {
            kind: 'text',
            role: 'body',
            text: [words.of(pageMessages).noFit(notForChat([model], words))],
          } as const,
        ]),
    ...(items.length > 0 ? [{ kind: 'notes', items: items.map((text) => [text]) } as const] : []),
    claimSources(claimsOf(model, facts, isOneOffer), words),
  ];
}
