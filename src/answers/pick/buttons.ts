import type { ChoicesBlock } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import type { Picks } from '../../pick/search.ts';
import { summaryMessages } from '../../subjects/summary/say.ts';
import {
  compareOffer,
  costsOffer,
  type Offer,
  offersBlock,
  pictureOffer,
  reportOffer,
  shareOffer,
} from '../clicks/offers.ts';
import { packText } from '../clicks/packed.ts';
import type { PickCommand } from '../command.ts';
import type { Said } from '../command-entry.ts';
import { findPicks } from './own-line.ts';
import { requestPhrase, withWish } from './phrase.ts';
import { boughtBy } from './price.ts';
import { pickingMessages } from './say.ts';

/** What a pick's buttons are made from. */
type Given = {
  readonly catalog: Catalog;
  readonly command: PickCommand;
  readonly found: Picks;
  readonly said: Said | null;
  readonly today: string;
};

/** What is one tap away from most picks, as it is typed. */
const nearWishes = [
  { kind: 'openWeights', words: 'open weights' },
  { kind: 'region', words: 'in the eu' },
] as const;

/** One wish more, where something would still fit and nobody asked where it is served or by whom. */
function wishOffers(
  { catalog, command, today }: Given,
  phrase: string,
  end: string,
  words: Wording,
): Offer[] {
  const { request } = command;
  const say = words.of(pickingMessages);
  return nearWishes.flatMap((wish): Offer[] => {
    const isPlaced = wish.kind === 'region' && request.wishes.some(({ kind }) => kind === 'provider');
    const own = isPlaced ? null : withWish(catalog, { phrase, request }, wish, today);
    if (!own || findPicks(catalog, own.request, today).picks.length === 0) return [];
    return [{ label: say.only[wish.kind], typed: `pick ${own.phrase}${end}`, isInPlace: true }];
  });
}

/** Models that are compared at once, of more the first. */
const mostCompared = 3;

/**
 * The buttons of a pick: what can be done with its models, above its table; below it how it came about, more of it, one
 * wish more, and a way to show it to all. Those that need the request are left out where no button can carry it.
 * @param hasMore whether further models fit
 */
export function pickButtons(
  given: Given,
  hasMore: boolean,
  words: Wording,
): { readonly first: ChoicesBlock[]; readonly last: ChoicesBlock[] } {
  const { catalog, command, found, said, today } = given;
  const { request, show = null } = command;
  const say = words.of(pickingMessages);
  const models = found.picks.map(({ model }) => model);
  const compared = models.slice(0, mostCompared);
  const phrase = requestPhrase(catalog, request, said?.text ?? null, today);
  const end = command.private ? ' privately' : '';
  const typed = phrase === null ? null : `pick ${phrase}`;
  const why: Offer[] =
    typed === null || show === 'why' ? [] : [{ label: say.why, typed: `${typed} show why` }];
  const text: Offer[] =
    typed === null || show === 'text' || models.length === 0
      ? []
      : [{ label: words.of(summaryMessages).part, typed: `${typed} show text` }];
  const first = [
    ...(compared.length > 1 ? [compareOffer(compared, words)] : []),
    ...(boughtBy(request) === null && models.length > 0 ? [costsOffer(words)] : []),
  ];
  const isWhy = show === 'why' || show === 'text';
  const more: Offer[] =
    typed !== null && hasMore && !isWhy
      ? [{ label: say.more, typed: `${typed} show more${end}`, isInPlace: true }]
      : [];
  const wishes = phrase === null || isWhy ? [] : wishOffers(given, phrase, end, words);
  const shared =
    typed === null || !command.private ? null : packText(`${typed}${show ? ` show ${show}` : ''}`);
  const picture = typed === null || models.length === 0 || isWhy ? [] : [pictureOffer(typed, words)];
  const last = [
    ...why,
    ...text,
    ...more,
    ...wishes,
    ...picture,
    ...(shared === null ? [] : [shareOffer(words, shared)]),
  ];
  const report = models.length > 0 ? [reportOffer(words)] : [];
  const together = offersBlock(compared, [...last, ...report], words);
  const isWhole = together.every(({ buttons }) => buttons.length === last.length + report.length);
  return {
    first: offersBlock(compared, first, words),
    // Apart, words have the room that the models would take.
    last: isWhole ? together : [...offersBlock([], last, words), ...offersBlock(compared, report, words)],
  };
}
