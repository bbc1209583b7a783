import type { Catalog } from '../catalog/catalog.ts';
import { providerName } from '../catalog/routes.ts';
import { priceOf } from '../pick/place.ts';
import type { Pick as Picked, Picks } from '../pick/search.ts';
import type { Request } from '../pick/wish.ts';
import { scoreText } from './fit.ts';
import type { Messages } from './messages/messages.ts';
import { names } from './names.ts';
import { changeText, missingText } from './wish-text.ts';

/** Price with its route, context, date and size, where each is known. */
export function whyText(
  catalog: Catalog,
  { model, route, fit }: Picked,
  { volume }: Request,
  { pick, format }: Messages,
): string {
  const price = priceOf(route, volume);
  const parameters = model.parameters?.chosen.value.total;
  return [
    fit ? pick.fit(scoreText(fit)) : '',
    price === null || !route
      ? pick.noPrice
      : pick.price(
          format.money(price),
          volume !== null,
          providerName(catalog, route.offer.provider),
          route.offer.region,
        ),
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
  words: Messages,
): string[] {
  if (unknown.length === 0) return [];
  const reasons = unknown.flatMap(({ missing }) => [
    ...new Set(missing.map((wish) => missingText(catalog, wish, goal, words))),
  ]);
  const counts = [...Map.groupBy(reasons, (reason) => reason)]
    .map(([what, { length }]) => ({ what, count: length }))
    .sort((a, b) => b.count - a.count);
  const who = unknown.length <= mostNames ? names(unknown.map(({ model }) => model)) : [];
  return [words.pick.mayQualify(unknown.length, picks.length > 0, counts, who)];
}

/** The smallest changes under which something fits, each with who would. */
export function relaxedTexts(catalog: Catalog, { relaxations }: Picks, words: Messages): string[] {
  return relaxations.map(({ changes, models }) => {
    const what = words.format.list(changes.map((change) => changeText(catalog, change, words)));
    const who = models.length <= 3 ? words.format.list(names(models)) : words.pick.models(models.length);
    return `${what}: ${who}`;
  });
}

/** What kept others out, and how certain the first is. */
export function pickNotes(catalog: Catalog, found: Picks, request: Request, words: Messages): string[] {
  const { picks, count, mightLead } = found;
  const { pick } = words;
  const relaxed = relaxedTexts(catalog, found, words);
  return [
    ...relaxed.map((text, index) => (index === 0 ? pick.closest(text) : pick.or(text))),
    ...(count > picks.length ? [pick.fitting(count, picks.length)] : []),
    ...(mightLead > 0 ? [pick.mightLead(mightLead)] : []),
    ...unknownText(catalog, found, request, words),
    ...(request.wishes.some(({ kind }) => kind === 'memoryAtMost') ? [pick.memory] : []),
  ];
}
