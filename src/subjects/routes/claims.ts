import type { Catalog, Model } from '../../catalog/catalog.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import { draftOf } from '../../claims/judge-fact.ts';
import type { Sentence } from '../../claims/layout.ts';
import { readerOf } from '../../claims/reader.ts';
import { aboutAt } from '../../claims/subject-at.ts';
import { type Pattern, pattern } from '../../language/pattern.ts';
import { capabilityCalled } from '../abilities/claims.ts';
import { providersOf } from './provider-counts.ts';

type Judge = (
  catalog: Catalog,
  model: Model,
  match: RegExpExecArray,
  today: string,
) => Pick<Draft, 'field' | 'verdict' | 'ours' | 'source'> | null;

/** That the prices of all providers agree. */
const judgeSamePrices: Judge = (catalog, model, _, today) => {
  const { prices, ours, source } = providersOf(catalog, model, today);
  const isMixed = new Set(prices.map(({ input, output }) => `${input}/${output}`)).size > 1;
  return isMixed ? { field: 'providers', verdict: 'contradicted', ours, source } : null;
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

const readers: readonly (readonly [Pattern, Judge])[] = [
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
