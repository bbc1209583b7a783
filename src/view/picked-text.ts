import type { Catalog, Model } from '../catalog/catalog.ts';
import { isIndependent } from '../catalog/independent.ts';
import { givesVectors } from '../catalog/mix.ts';
import { providerName } from '../catalog/routes.ts';
import type { Wording } from '../language/wording.ts';
import { priceOf } from '../pick/place.ts';
import type { Pick as Picked, Picks } from '../pick/search.ts';
import type { Request } from '../pick/wish.ts';
import { scoreText } from './fit.ts';
import { memoryFormula } from './host-words.ts';
import { pickMessages } from './messages/pick.ts';
import { vocabularyMessages } from './messages/vocabulary.ts';
import { names } from './names.ts';
import { oldPrices, priceAge } from './price-age.ts';
import { benchmarkName, scoreText as measuredText } from './score-text.ts';
import { changeText, missingText } from './wish-text.ts';

/** The fit that is asked for, as what is best or as a wish. */
function judgedBy({ goal, wishes }: Request): string | null {
  if (typeof goal === 'object') return goal.fit;
  const wish = wishes.find(({ kind }) => kind === 'fitAtLeast');
  return wish?.kind === 'fitAtLeast' ? wish.fit : null;
}

/** One independent score in the field of the fit that is asked for, or that there is none. */
function measuredIn(catalog: Catalog, model: Model, request: Request, words: Wording): string {
  const fit = judgedBy(request);
  const isField = Object.values(catalog.benchmarks).some(({ domain }) => domain === fit);
  if (fit === null || !isField) return '';
  const [score] = model.scores
    .filter((score) => isIndependent(model, score) && catalog.benchmarks[score.benchmark]?.domain === fit)
    .toSorted((a, b) => (a.claim.asOf < b.claim.asOf ? 1 : -1));
  return score
    ? `${benchmarkName(catalog, score.benchmark, score.variant, words)} ${measuredText(catalog, score, words)}`
    : words.of(pickMessages).noScore(words.of(vocabularyMessages).domain(fit, catalog.domains[fit]));
}

/** Price with its route, context, date and size, where each is known. */
export function whyText(
  catalog: Catalog,
  { model, route, fit }: Picked,
  request: Request,
  today: string,
  words: Wording,
): string {
  const { format } = words;
  const pick = words.of(pickMessages);
  const { volume } = request;
  const price = priceOf(model, route, volume);
  const parameters = model.parameters?.chosen.value.total;
  return [
    fit ? pick.fit(scoreText(fit)) : '',
    price === null || !route
      ? pick.noPrice
      : pick.price(
          format.money(price),
          volume ? 'month' : givesVectors(model) ? 'input' : 'blended',
          providerName(catalog, route.offer.provider),
          route.offer.region,
        ),
    (price !== null && priceAge(route, today, words)) || '',
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
function unknownText(
  catalog: Catalog,
  { unknown, picks }: Picks,
  { goal }: Request,
  words: Wording,
): string[] {
  if (unknown.length === 0) return [];
  const reasons = unknown.flatMap(({ missing }) => [
    ...new Set(missing.map((wish) => missingText(catalog, wish, goal, words))),
  ]);
  const counts = [...Map.groupBy(reasons, (reason) => reason)]
    .map(([what, { length }]) => ({ what, count: length }))
    .sort((a, b) => b.count - a.count);
  const who = unknown.length <= mostNames ? names(unknown.map(({ model }) => model)) : [];
  return [words.of(pickMessages).mayQualify(unknown.length, picks.length > 0, counts, who)];
}

/** The smallest changes under which something fits, each with who would. */
export function relaxedTexts(catalog: Catalog, { relaxations }: Picks, words: Wording): string[] {
  return relaxations.map(({ changes, models }) => {
    const what = words.format.list(changes.map((change) => changeText(catalog, change, words)));
    const who =
      models.length <= 3 ? words.format.list(names(models)) : words.of(pickMessages).models(models.length);
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
  const { picks, count, mightLead } = found;
  const pick = words.of(pickMessages);
  const relaxed = relaxedTexts(catalog, found, words);
  const old = oldPrices(
    picks.map(({ model }) => model),
    picks.map(({ route }) => route),
    today,
    words,
  );
  return [
    ...relaxed.map((text, index) => (index === 0 ? pick.closest(text) : pick.or(text))),
    ...(count > picks.length ? [pick.fitting(count, picks.length)] : []),
    ...(mightLead > 0 ? [pick.mightLead(mightLead)] : []),
    ...unknownText(catalog, found, request, words),
    ...(old === null ? [] : [old.replace(/\.$/, '')]),
    ...(judgedBy(request) === null ? [] : [pick.judged]),
    ...(request.wishes.some(({ kind }) => kind === 'memoryAtMost')
      ? [pick.memory(memoryFormula(catalog, words))]
      : []),
  ];
}
