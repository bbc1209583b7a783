import type { Block, ChoicesBlock } from '../../card/card.ts';
import { chartOf } from '../../card/chart.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { editionOf } from '../../catalog/edition.ts';
import { liveRoutes, providerName } from '../../catalog/routes.ts';
import { type ModelState, stateOf } from '../../catalog/state.ts';
import { unitRoute } from '../../catalog/unit-price.ts';
import { fitFacts } from '../../fit/facts.ts';
import { fitScores } from '../../fit/score.ts';
import type { Wording } from '../../language/wording.ts';
import { considerText } from '../../subjects/alternatives/show.ts';
import { costIndex, costIndexJson } from '../../subjects/cost/by-workload.ts';
import { fitJson } from '../../subjects/fit/show.ts';
import { stateHead, stateRest, stateSentence } from '../../subjects/lifecycle/state.ts';
import { matchRemark } from '../../subjects/named.ts';
import { overviewMessages } from '../../subjects/overview/say.ts';
import {
  abilitiesText,
  figuresText,
  type Sold,
  standingText,
  strengthsJson,
  strengthsText,
  whatText,
} from '../../subjects/overview/show.ts';
import { rivalOf } from '../../subjects/peers/rule.ts';
import { termsSentence } from '../../subjects/price/terms.ts';
import { pageSection } from '../../subjects/sections.ts';
import { agesText } from '../../subjects/sources/ages.ts';
import { footMessages } from '../../subjects/sources/say.ts';
import { teamNotes } from '../../subjects/team.ts';
import { modelChoices } from '../clicks/choices.ts';
import type { ModelCommand } from '../command.ts';
import type { Answer } from '../command-entry.ts';
import { modelJson } from './json.ts';

const body = (text: string): Block[] => (text === '' ? [] : [{ kind: 'text', role: 'body', text: [text] }]);

/** What it is in a sentence: that it is gone where it is, which is all that counts then. */
function headText(catalog: Catalog, model: Model, state: ModelState, today: string, words: Wording): string {
  const gone = state.closed === null ? null : stateHead(catalog, model, state, words);
  return gone ?? whatText(catalog, model, state, today, words);
}

/** How good it is, what it stands out by, what to consider beside it; of one that is gone what it was. */
function introBlocks(
  catalog: Catalog,
  model: Model,
  state: ModelState,
  today: string,
  words: Wording,
): Block[] {
  // Of one that its lab does not know there is nothing to tell.
  if (state.closed === 'unconfirmed') return [];
  const what = state.closed === null ? '' : whatText(catalog, model, state, today, words);
  const standing = standingText(catalog, model, words);
  const strengths = strengthsText(catalog, model, today, words);
  const isLasting = state.state === 'active' || state.state === 'preview';
  return [
    ...body([what, standing, strengths].filter(Boolean).join(' ')),
    ...body(isLasting ? considerText(catalog, model, today, words) : ''),
  ];
}

/** What one model is, as JSON and as a card; with an offer named, only that provider's offer counts. */
export function modelView(
  catalog: Catalog,
  model: Model,
  command: ModelCommand,
  today: string,
  words: Wording,
): Answer {
  const { offer, show } = command;
  const isOneOffer = offer !== null;
  const day = command.model.qualifiers.date;
  const asked = editionOf(model, day) ?? model;
  const isEdition = asked !== model || model !== catalog.models.get(model.id);
  const state = stateOf(catalog, asked, today);
  const facts = fitFacts(catalog, model, today, offer);
  const sold = unitRoute(model, today, isOneOffer ? [offer] : null);
  const own: Sold = { facts, sold, offer };
  const warning = stateSentence(catalog, asked, state, today, words);
  const remark = matchRemark(catalog, command.model, today, words);
  const ofTeam = teamNotes(catalog, [model], [facts.route], !isOneOffer, words).map((text) => `${text}.`);
  const terms = termsSentence(catalog, model.name, facts.route, words);
  const head = headText(catalog, asked, state, today, words);
  const figures = figuresText(catalog, model, own, words);
  const notice = state.closed === null ? warning : stateRest(catalog, asked, state, today, words);
  const part =
    show === null ? null : pageSection(show, { catalog, model, state, facts, offer, today, words });
  const scored = show === 'benchmarks' ? model.scores.map(({ claim }) => claim) : [];
  const priced = [{ model, route: sold ?? facts.route }];
  const ages = agesText(catalog, { priced, models: [model], scores: scored }, today, words);
  const choices = modelChoices(
    model,
    {
      section: show,
      option: offer,
      hasChart: part !== null && chartOf(part) !== undefined,
      isPrivate: command.private,
    },
    rivalOf(catalog, model, state, today),
    words,
  );
  const chosen = (choice: ChoicesBlock | undefined): Block[] => (choice ? [choice] : []);
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: head }] },
    ...(part ? [] : introBlocks(catalog, asked, state, today, words)),
    ...[notice, terms].flatMap((text): Block[] =>
      text ? [{ kind: 'text', role: 'state', text: [text] }] : [],
    ),
    ...[
      remark,
      offer === null ? null : words.of(overviewMessages).onlyOffer(providerName(catalog, offer)),
    ].flatMap((text): Block[] => (text === null ? [] : [{ kind: 'text', role: 'taken', text: [text] }])),
    ...ofTeam.flatMap(body),
    ...(part?.blocks ?? [
      { kind: 'text', role: 'body', text: [{ bold: figures }] } as const,
      ...body(state.closed === 'unconfirmed' ? '' : abilitiesText(catalog, model, own, today, words)),
      ...chosen(choices?.first),
    ]),
    {
      kind: 'foot',
      text: [...(sold && !facts.route ? [] : [words.of(footMessages).prices]), ages].join(' '),
    },
    ...chosen(choices?.last),
  ];
  return {
    get result() {
      const isChat = model.task === 'chat';
      const routes = liveRoutes(model, today, isOneOffer ? [offer] : null);
      const scores = isChat ? fitScores(catalog.fit, facts) : [];
      return {
        ...modelJson(catalog, model, state, facts, sold, isOneOffer, routes, today),
        ...(isEdition ? { edition: day } : {}),
        strengths: strengthsJson(catalog, model, today),
        fit: scores.map(fitJson),
        costIndex: costIndexJson(isChat ? costIndex(catalog, facts.route, words) : []),
        ...(show === null ? {} : { show: { [show]: part?.json } }),
        notes: [warning, terms, remark, ...ofTeam, ages].filter((text) => text !== null),
        catalog: { asOf: catalog.asOf },
      };
    },
    card: {
      title: model.name,
      summary: [head, notice, figures].filter(Boolean).join(' '),
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
