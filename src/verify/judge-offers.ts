import type { Catalog, Model } from '../catalog/catalog.ts';
import { providerName, referenceRoute } from '../catalog/routes.ts';
import { capabilityCalled } from './capability-words.ts';
import { type Draft, sourceOf } from './finding.ts';

/** Every route at a price per token, one for each provider. */
function pricedProviders(catalog: Catalog, model: Model) {
  const byProvider = new Map(
    model.offers.flatMap(({ provider, price, variant }) =>
      price && price.chosen.value.unit === 'tokens' && variant === null
        ? [
            [
              provider,
              { claim: price.chosen, provider: providerName(catalog, provider), ...price.chosen.value },
            ] as const,
          ]
        : [],
    ),
  );
  return [...byProvider.values()].map(({ claim, provider, input, output }) => ({
    claim,
    provider,
    input,
    output,
  }));
}

export type Judge = (
  catalog: Catalog,
  model: Model,
  match: RegExpExecArray,
  today: string,
) => Pick<Draft, 'field' | 'verdict' | 'ours' | 'source'> | null;

/** How many providers have it, and whether their prices agree. */
export const judgeProviders: Judge = (catalog, model, match) => {
  const prices = pricedProviders(catalog, model);
  const [first] = prices;
  const stated = match.groups?.count;
  const isMore =
    stated === undefined
      ? new Set(prices.map(({ input, output }) => `${input}/${output}`)).size > 1
      : prices.length > Number(stated);
  if (!first || !isMore) return null;
  const newest = prices.toSorted((a, b) => (a.claim.asOf < b.claim.asOf ? 1 : -1))[0] ?? first;
  const ours = {
    kind: 'providers',
    prices: prices.map(({ provider, input, output }) => ({ provider, input, output })),
  } as const;
  return { field: 'providers', verdict: 'contradicted', ours, source: sourceOf(newest.claim) };
};

/** That there is no discount. */
export const judgeDiscount: Judge = (_, model, __, today) => {
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
export const judgeArchitecture: Judge = (_, { architecture }) => {
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
export const judgeAuthentication: Judge = (catalog, model, { groups }) => {
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
export const judgeZero: Judge = (catalog, model, { groups }) => {
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
