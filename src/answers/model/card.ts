import type { Block, Card } from '../../card/card.ts';
import { chartOf } from '../../card/chart.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { editionOf } from '../../catalog/edition.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { stateOf } from '../../catalog/state.ts';
import { type UnitRoute, unitRoute } from '../../catalog/unit-price.ts';
import { type FitFacts, fitFacts } from '../../fit/facts.ts';
import { fitScores } from '../../fit/score.ts';
import type { Wording } from '../../language/wording.ts';
import { costIndex, costIndexJson } from '../../subjects/cost/by-workload.ts';
import { fitJson } from '../../subjects/fit/show.ts';
import { stateSentence } from '../../subjects/lifecycle/state.ts';
import { matchRemark } from '../../subjects/named.ts';
import { termsSentence } from '../../subjects/price/terms.ts';
import { pageSection } from '../../subjects/sections.ts';
import { agesText } from '../../subjects/sources/ages.ts';
import { footMessages } from '../../subjects/sources/say.ts';
import { teamNotes } from '../../subjects/team.ts';
import { unitPriceVia } from '../../subjects/units/text.ts';
import { modelChoices } from '../clicks/choices.ts';
import type { ModelCommand } from '../command.ts';
import { modelJson } from './json.ts';
import { modelOverview } from './overview.ts';
import { modelPageMessages } from './say.ts';

/** Price and context window in one sentence. */
function summaryText(
  catalog: Catalog,
  model: Model,
  { route, contextWindow }: FitFacts,
  sold: UnitRoute | null,
  isOneOffer: boolean,
  words: Wording,
): string {
  const page = words.of(modelPageMessages);
  const isLimited = catalog.team?.allowedProviders && !isOneOffer;
  const noPrice = model.offers.some((offer) => offer.included)
    ? 'plan'
    : isLimited
      ? 'allowed'
      : 'unpublished';
  const price = route
    ? {
        provider: providerName(catalog, route.offer.provider),
        input: route.price.input,
        output: givesVectors(model) ? null : route.price.output,
      }
    : noPrice;
  const bought = sold && { bought: unitPriceVia(catalog, sold, words) };
  return page.summary(model.name, bought ?? price, contextWindow);
}

/** What one model is, as JSON and as a card; with an offer named, only that provider's offer counts. */
export function modelView(
  catalog: Catalog,
  model: Model,
  command: ModelCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const { offer, show } = command;
  const isOneOffer = offer !== null;
  const day = command.model.qualifiers.date;
  const asked = editionOf(model, day) ?? model;
  const isEdition = asked !== model || model !== catalog.models.get(model.id);
  const state = stateOf(catalog, asked, today);
  const facts = fitFacts(catalog, model, today, offer);
  const sold = unitRoute(model, today, isOneOffer ? [offer] : null);
  const isChat = model.task === 'chat';
  const scores = isChat ? fitScores(catalog.fit, facts) : [];
  const routes = liveRoutes(model, today, isOneOffer ? [offer] : null);
  const index = isChat ? costIndex(catalog, facts.route, words) : [];
  const warning = stateSentence(catalog, asked, state, today, words);
  const remark = matchRemark(catalog, command.model, today, words);
  const ofTeam = teamNotes(catalog, [model], [facts.route], !isOneOffer, words).map((text) => `${text}.`);
  const terms = termsSentence(catalog, model.name, facts.route, words);
  const summary = summaryText(catalog, model, facts, sold, isOneOffer, words);
  const part = show === null ? null : pageSection(show, { catalog, model, state, facts, today, words });
  const leading: Block[] = [
    ...(warning ? [{ kind: 'text', role: 'state', text: [warning] } as const] : []),
    { kind: 'text', role: 'verdict', text: [{ bold: summary }] },
    ...[terms, remark, ...ofTeam].flatMap((text): Block[] =>
      text === null ? [] : [{ kind: 'text', role: 'body', text: [text] }],
    ),
  ];
  const scored = show === 'benchmarks' ? model.scores.map(({ claim }) => claim) : [];
  const priced = [{ model, route: sold ?? facts.route }];
  const ages = agesText(catalog, { priced, models: [model], scores: scored }, today, words);
  const blocks = [
    ...leading,
    ...(part?.blocks ?? modelOverview(catalog, model, facts, sold, isOneOffer, routes, scores, index, words)),
  ];
  const choices = modelChoices(
    model,
    {
      section: show,
      option: command.offer,
      hasChart: chartOf({ blocks }) !== undefined,
      isPrivate: command.private,
    },
    words,
  );
  return {
    result: {
      ...modelJson(catalog, model, state, facts, sold, isOneOffer, routes, today),
      ...(isEdition ? { edition: day } : {}),
      fit: scores.map(fitJson),
      costIndex: costIndexJson(index),
      ...(show === null ? {} : { show: { [show]: part?.json } }),
      notes: [warning, terms, remark, ...ofTeam, ages].filter((text) => text !== null),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: model.name,
      summary: [summary, warning].filter(Boolean).join(' '),
      audience: command.private ? 'asker' : 'everyone',
      blocks: [
        ...blocks,
        {
          kind: 'foot',
          text: [...(sold && !facts.route ? [] : [words.of(footMessages).prices]), ages].join(' '),
        },
        ...(choices ? [choices] : []),
      ],
    },
  };
}
