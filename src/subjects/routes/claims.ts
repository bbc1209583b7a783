import type { Catalog, Model } from '../../catalog/catalog.ts';
import { priceOn } from '../../catalog/price-on.ts';
import { providerName, referenceRoute } from '../../catalog/routes.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf } from '../../claims/judge-fact.ts';
import type { Sentence } from '../../claims/layout.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt } from '../../claims/subject-at.ts';
import { numberWords, wordNumber } from '../../language/number-words.ts';
import { type Pattern, pattern } from '../../language/pattern.ts';
import { capabilityCalled } from '../abilities/claims.ts';

/** Every route at a price per token, one for each provider. */
function pricedProviders(catalog: Catalog, model: Model, today: string) {
  const byProvider = new Map(
    model.offers.flatMap((offer) => {
      const { provider, variant } = offer;
      const claim = priceOn(offer, today);
      return claim?.value.unit === 'tokens' && variant === null
        ? [[provider, { claim, provider: providerName(catalog, provider), ...claim.value }] as const]
        : [];
    }),
  );
  return [...byProvider.values()].map(({ claim, provider, input, output }) => ({
    claim,
    provider,
    input,
    output,
  }));
}

type Judge = (
  catalog: Catalog,
  model: Model,
  match: RegExpExecArray,
  today: string,
) => Pick<Draft, 'field' | 'verdict' | 'ours' | 'source'> | null;

/** Providers that have a model at a price, as a finding shows them, and where the newest of those prices is from. */
function providersOf(catalog: Catalog, model: Model, today: string) {
  const prices = pricedProviders(catalog, model, today);
  const newest = prices.toSorted((a, b) => (a.claim.asOf < b.claim.asOf ? 1 : -1))[0];
  const ours = {
    kind: 'providers',
    prices: prices.map(({ provider, input, output }) => ({ provider, input, output })),
  } as const;
  return { prices, ours, source: sourceOf(newest?.claim) };
}

/** That the prices of all providers agree. */
const judgeSamePrices: Judge = (catalog, model, _, today) => {
  const { prices, ours, source } = providersOf(catalog, model, today);
  const isMixed = new Set(prices.map(({ input, output }) => `${input}/${output}`)).size > 1;
  return isMixed ? { field: 'providers', verdict: 'contradicted', ours, source } : null;
};

/**
 * How many providers have it. A count that the known ones come to is right; one is wrong where there are more, several
 * where there are three times as many: others count otherwise, and our list may lack some.
 */
const judgeCount: Judge = (catalog, model, { groups, 0: said }, today) => {
  const { prices, ours, source } = providersOf(catalog, model, today);
  const providers = new Set(
    model.offers.flatMap(({ provider, variant }) => (variant === null ? provider : [])),
  ).size;
  const stated = wordNumber(groups?.count?.toLowerCase() ?? '') ?? Number(groups?.count);
  if (prices.length === 0 || !Number.isFinite(stated)) return null;
  const isAtLeast = atLeast.test(said);
  const isRight = isAtLeast
    ? Math.max(providers, prices.length) >= stated
    : stated >= prices.length && stated <= providers;
  const isFew = !isAtLeast && (stated === 1 ? prices.length > 1 : prices.length >= stated * 3);
  const verdict = isRight ? 'supported' : isFew ? 'contradicted' : 'unknown';
  return { field: 'providers', verdict, ours, source };
};

/** That there is no discount. */
const judgeDiscount: Judge = (_, model, __, today) => {
  const route = referenceRoute(model, today);
  if (!route || (route.price.cacheRead === null && route.price.batch === null)) return null;
  const { cacheRead, batch, input } = route.price;
  const hasBatch = batch !== null || model.capabilities.batch === 'yes';
  return {
    field: 'discount',
    verdict: 'contradicted',
    ours: { kind: 'discounts', cacheRead, batch: hasBatch, input },
    source: sourceOf(route.claim),
  };
};

/** That images need no encoder of their own. */
const judgeArchitecture: Judge = (_, { architecture }) => {
  const claim = architecture?.chosen;
  if (!claim) return null;
  const isKnown = claim.basis !== 'page' && /encoder/i.test(claim.value);
  return {
    field: 'architecture',
    verdict: isKnown ? 'contradicted' : 'unknown',
    ours: { kind: 'architecture', value: claim.value },
    source: sourceOf(claim),
  };
};

/** How a call proves who makes it. */
const judgeAuthentication: Judge = (catalog, model, { groups }) => {
  const { provider, name } = model.lab;
  const api = provider === null ? undefined : catalog.apis[provider];
  if (!api?.authentication) return null;
  const said = groups?.way?.toLowerCase() ?? '';
  return {
    field: 'authentication',
    verdict: api.authentication.en.toLowerCase().includes(said) ? 'supported' : 'contradicted',
    ours: { kind: 'authentication', value: api.authentication },
    source: { name: `${name} documentation`, url: api.docs ?? null, asOf: api.asOf },
  };
};

/** No points for what is not published. */
const judgeZero: Judge = (catalog, model, { groups }) => {
  const [id] = (groups?.row ?? '').split('/').flatMap((label) => capabilityCalled(catalog, label) ?? []);
  if (id === undefined) return null;
  const claim = model.capabilityClaims[id];
  const most = Number(groups?.most);
  if (claim?.value === 'no') return null;
  return claim
    ? {
        field: 'fit_score',
        verdict: 'contradicted',
        ours: { kind: 'capability', id, value: claim.value },
        source: sourceOf(claim),
      }
    : { field: 'fit_score', verdict: 'unknown', ours: { kind: 'points', id, most }, source: null };
};

const atLeast = pattern`{least}|\+`;

const readers: readonly (readonly [Pattern, Judge])[] = [
  [
    pattern`(?:{availableFrom}|{servedBy})\s+(?:{least}\s+|{nearly}\s+)?(?<count>\d{1,3}|${numberWords})\+?\s+(?:{differing}\s+)?{providers}`,
    judgeCount,
  ],
  [pattern`{samePrices}`, judgeSamePrices],
  [pattern`{uniform}[^.;]{0,60}|{noDiscount}`, judgeDiscount],
  [pattern`{noEncoder}`, judgeArchitecture],
  [pattern`{authentication}:\s*(?<way>bearer|x-api-key)\b(?: token| header)?`, judgeAuthentication],
  [pattern`^\s*(?<row>\p{L}[\p{L} /-]{2,60}?):?\s*0\s?\/\s?(?<most>\d{1,3})\s*$`, judgeZero],
];

function offersIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  return readers.flatMap(([found, judge]): Draft[] => {
    const match = found.exec(sentence.text);
    if (!match) return [];
    const lead = match[0].length - match[0].trimStart().length;
    const about = aboutAt(catalog, sentence, match.index + lead, match.index + match[0].trimEnd().length);
    const judged = about && judge(catalog, about.model, match, today);
    if (!about || !judged) return [];
    const { field, ...own } = judged;
    return draftOf(about, field, own, own.ours?.kind === 'points' ? `0..${own.ours.most}` : null);
  });
}

/** What a text says of providers, discounts, architecture, authentication, and points for what is not known. */
export const readOffers = readerOf(offersIn);
