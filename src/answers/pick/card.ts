import type { Block, Card, FieldsBlock } from '../../card/card.ts';
import type { Catalog, Model } from '../../catalog/catalog.ts';
import { speedOf, timingParty } from '../../catalog/speed.ts';
import { generalDomain, rankOf, standingOf, sureOf } from '../../catalog/standings/standing.ts';
import type { Unit } from '../../catalog/words.ts';
import type { Wording } from '../../language/wording.ts';
import { floorIn, type Pick as Picked } from '../../pick/candidate.ts';
import { type Picks, pick } from '../../pick/search.ts';
import { domainIn, type Request, type Wish } from '../../pick/wish.ts';
import { memoryFormula } from '../../subjects/hosting/memory.ts';
import { names } from '../../subjects/named.ts';
import { termsJson } from '../../subjects/price/terms.ts';
import { placesText } from '../../subjects/quality/reason.ts';
import { domainName, qualityMessages } from '../../subjects/quality/say.ts';
import { agesText } from '../../subjects/sources/ages.ts';
import { claimSources } from '../../subjects/sources/sources.ts';
import { speedMessages } from '../../subjects/speed/say.ts';
import { teamNotes } from '../../subjects/team.ts';
import { textLanguageTexts, textTokenClaims } from '../../subjects/tokens/notes.ts';
import { unitMessages } from '../../subjects/units/say.ts';
import { unitPriceJson } from '../../subjects/units/text.ts';
import { pickMessages } from '../../subjects/wishes-say.ts';
import type { PickCommand } from '../command.ts';
import { type Asked, headTexts, newerThan } from './head.ts';
import { boughtBy, fullPrice, peakText, pricedBy, shortPrice } from './price.ts';
import { pickingMessages } from './say.ts';
import { picksTable } from './table.ts';
import { changeText, missingText, requestText } from './wishes.ts';

/** How long an answer takes, with who timed it; empty where speed is not asked for. */
function timedText(catalog: Catalog, model: Model, { goal }: Request, words: Wording): string {
  const size = catalog.practice.timedAnswer;
  const total = goal === 'speed' ? speedOf(model, size, timingParty).total : null;
  if (!total) return '';
  const who = catalog.sources[timingParty]?.name ?? timingParty;
  return words.of(pickingMessages).timed(words.of(speedMessages).seconds(...total), size, who);
}

/** Where the times of the picks come from, where speed is asked for. */
function timeClaims(catalog: Catalog, { picks }: Picks, { goal }: Request) {
  if (goal !== 'speed') return [];
  return picks.flatMap(({ model }) => {
    const { first, rate } = speedOf(model, catalog.practice.timedAnswer, timingParty);
    return [first?.claim, rate?.claim];
  });
}

/** Place, price with its route, context, date and size, where each is known. */
export function whyText(catalog: Catalog, picked: Picked, request: Request, words: Wording): string {
  const { model, standing } = picked;
  const { format } = words;
  const pick = words.of(pickingMessages);
  const parameters = model.parameters?.chosen.value.total;
  return [
    standing ? placesText(catalog, standing, words) : '',
    timedText(catalog, model, request, words),
    fullPrice(catalog, picked, request, words),
    boughtBy(request) === null ? peakText(picked, request.volume, words) : '',
    model.contextWindow ? pick.context(format.shortTokens(model.contextWindow.chosen.value)) : '',
    model.released ? pick.released(format.date(model.released.chosen.value)) : '',
    parameters === undefined ? '' : pick.parameters(format.grouped(parameters)),
  ]
    .filter(Boolean)
    .join(', ');
}

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
    (request.goal === 'price' || typeof request.goal === 'object') &&
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
function unmeasuredTexts(catalog: Catalog, found: Picks, request: Request, words: Wording): string[] {
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
function relaxedTexts(catalog: Catalog, { relaxations }: Picks, unit: Unit | null, words: Wording): string[] {
  return relaxations.map(({ changes, models }) => {
    const what = words.format.list(changes.map((change) => changeText(catalog, change, unit, words)));
    const who =
      models.length <= 3 ? words.format.list(names(models)) : words.of(pickingMessages).models(models.length);
    return `${what}: ${who}`;
  });
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
  const pick = words.of(pickingMessages);
  const relaxed = relaxedTexts(catalog, found, boughtBy(request), words);
  return [
    ...relaxed.map((text, index) => (index === 0 ? pick.closest(text) : pick.or(text))),
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

/** Wishes by name; those that may be several as a list. */
function constraintsJson({ task, wishes, volume, including }: Request): object {
  const all = (kind: Wish['kind']) => wishes.filter((wish) => wish.kind === kind).map(({ value }) => value);
  const lists = { takes: all('takes'), can: all('can'), including };
  const single = wishes
    .filter(({ kind }) => kind !== 'takes' && kind !== 'can')
    .map(({ kind, value, ...rest }) => {
      if ('volume' in rest) return [kind, value];
      return [kind, Object.keys(rest).length > 0 ? { ...rest, value } : value];
    });
  return {
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
    ...Object.fromEntries(single),
    ...(task === 'chat' ? {} : { task }),
    ...(volume ? { volume } : {}),
  };
}

function resultFields(catalog: Catalog, { picks }: Picks, request: Request, words: Wording): FieldsBlock {
  return {
    kind: 'fields',
    fields: picks.slice(1).map((own, index) => ({
      label: `${index + 2}.`,
      mark: own.model.name,
      text: [whyText(catalog, own, request, words)],
    })),
  };
}

/** A result for scripts; `quality` is null where it was not looked at. */
function resultJson(asked: Asked, own: Picked) {
  const { catalog, request, words } = asked;
  const { standing } = own;
  const rank = standing && rankOf(catalog, standing);
  return {
    model: own.model.id,
    why: whyText(catalog, own, request, words),
    score: own.score,
    price: own.price,
    unit: boughtBy(request) ?? 'tokens',
    ...(boughtBy(request) === null ? {} : { unitPrice: unitPriceJson(own.unit) }),
    route: pricedBy(own, request)?.offer.provider ?? null,
    ...termsJson(boughtBy(request) === null ? own.route : null),
    tier: own.tier,
    quality: standing && {
      rank: rank && [rank.low, rank.high],
      of: rank?.of ?? 0,
      basis: standing.basis,
    },
    newer: newerThan(asked, own)?.id ?? null,
  };
}

const goalJson = ({ goal }: Request) =>
  typeof goal === 'object' ? { quality: goal.quality, take: goal.take } : goal;

/** That nothing fits, or that what does is not measured. */
function nothingText({ catalog, request, words }: Asked, { unknown }: Picks): string {
  const floor = floorIn(catalog, request)?.model.name;
  const unmeasured = unknown.filter(isOnlyUnmeasured);
  if (floor === undefined || unmeasured.length === 0) return words.of(pickMessages).nothingFits;
  const who = names(byRenown(catalog, unmeasured, request).slice(0, mostNames));
  return words.of(pickMessages).nothingMeasured(floor, who, unmeasured.length - who.length);
}

/** The answer, and the picks side by side. */
export function answerBlocks(
  asked: Asked,
  found: Picks,
): { readonly head: string; readonly list: Block | null } {
  const { catalog, request, words } = asked;
  const head = headTexts(asked, found, (own) => whyText(catalog, own, request, words));
  const isRated = domainIn(request) !== null;
  const rows = isRated ? picksTable(asked, found) : resultFields(catalog, found, request, words);
  return {
    head: head.length > 0 ? head.join(' ') : nothingText(asked, found),
    list: found.picks.length > 1 ? rows : null,
  };
}

/** The models that fit, as JSON and as a card. */
export function pickView(
  catalog: Catalog,
  command: PickCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const { request } = command;
  const asked: Asked = { catalog, request, today, words };
  const found = pick(catalog, request, today);
  const { picks, count, unknown } = found;
  const { head, list } = answerBlocks(asked, found);
  const relaxed = relaxedTexts(catalog, found, boughtBy(request), words);
  const isNamed = request.wishes.some(({ kind }) => kind === 'provider');
  const shown = picks.map(({ model }) => model);
  const notes = [
    ...teamNotes(
      catalog,
      shown,
      picks.map(({ route }) => route),
      !isNamed,
      words,
    ),
    ...pickNotes(catalog, found, request, today, words),
  ];
  const volume = request.volume ?? {};
  const ofLanguage = textLanguageTexts(catalog, shown, volume, words);
  const said = words.of(pickMessages).asked(requestText(catalog, request, words));
  const left = (['superseded', 'deprecated', 'preview'] as const).filter(
    (state) => !request.including.includes(state),
  );
  const scored = picks.flatMap(
    ({ standing }) => standing?.observations.map(({ score }) => score.claim) ?? [],
  );
  const times = timeClaims(catalog, found, request);
  const priced = picks.map((own) => ({ model: own.model, route: pricedBy(own, request) }));
  const ages = agesText(catalog, { priced, scores: [...scored, ...times] }, today, words);
  const footText = [
    ...(left.length > 0 ? [words.of(pickingMessages).leftOut(left)] : []),
    words
      .of(pickingMessages)
      .pricesOf(isNamed ? null : catalog.team?.allowedProviders ? 'allowed' : 'usual', boughtBy(request)),
    ages,
  ].join(' ');
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [{ bold: head }] },
    { kind: 'text', role: 'body', text: [said] },
    ...ofLanguage.map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
    ...(list ? [list] : []),
    ...(notes.length > 0 ? [{ kind: 'notes', items: notes.map((text) => [text]) } as const] : []),
    ...(picks.length > 0
      ? [
          claimSources(
            [
              ...picks.map((own) => pricedBy(own, request)?.claim),
              ...times,
              ...scored,
              ...textTokenClaims(shown, volume),
            ],
            words,
          ),
        ]
      : []),
    { kind: 'foot', text: footText },
  ];
  return {
    result: {
      constraints: constraintsJson(request),
      goal: goalJson(request),
      results: picks.map((own) => resultJson(asked, own)),
      count,
      relaxed,
      notes: [...ofLanguage, ...notes, ages],
      unmeasured: found.unmeasured.map(({ model }) => model.id),
      unknown: unknown.map(({ model }) => model.id),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: words.of(pickingMessages).title,
      summary: head,
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
