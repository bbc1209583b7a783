import type { Block } from '../../card/card.ts';
import { type Picks, pick } from '../../pick/search.ts';
import type { Request } from '../../pick/wish.ts';
import { alternativesReply } from '../../subjects/alternatives/reply.ts';
import { lineUpReply } from '../../subjects/line-up/show.ts';
import { pageOf, type QuestionInput, type Reply, sentences } from '../../subjects/reply.ts';
import { textLanguageTexts, textTokenClaims } from '../../subjects/tokens/notes.ts';
import { pickMessages } from '../../subjects/wishes-say.ts';
import { boughtBy, pickNotes, whyText } from '../pick/card.ts';
import { requestText } from '../pick/wishes.ts';
import { compareReply } from './compare.ts';
import { askingMessages } from './say.ts';

/** Picks that an answer has room for. */
const mostShown = 3;

function others({ catalog, words }: QuestionInput, { picks }: Picks, request: Request): Block | null {
  if (picks.length < 2) return null;
  return {
    kind: 'fields',
    fields: picks.slice(1, mostShown).map((own, index) => ({
      label: `${index + 2}.`,
      mark: own.model.name,
      text: [whyText(catalog, own, request, words)],
    })),
  };
}

/** The best models for what was asked; of named models, the one to take. */
export function recommendReply(input: QuestionInput): Reply {
  const { catalog, query, models, today, words } = input;
  const { request } = query;
  if (request === null)
    return models.length === 1 ? (lineUpReply(input) ?? alternativesReply(input)) : compareReply(input);
  const found = pick(catalog, request, today);
  const [first] = found.picks;
  const unit = boughtBy(request);
  const shown = Math.min(mostShown, found.picks.length);
  const picked = found.picks.slice(0, mostShown).map(({ model }) => model);
  const notes = pickNotes(catalog, found, request, words);
  return {
    text: first
      ? words.of(askingMessages).best(first.model.name, whyText(catalog, first, request, words))
      : words.of(pickMessages).nothingFits,
    rest: sentences(
      words.of(pickMessages).asked(requestText(catalog, request, words)),
      ...textLanguageTexts(catalog, picked, request.volume ?? {}, words),
      first && request.volume === null && unit === null && words.of(askingMessages).pickPrices,
      found.count > shown && `${words.of(pickMessages).fitting(found.count, shown)}.`,
      ...(first ? [] : notes.slice(0, 2).map((note) => `${note}.`)),
    ),
    claims: [
      (unit === null ? first?.route : first?.unit)?.claim,
      ...textTokenClaims(picked.slice(0, 1), request.volume ?? {}),
    ],
    block: others(input, found, request),
    more: first ? pageOf(picked) : [],
    models: picked,
  };
}
