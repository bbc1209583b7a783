import type { Catalog, Model } from '../../catalog/catalog.ts';
import { generalDomain, rankOf, standingOf, sureOf } from '../../catalog/standings/standing.ts';
import type { Unit } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { floorIn, type Pick as Picked } from '../../pick/candidate.ts';
import { type Picks, pick } from '../../pick/search.ts';
import { domainIn, qualityGoal, type Request } from '../../pick/wish.ts';
import { memoryFormula } from '../../subjects/hosting/memory.ts';
import { names } from '../../subjects/named.ts';
import { placesText } from '../../subjects/quality/reason.ts';
import { domainName, qualityMessages } from '../../subjects/quality/say.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { unitMessages } from '../../subjects/units/say.ts';
import { pickMessages } from '../../subjects/wishes-say.ts';
import type { Asked } from './head.ts';
import { boughtBy, fullPrice, shortPrice } from './price.ts';
import { pickingMessages } from './say.ts';
import { changeText, missingText } from './wishes.ts';

const mostNames = 3;

/** The best known of several first. */
function byRenown(catalog: Catalog, unknown: Picks['unknown'], request: Request): Model[] {
  const domain = domainIn(request) ?? generalDomain;
  const mean = (model: Model) =>
    standingOf(catalog, model, domain).estimate?.mean ?? Number.NEGATIVE_INFINITY;
  return unknown.map(({ model }) => model).toSorted((a, b) => (mean(a) === mean(b) ? 0 : mean(b) - mean(a)));
}

/** "12 models may qualify but publish no price", or by what is missing where that differs, with the first by name. */
function qualifyText(
  catalog: Catalog,
  unknown: Picks['unknown'],
  isMore: boolean,
  request: Request,
  words: Wording,
): string[] {
  if (unknown.length === 0) return [];
  // That it is not measured matters where nothing else is unknown.
  const reasons = unknown.flatMap(({ missing }) => [
    ...new Set(
      missing
        .filter((wish) => wish === 'goal' || wish.kind !== 'goodEnough')
        .map((wish) => missingText(catalog, wish, request, words)),
    ),
  ]);
  const counts = [...Map.groupBy(reasons, (reason) => reason)]
    .map(([what, { length }]) => ({ what, count: length }))
    .sort((a, b) => b.count - a.count);
  const who = names(byRenown(catalog, unknown, request).slice(0, mostNames));
  return [words.of(pickingMessages).mayQualify(unknown.length, isMore, counts, who)];
}

/** Those of whom only how good they are is not known. */
function notMeasuredText(
  catalog: Catalog,
  unknown: Picks['unknown'],
  isMore: boolean,
  request: Request,
  words: Wording,
): string[] {
  if (unknown.length === 0) return [];
  const who = names(byRenown(catalog, unknown, request).slice(0, mostNames));
  return [words.of(pickingMessages).notMeasured(unknown.length, isMore, who)];
}

/** Whether only how good it is is not known. */
const isOnlyUnmeasured = ({ missing }: Picks['unknown'][number]) =>
  missing.every((wish) => wish !== 'goal' && wish.kind === 'goodEnough');

/** Who may fit, and what is not known of them; each by name where it is only what a unit of it costs. */
function unknownTexts(
  catalog: Catalog,
  { unknown, picks }: Picks,
  request: Request,
  words: Wording,
): string[] {
  const unit = boughtBy(request);
  const isUnpriced = ({ missing }: Picks['unknown'][number]) =>
    (request.goal === 'price' || qualityGoal(request.goal) !== null) &&
    missing.every((wish) => wish === 'goal');
  const unpriced = unit === null ? [] : unknown.filter(isUnpriced).map(({ model }) => model);
  const priced = unit === null ? unknown : unknown.filter((own) => !isUnpriced(own));
  const unmeasured = priced.filter(isOnlyUnmeasured);
  const others = priced.filter((own) => !isOnlyUnmeasured(own));
  const isMore = picks.length > 0;
  return [
    ...(unit !== null && unpriced.length > 0
      ? [words.of(unitMessages).unpriced(names(unpriced), isMore, unit)]
      : []),
    ...notMeasuredText(catalog, unmeasured, isMore, request, words),
    ...qualifyText(catalog, others, isMore, request, words),
  ];
}

const mostExpected = 3;

/** What is expected to be good but is not measured yet; by price only what would be good enough and cheaper. */
export function unmeasuredTexts(catalog: Catalog, found: Picks, request: Request, words: Wording): string[] {
  const { unmeasured, picks } = found;
  const say = words.of(pickingMessages);
  const floor = floorIn(catalog, request)?.estimate?.mean ?? null;
  const isByPrice = request.goal === 'price';
  const limit = picks[0]?.price ?? Number.POSITIVE_INFINITY;
  const isShown = ({ standing, price }: Picked) =>
    !isByPrice ||
    (floor !== null && price !== null && price < limit && (standing ? sureOf(standing) : null)! >= floor);
  // Those that stand in the list themselves are not told again.
  const told = unmeasured.filter((own) => isShown(own) && !picks.some(({ model }) => model === own.model));
  if (told.length === 0) return [];
  const each = told.slice(0, mostExpected).map((own) => {
    const rank = own.standing && rankOf(catalog, own.standing);
    const place = rank && words.of(qualityMessages).places(rank.low, rank.high, rank.of);
    return say.named(
      { name: own.model.name, price: own.price === null ? '' : shortPrice(own, request, words) },
      place,
    );
  });
  return [say.unmeasured(isByPrice, each, told.length - each.length)];
}

/** What the tiers are, and what may be better still. */
function tierTexts(catalog: Catalog, { tiers, picks }: Picks, request: Request, words: Wording): string[] {
  const say = words.of(pickingMessages);
  if (!tiers?.top) return [];
  const { bestMean, cheap } = tiers;
  const domain = domainIn(request) ?? '';
  const floor = cheap ? (floorIn(catalog, request)?.model.name ?? null) : null;
  const isTiered = new Set(picks.flatMap(({ tier }) => tier ?? [])).size > 1;
  return [
    ...(isTiered ? [say.tiers(floor, domainName(domain, catalog.domains[domain]))] : []),
    ...(bestMean?.standing
      ? [say.bestMean(bestMean.model.name, placesText(catalog, bestMean.standing, words))]
      : []),
  ];
}

/** The cheapest whatever it is good for, where only what is good enough was looked at. */
function ofAllTexts(
  catalog: Catalog,
  { picks }: Picks,
  request: Request,
  today: string,
  words: Wording,
): string[] {
  const wishes = request.wishes.filter(({ kind }) => kind !== 'goodEnough');
  if (request.goal !== 'price' || wishes.length === request.wishes.length) return [];
  const [first] = pick(catalog, { ...request, wishes }, today).picks;
  if (!first || picks.length === 0 || first.model === picks[0]?.model) return [];
  return [
    words
      .of(pickingMessages)
      .cheapestOfAll({ name: first.model.name, price: fullPrice(catalog, first, request, words) }),
  ];
}

/** The smallest changes under which something fits, each with who would. */
export function relaxedTexts(
  catalog: Catalog,
  { relaxations }: Picks,
  unit: Unit | null,
  words: Wording,
): string[] {
  return relaxations.map(({ changes, models }) => {
    const what = words.format.list(changes.map((change) => changeText(catalog, change, unit, words)));
    const who =
      models.length <= 3 ? words.format.list(names(models)) : words.of(pickingMessages).models(models.length);
    return `${what}: ${who}`;
  });
}

/** When nothing fits: the smallest changes under which something would, as sentences. */
export function closestTexts(catalog: Catalog, found: Picks, request: Request, words: Wording): string[] {
  const say = words.of(pickingMessages);
  const relaxed = relaxedTexts(catalog, found, boughtBy(request), words);
  return relaxed.map((text, index) => (index === 0 ? say.closest(text) : say.or(text)));
}

/** What kept others out, and how certain the first is. */
export function pickNotes(
  catalog: Catalog,
  found: Picks,
  request: Request,
  today: string,
  words: Wording,
): string[] {
  const { picks, count } = found;
  return [
    ...closestTexts(catalog, found, request, words),
    ...unmeasuredTexts(catalog, found, request, words),
    ...ofAllTexts(catalog, found, request, today, words),
    ...tierTexts(catalog, found, request, words),
    ...(count > picks.length ? [words.of(pickMessages).fitting(count, picks.length)] : []),
    ...unknownTexts(catalog, found, request, words),
    ...(request.wishes.some(({ kind }) => kind === 'memoryAtMost')
      ? [words.of(pickMessages).memory(memoryFormula(catalog, words))]
      : []),
  ];
}

/** That nothing fits, or that what does is not measured. */
export function nothingText({ catalog, request, words }: Asked, { unknown }: Picks): string {
  const { goal, task } = request;
  const unpriced = unknown.filter(({ missing }) => missing.every((wish) => wish === 'goal'));
  if (qualityGoal(goal)?.quality === null && unpriced.length > 0)
    return words.of(pickingMessages).noBestUnpriced(words.of(vocabularyMessages).task(task), unpriced.length);
  const floor = floorIn(catalog, request)?.model.name;
  const unmeasured = unknown.filter(isOnlyUnmeasured);
  if (floor === undefined || unmeasured.length === 0) return words.of(pickMessages).nothingFits;
  const who = names(byRenown(catalog, unmeasured, request).slice(0, mostNames));
  return words.of(pickMessages).nothingMeasured(floor, who, unmeasured.length - who.length);
}
