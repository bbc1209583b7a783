import { alternativesReply } from '../../subjects/alternatives/reply.ts';
import { lineUpReply } from '../../subjects/line-up/show.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../../subjects/reply.ts';
import { textLanguageTexts, textTokenClaims } from '../../subjects/tokens/notes.ts';
import { pickMessages } from '../../subjects/wishes-say.ts';
import { answerBlocks } from '../pick/card.ts';
import { pickNotes } from '../pick/notes.ts';
import { findPicks } from '../pick/own-line.ts';
import { isBlended, pricedBy } from '../pick/price.ts';
import { requestText } from '../pick/wishes.ts';
import { compareReply } from './compare.ts';
import { askingMessages } from './say.ts';

/** Picks that an answer has room for. */
const mostShown = 3;

/** The best models for what was asked; of named models, the one to take. */
export function recommendReply(input: QuestionInput): Reply {
  const { catalog, query, models, today, words } = input;
  const { request } = query;
  if (request === null)
    return models.length === 1 ? (lineUpReply(input) ?? alternativesReply(input)) : compareReply(input);
  const all = findPicks(catalog, request, today);
  // The tiers stand first.
  const found = { ...all, picks: all.picks.slice(0, mostShown) };
  const [first] = found.picks;
  const { head, list } = answerBlocks({ catalog, request, today, words }, found);
  const picked = found.picks.map(({ model }) => model);
  const notes = pickNotes(catalog, found, request, today, words);
  return {
    text: head,
    rest: sentences(
      words.of(pickMessages).asked(requestText(catalog, request, words)),
      ...textLanguageTexts(catalog, picked, request.volume ?? {}, words),
      first && isBlended(request) && words.of(askingMessages).pickPrices,
      ...notes.slice(0, 2).map((note) => `${note}.`),
    ),
    claims: [
      first && pricedBy(first, request)?.claim,
      ...textTokenClaims(picked.slice(0, 1), request.volume ?? {}),
    ],
    block: list,
    more: first ? pageOf(picked) : [],
    models: picked,
  };
}
