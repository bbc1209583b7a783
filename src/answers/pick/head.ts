import type { Catalog, Model } from '../../catalog/catalog.ts';
import { oddsOf } from '../../catalog/standings/odds.ts';
import { rankOf } from '../../catalog/standings/standing.ts';
import { stateOf } from '../../catalog/state.ts';
import type { Wording } from '../../language/wording.ts';
import { floorIn, type Pick as Picked, pickOf } from '../../pick/candidate.ts';
import { placeOf } from '../../pick/judge.ts';
import { placed } from '../../pick/placed.ts';
import type { Picks } from '../../pick/search.ts';
import { domainIn, qualityGoal, type Request } from '../../pick/wish.ts';
import { placesText } from '../../subjects/quality/reason.ts';
import { domainName, qualityMessages } from '../../subjects/quality/say.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { amountText, elsewhereText, fullPrice, shortPrice } from './price.ts';
import { pickingMessages } from './say.ts';

/** Picks in words: what they are asked by. */
export type Asked = {
  readonly catalog: Catalog;
  readonly request: Request;
  readonly today: string;
  readonly words: Wording;
};

/** "1st to 7th of 260 measured for coding"; empty where it has no place. */
function placeIn({ catalog, request, words }: Asked, { standing }: Picked, withDomain = true): string {
  const rank = standing && rankOf(catalog, standing);
  if (!rank) return '';
  const domain = domainIn(request) ?? '';
  const named = withDomain ? domainName(domain, catalog.domains[domain]) : null;
  return words.of(qualityMessages).place({ ...rank, domain: named });
}

type Told = { readonly name: string; readonly price: string; readonly place: string };

/** A pick with its price and who has it where that is not its lab. */
function shortOf({ catalog, request, words }: Asked, own: Picked) {
  const price = shortPrice(own, request, words);
  const where = elsewhereText(catalog, own, request, words);
  return { name: own.model.name, price: [price, where].filter(Boolean).join(' ') };
}

/** What follows a model that is picked although it is superseded; null where nothing does. */
export function newerThan({ catalog, today }: Asked, { model }: Picked): Model | null {
  const { state, replacement } = stateOf(catalog, model, today);
  return state === 'superseded' && replacement !== null ? (catalog.models.get(replacement) ?? null) : null;
}

/** A pick by what is measured of it; what follows a superseded one goes first where it costs no more, else behind. */
function ledTexts(asked: Asked, own: Picked, say: (told: Told) => string): string[] {
  const { catalog, request, today, words } = asked;
  const told = { ...shortOf(asked, own), place: placeIn(asked, own) };
  const newer = newerThan(asked, own);
  const domain = domainIn(request);
  if (!newer || domain === null) return [say(told)];
  const next = pickOf(placed(placeOf(catalog, newer, request.wishes, today), domain), request);
  const messages = words.of(pickingMessages);
  if (next.price !== null && own.price !== null && next.price <= own.price)
    return [messages.successor(shortOf(asked, next), { ...told, price: amountText(own, request, words) })];
  const [after, before] = [next.standing?.estimate, own.standing?.estimate];
  const price = next.price === null ? null : amountText(next, request, words);
  return [
    say(told),
    messages.newer(newer.name, price, own.model.name, after && before ? oddsOf(after, before) : null),
  ];
}

/** Where nothing that fits is measured: the best expected, else the cheapest. */
function noneMeasured(asked: Asked, { picks, count }: Picks): string {
  const { catalog, words } = asked;
  const [first] = picks;
  const { standing = null } = first ?? {};
  if (!first) return '';
  const place = standing?.estimate ? placesText(catalog, standing, words) : null;
  return words.of(pickingMessages).noneMeasured(count, { ...shortOf(asked, first), place });
}

/** The tier that is asked for, or the top, and what else there is. */
function tiersHead(asked: Asked, { tiers }: Picks): string[] {
  const { request, words } = asked;
  const say = words.of(pickingMessages);
  const { top, balanced, cheap } = tiers ?? {};
  if (!top) return [];
  const take = qualityGoal(request.goal)?.take ?? 'top';
  if (take === 'cheap' && cheap) return cheapHead(asked, cheap);
  const amount = (own: Picked) => ({ name: own.model.name, price: amountText(own, request, words) });
  if (take === 'balanced' && balanced && balanced !== top)
    return ledTexts(asked, balanced, (told) => say.balanced(told, amount(top)));
  const other = (own: Picked | null | undefined, ...others: unknown[]) =>
    own && !others.includes(own) ? amount(own) : null;
  // On an own card the price of an API decides nothing.
  if (request.wishes.some(({ kind }) => kind === 'memoryAtMost')) return ledTexts(asked, top, say.top);
  return [...ledTexts(asked, top, say.top), say.next(other(balanced, top), other(cheap, top, balanced))];
}

/** The cheapest that is good enough, with the floor that it reaches. */
function cheapHead(asked: Asked, own: Picked): string[] {
  const { catalog, request, words } = asked;
  const domain = domainIn(request) ?? '';
  const floor = floorIn(catalog, request)?.model.name ?? '';
  const named = domainName(domain, catalog.domains[domain]);
  return ledTexts(asked, own, (told) =>
    words.of(pickingMessages).cheap({ ...told, place: placeIn(asked, own, false) }, floor, named),
  );
}

/** The answer in at most four sentences; empty where nothing fits. */
export function headTexts(asked: Asked, found: Picks, whyOf: (own: Picked) => string): string[] {
  const { catalog, request, words } = asked;
  const say = words.of(pickingMessages);
  const [first] = found.picks;
  const { goal, task } = request;
  const quality = qualityGoal(goal);
  if (!first) return [];
  if (quality && quality.quality === null) {
    const own = { name: first.model.name, price: fullPrice(catalog, first, request, words) };
    return [say.noBest(words.of(vocabularyMessages).task(task), found.count, own)];
  }
  if (quality)
    return (found.tiers?.top ? tiersHead(asked, found) : [noneMeasured(asked, found)]).filter(Boolean);
  if (goal === 'price' && first.tier === 'cheap') return cheapHead(asked, first);
  return [`${first.model.name}: ${whyOf(first)}.`];
}
