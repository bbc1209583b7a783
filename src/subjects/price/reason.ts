import type { Catalog, Model } from '../../catalog/catalog.ts';
import { mixKind } from '../../catalog/mix.ts';
import { providerName } from '../../catalog/routes.ts';
import { isSamePrice } from '../../cost/same-price.ts';
import type { Wording } from '../../language/wording.ts';
import type { Advantage } from '../advantage.ts';
import { advantagesMessages, choosingMessages } from '../choice/say.ts';
import { monthlyText, volumeText } from '../cost/arithmetic.ts';
import { breakEvenText } from '../cost/break-even.ts';
import { ofOthers, wins } from '../criterion.ts';
import { missing, names } from '../named.ts';
import { unitReason } from '../units/compare.ts';
import type { PriceCategory } from './rule.ts';
import { priceMessages } from './say.ts';
import { termsSentence } from './terms.ts';

/** How much more the next cheapest costs than the winner. */
function nextOf(models: readonly Model[], { blended, result }: PriceCategory) {
  if (result.outcome !== 'win') return null;
  const low = blended[result.winner] ?? 0;
  const others = blended.flatMap((amount, index) =>
    amount === null || index === result.winner ? [] : [{ amount, index }],
  );
  const next = others.sort((a, b) => a.amount - b.amount)[0];
  if (!next || low === 0) return null;
  return { name: models[next.index]?.name ?? '', ratio: next.amount / low };
}

/** What each model comes to, and by which route; empty where nothing is known. */
function figuresText(
  catalog: Catalog,
  models: readonly Model[],
  { blended, routes, costs, mix }: PriceCategory,
  words: Wording,
): string {
  const { format } = words;
  const reasons = words.of(priceMessages);
  const each = models.flatMap(({ name }, index) => {
    const route = routes[index];
    const usd = blended[index];
    if (!route || usd == null) return [];
    const row = costs?.rows[index];
    const amount = row ? monthlyText(row, costs.volume, words) : format.money(usd);
    return [{ name, amount, provider: providerName(catalog, route.offer.provider) }];
  });
  if (each.length === 0) return '';
  if (costs) return reasons.pricesAtVolume(each, volumeText(costs.volume, words));
  const usual = mixKind(mix) === 'usual';
  return reasons.prices(each, usual ? null : mix);
}

/** What holds of a price only on some days or at some hours, a sentence for each model. */
function termsText(
  catalog: Catalog,
  models: readonly Model[],
  { routes }: PriceCategory,
  words: Wording,
): string[] {
  return models.flatMap(
    ({ name }, index) => termsSentence(catalog, name, routes[index] ?? null, words) ?? [],
  );
}

/**
 * Who is cheapest where every price is known: one that leads by more than a tenth, several that cost about the same, or
 * all of them; `isExact` where those cost the same to the cent. Null where a price is not known.
 */
function cheapestOf({
  blended,
}: PriceCategory): { readonly among: readonly number[]; readonly isExact: boolean } | null {
  const known = blended.flatMap((usd) => usd ?? []);
  if (known.length < blended.length || known.length === 0) return null;
  const low = Math.min(...known);
  const among = known.flatMap((usd, index) => (isSamePrice(low, usd) ? [index] : []));
  return { among, isExact: among.every((index) => known[index] === low) };
}

/** Who is cheapest, with the figures; `win` says it of one that leads. */
export function cheapestText(
  models: readonly Model[],
  category: PriceCategory,
  reason: string,
  win: (name: string) => string,
  words: Wording,
): string {
  const { result } = category;
  const found = cheapestOf(category);
  const among = result.outcome === 'win' ? (found?.among ?? [result.winner]) : (found?.among ?? []);
  const [only, ...others] = among.length > 0 || result.outcome !== 'tie' ? among : result.among;
  if (only !== undefined && others.length === 0) return win(models[only]?.name ?? '');
  const tied = [only, ...others].flatMap((index) => models[index ?? -1]?.name ?? []);
  return words
    .of(priceMessages)
    .sameCost(tied.length === models.length ? null : tied, found?.isExact ?? false, reason);
}

/** The figures behind the price category, with the routes they are for. */
export function priceReason(
  catalog: Catalog,
  models: readonly Model[],
  category: PriceCategory,
  words: Wording,
): string {
  if (category.units) return unitReason(catalog, models, category.units, words);
  const reasons = words.of(priceMessages);
  const { blended, mix, turn, cheapestElsewhere } = category;
  const figures = figuresText(catalog, models, category, words);
  const terms = termsText(catalog, models, category, words);
  const told = (reason: string) => [reason, ...terms].join(' ');
  if (category.result.outcome === 'unknown') {
    // With an amount of each, what is open is the hour or a discount.
    const byHour = category.routes.some((route) => route?.price.peak);
    if (!blended.includes(null))
      return told(byHour ? reasons.priceByHour(figures) : reasons.priceOpen(figures));
    const isLimited = Boolean(catalog.team?.allowedProviders);
    return reasons.priceUnknown(missing(models, blended), figures, isLimited);
  }
  return told(
    reasons.price(
      figures,
      models.length,
      nextOf(models, category),
      cheapestElsewhere === null ? null : (models[cheapestElsewhere]?.name ?? ''),
      turn && mix.output > 0 ? breakEvenText(turn, names(models), words) : null,
    ),
  );
}

/** What being the cheapest is worth. */
export function priceAdvantage(
  _: Catalog,
  __: readonly Model[],
  category: PriceCategory,
  index: number,
): Advantage | null {
  const own = category.blended[index];
  if (!wins(category, index) || own == null) return null;
  const next = Math.min(...ofOthers(category.blended, index).map((usd) => usd ?? 0));
  if (isSamePrice(own, next)) return null;
  const kind = mixKind(category.mix);
  return {
    kind: 'price',
    sentence: (name, words) => words.of(advantagesMessages).price(name, own, next, kind),
    clause: (words) => words.of(advantagesMessages).when.price(own, next, kind),
    question: (name, words) => words.of(choosingMessages).priceFirst(name, own, next, kind),
    ofOneTask: true,
    isWorthMore: false,
  };
}
