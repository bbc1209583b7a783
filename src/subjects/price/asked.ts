import type { Model } from '../../catalog/catalog.ts';
import { blendedMix } from '../../catalog/mix.ts';
import { providerName, type Route, referenceRoute } from '../../catalog/routes.ts';
import { standingOf } from '../../catalog/standings/standing.ts';
import { mixPrice, ratesAt, usualPrice } from '../../cost/bill.ts';
import { isCurrent } from '../alternatives/candidates.ts';
import { domainFor } from '../quality/rule.ts';
import type { QuestionInput } from '../reply.ts';
import { sentences } from '../reply.ts';
import { askedPriceMessages, type Lead } from './say.ts';

/** Logits of ability within which models are about as good. */
const asGood = 0.5;
/** So many others make a field to be held against. */
const fewest = 5;

/** What a model is held against, with their prices blended: current ones about as good where enough are known, else all for the same work. */
function comparable({ catalog, today }: QuestionInput, model: Model) {
  const domain = domainFor(catalog, [model], null);
  const own = standingOf(catalog, model, domain).estimate?.mean ?? null;
  const others = [...catalog.models.values()].filter(
    (other) => other !== model && other.task === model.task && isCurrent(catalog, other, today),
  );
  const like = others.filter((other) => {
    const its = standingOf(catalog, other, domain).estimate?.mean;
    return own !== null && its !== undefined && Math.abs(its - own) <= asGood;
  });
  const priced = (all: readonly Model[]) =>
    all.flatMap((other) => usualPrice(other, referenceRoute(other, today)) ?? []).sort((a, b) => a - b);
  const near = priced(like);
  return near.length >= fewest ? { prices: near, isLike: true } : { prices: priced(others), isLike: false };
}

/** Whether a price is low or high among comparable ones: within the lower, the middle or the upper third. */
function amongText(input: QuestionInput, model: Model, route: Route, as: 'cheap' | 'dear'): string | null {
  const say = input.words.of(askedPriceMessages);
  const { prices, isLike } = comparable(input, model);
  if (prices.length < fewest) return null;
  const usd = mixPrice(route.price, blendedMix);
  const less = prices.filter((other) => other > usd).length;
  const share = less / prices.length;
  const isCheap = share >= 2 / 3;
  const isDear = share <= 1 / 3;
  const lead: Lead = isCheap || isDear ? ((as === 'cheap') === isCheap ? 'yes' : 'no') : 'middle';
  const median = prices[Math.floor(prices.length / 2)] ?? usd;
  return sentences(say.lead[lead], say.among(model.name, usd, less, prices.length, isLike, median));
}

/** Whether a price lies below or above one that is said. */
function againstText({ query, words }: QuestionInput, model: Model, route: Route, usd: number): string {
  const say = words.of(askedPriceMessages);
  const { judged, side } = query.details;
  const { input, output } = route.price;
  const isMeant = (own: number) => (judged?.as === 'dear' ? own > usd : own < usd);
  if (side === 'input' || side === 'output') {
    const own = route.price[side];
    return sentences(
      say.lead[isMeant(own) ? 'yes' : 'no'],
      say.sideAgainst(model.name, side, own, usd, own < usd),
    );
  }
  const [first, second] = [isMeant(input), isMeant(output)];
  const below = { input: input < usd, output: output < usd };
  return sentences(
    first === second ? say.lead[first ? 'yes' : 'no'] : say.partly,
    say.against(model.name, route.price, usd, below),
  );
}

/** The answer to whether a price is low or high; null where that was not asked or cannot be told. */
export function judgedText(input: QuestionInput, model: Model, route: Route): string | null {
  const { judged } = input.query.details;
  if (!judged) return null;
  return judged.usd === null
    ? amongText(input, model, route, judged.as)
    : againstText(input, model, route, judged.usd);
}

/** The price of requests that are longer than is said; null where that was not asked. */
export function aboveText(
  { catalog, query, words }: QuestionInput,
  model: Model,
  route: Route,
): string | null {
  const { threshold } = query.details;
  if (threshold === null) return null;
  const say = words.of(askedPriceMessages);
  const via = providerName(catalog, route.offer.provider);
  const { price } = route;
  const tier = price.tiers.findLast(({ above }) => above <= threshold) ?? price.tiers[0];
  if (!tier) return say.noTier(model.name, threshold, price, via);
  const rates = ratesAt(price, { inputPerRequest: Math.max(tier.above, threshold) + 1, batch: false });
  return say.above(model.name, tier.above, rates, price, via);
}

const mostNames = 4;

/** Whether a model can be had for nothing: by a free tier, at providers that list no price, on an own machine. */
export function freeText({ catalog, words }: QuestionInput, model: Model, route: Route | null): string {
  const say = words.of(askedPriceMessages);
  const tier = model.freeTier?.chosen.value ?? 'none';
  const providers = model.offers.filter(({ included }) => included).map(({ provider }) => provider);
  const names = [...new Set(providers)].map((id) => providerName(catalog, id));
  return sentences(
    tier === 'none'
      ? say.notFree(model.name, route?.price ?? null, route && providerName(catalog, route.offer.provider))
      : say.freeTier(model.name, tier),
    names.length > 0 && say.included(names.slice(0, mostNames), Math.max(0, names.length - mostNames)),
    model.openWeights?.chosen.value === true && say.ownMachine,
  );
}
