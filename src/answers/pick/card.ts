import type { Block, Card, FieldsBlock } from '../../card/card.ts';
import type { Catalog, Model, Score } from '../../catalog/catalog.ts';
import { isIndependent } from '../../catalog/independent.ts';
import { givesVectors } from '../../catalog/mix.ts';
import { atPeak } from '../../catalog/price-on.ts';
import { providerName } from '../../catalog/routes.ts';
import { speedOf, timingParty } from '../../catalog/speed.ts';
import { unitFor } from '../../catalog/unit-price.ts';
import type { Unit } from '../../catalog/words.ts';
import type { Volume } from '../../cost/volume.ts';
import type { Wording } from '../../language/wording.ts';
import { priceOf } from '../../pick/judge.ts';
import { type Pick as Picked, type Picks, pick } from '../../pick/search.ts';
import type { Request, Wish } from '../../pick/wish.ts';
import { benchmarkName, scoreText as measuredText } from '../../subjects/benchmarks/reason.ts';
import { scoreText } from '../../subjects/fit/show.ts';
import { memoryFormula } from '../../subjects/hosting/memory.ts';
import { names } from '../../subjects/named.ts';
import { priceTermsMessages } from '../../subjects/price/say.ts';
import { termsJson } from '../../subjects/price/terms.ts';
import { vocabularyMessages } from '../../subjects/say.ts';
import { agesText } from '../../subjects/sources/ages.ts';
import { claimSources } from '../../subjects/sources/sources.ts';
import { speedMessages } from '../../subjects/speed/say.ts';
import { teamNotes } from '../../subjects/team.ts';
import { textLanguageTexts, textTokenClaims } from '../../subjects/tokens/notes.ts';
import { unitMessages } from '../../subjects/units/say.ts';
import { unitPriceJson, unitPriceVia } from '../../subjects/units/text.ts';
import { pickMessages } from '../../subjects/wishes-say.ts';
import type { PickCommand } from '../command.ts';
import { pickingMessages } from './say.ts';
import { changeText, missingText, requestText } from './wishes.ts';

/** The unit that prices of a pick are of; null where that is tokens. */
export const boughtBy = ({ task, volume }: Request) => (volume === null ? unitFor(task) : null);

/** The route that its price is of. */
const pricedBy = ({ route, unit }: Picked, request: Request) => (boughtBy(request) === null ? route : unit);

/** The fit that is asked for, as what is best or as a wish. */
function judgedBy({ goal, wishes }: Request): string | null {
  if (typeof goal === 'object') return goal.fit;
  const wish = wishes.find(({ kind }) => kind === 'fitAtLeast');
  return wish?.kind === 'fitAtLeast' ? wish.fit : null;
}

/** The newest independent score in the field of the fit that is asked for; undefined where there is none. */
function measuredScore(catalog: Catalog, model: Model, request: Request): Score | undefined {
  const fit = judgedBy(request);
  if (fit === null) return undefined;
  const [score] = model.scores
    .filter((score) => isIndependent(model, score) && catalog.benchmarks[score.benchmark]?.domain === fit)
    .toSorted((a, b) => (a.claim.asOf < b.claim.asOf ? 1 : -1));
  return score;
}

/** That score in words, or that there is none. */
function measuredIn(catalog: Catalog, model: Model, request: Request, words: Wording): string {
  const fit = judgedBy(request);
  const isField = Object.values(catalog.benchmarks).some(({ domain }) => domain === fit);
  if (fit === null || !isField) return '';
  const score = measuredScore(catalog, model, request);
  return score
    ? `${benchmarkName(catalog, score.benchmark, score.variant, words)} ${measuredText(catalog, score, words)}`
    : words.of(pickingMessages).noScore(words.of(vocabularyMessages).domain(fit, catalog.domains[fit]?.name));
}

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

/** What the price comes to at peak hours: by these alone a budget that is met may be exceeded. Empty where every hour is alike. */
function peakText(picked: Picked, volume: Volume | null, words: Wording): string {
  const { route } = picked;
  const { peak } = route?.price ?? {};
  const price = route && atPeak(route.price);
  const usual = priceOf(picked, volume);
  const dear = price && priceOf({ ...picked, route: { ...route, price } }, volume);
  if (!peak || dear === null || usual === null) return '';
  const isDouble = dear === 2 * usual;
  return words.of(priceTermsMessages).peak(isDouble ? null : [dear], peak.hours, peak.workdays);
}

/** Price with its route, context, date and size, where each is known. */
export function whyText(catalog: Catalog, picked: Picked, request: Request, words: Wording): string {
  const { model, route, unit, fit } = picked;
  const { format } = words;
  const pick = words.of(pickingMessages);
  const { volume } = request;
  const bought = volume === null ? unitFor(model.task) : null;
  const price = priceOf(picked, volume);
  const parameters = model.parameters?.chosen.value.total;
  return [
    fit ? pick.pickFit(scoreText(fit)) : '',
    timedText(catalog, model, request, words),
    bought !== null
      ? unit
        ? unitPriceVia(catalog, unit, words)
        : words.of(unitMessages).noPrice(bought)
      : price === null || !route
        ? pick.noPrice
        : pick.price(
            format.money(price),
            volume ? 'month' : givesVectors(model) ? 'input' : 'blended',
            providerName(catalog, route.offer.provider),
            route.offer.region,
          ),
    bought === null ? peakText(picked, volume, words) : '',
    measuredIn(catalog, model, request, words),
    model.contextWindow ? pick.context(format.shortTokens(model.contextWindow.chosen.value)) : '',
    model.released ? pick.released(format.date(model.released.chosen.value)) : '',
    parameters === undefined ? '' : pick.parameters(format.grouped(parameters)),
  ]
    .filter(Boolean)
    .join(', ');
}

const mostNames = 5;

/** "12 models may qualify but publish no price", or by what is missing where that differs. */
function qualifyText(
  catalog: Catalog,
  unknown: Picks['unknown'],
  isMore: boolean,
  request: Request,
  words: Wording,
): string[] {
  if (unknown.length === 0) return [];
  const reasons = unknown.flatMap(({ missing }) => [
    ...new Set(missing.map((wish) => missingText(catalog, wish, request, words))),
  ]);
  const counts = [...Map.groupBy(reasons, (reason) => reason)]
    .map(([what, { length }]) => ({ what, count: length }))
    .sort((a, b) => b.count - a.count);
  const who = unknown.length <= mostNames ? names(unknown.map(({ model }) => model)) : [];
  return [words.of(pickingMessages).mayQualify(unknown.length, isMore, counts, who)];
}

/** Who may fit, and what is not known of them; each by name where it is only what a unit of it costs. */
function unknownTexts(
  catalog: Catalog,
  { unknown, picks }: Picks,
  request: Request,
  words: Wording,
): string[] {
  const unit = boughtBy(request);
  const isUnpriced = ({ missing }: Picks['unknown'][number]) =>
    request.goal === 'price' && missing.every((wish) => wish === 'goal');
  const unpriced = unit === null ? [] : unknown.filter(isUnpriced).map(({ model }) => model);
  const others = unit === null ? unknown : unknown.filter((own) => !isUnpriced(own));
  const isMore = picks.length > 0;
  return [
    ...(unit !== null && unpriced.length > 0
      ? [words.of(unitMessages).unpriced(names(unpriced), isMore, unit)]
      : []),
    ...qualifyText(catalog, others, isMore, request, words),
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
export function pickNotes(catalog: Catalog, found: Picks, request: Request, words: Wording): string[] {
  const { picks, count, mightLead } = found;
  const pick = words.of(pickingMessages);
  const relaxed = relaxedTexts(catalog, found, boughtBy(request), words);
  return [
    ...relaxed.map((text, index) => (index === 0 ? pick.closest(text) : pick.or(text))),
    ...(count > picks.length ? [words.of(pickMessages).fitting(count, picks.length)] : []),
    ...(mightLead > 0 ? [pick.mightLead(mightLead)] : []),
    ...unknownTexts(catalog, found, request, words),
    ...(judgedBy(request) === null ? [] : [pick.judged]),
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

/** The models that fit, as JSON and as a card. */
export function pickView(
  catalog: Catalog,
  command: PickCommand,
  today: string,
  words: Wording,
): { result: object; card: Card } {
  const { request } = command;
  const found = pick(catalog, request, today);
  const { picks, count, unknown } = found;
  const [first] = picks;
  const verdict = first
    ? `${first.model.name}: ${whyText(catalog, first, request, words)}.`
    : words.of(pickMessages).nothingFits;
  const relaxed = relaxedTexts(catalog, found, boughtBy(request), words);
  const isNamed = request.wishes.some(({ kind }) => kind === 'provider');
  const notes = [
    ...teamNotes(
      catalog,
      picks.map(({ model }) => model),
      picks.map(({ route }) => route),
      !isNamed,
      words,
    ),
    ...pickNotes(catalog, found, request, words),
  ];
  const shown = picks.map(({ model }) => model);
  const volume = request.volume ?? {};
  const ofLanguage = textLanguageTexts(catalog, shown, volume, words);
  const asked = words.of(pickMessages).asked(requestText(catalog, request, words));
  const left = (['superseded', 'deprecated', 'preview'] as const).filter(
    (state) => !request.including.includes(state),
  );
  const scored = picks.map(({ model }) => measuredScore(catalog, model, request)?.claim);
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
    { kind: 'text', role: 'verdict', text: [{ bold: verdict }] },
    { kind: 'text', role: 'body', text: [asked] },
    ...ofLanguage.map((text): Block => ({ kind: 'text', role: 'body', text: [text] })),
    ...(picks.length > 1 ? [resultFields(catalog, found, request, words)] : []),
    ...(notes.length > 0 ? [{ kind: 'notes', items: notes.map((text) => [text]) } as const] : []),
    ...(picks.length > 0
      ? [
          claimSources(
            [
              ...picks.map((own) => pricedBy(own, request)?.claim),
              ...times,
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
      goal: typeof request.goal === 'object' ? request.goal.fit : request.goal,
      results: picks.map((own) => ({
        model: own.model.id,
        why: whyText(catalog, own, request, words),
        score: own.score,
        high: own.fit?.high ?? own.score,
        price: priceOf(own, request.volume),
        unit: boughtBy(request) ?? 'tokens',
        ...(boughtBy(request) === null ? {} : { unitPrice: unitPriceJson(own.unit) }),
        route: pricedBy(own, request)?.offer.provider ?? null,
        ...termsJson(boughtBy(request) === null ? own.route : null),
      })),
      count,
      relaxed,
      notes: [...ofLanguage, ...notes, ages],
      unknown: unknown.map(({ model }) => model.id),
      catalog: { asOf: catalog.asOf },
    },
    card: {
      title: words.of(pickingMessages).title,
      summary: verdict,
      audience: command.private ? 'asker' : 'everyone',
      blocks,
    },
  };
}
