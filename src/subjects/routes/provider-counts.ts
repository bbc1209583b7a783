import type { Catalog, Model } from '../../catalog/catalog.ts';
import { priceOn } from '../../catalog/price-on.ts';
import { providerName } from '../../catalog/routes.ts';
import { type Draft, sourceOf } from '../../claims/finding.ts';
import type { Sentence } from '../../claims/layout.ts';
import { readerOf } from '../../claims/reader.ts';
import { type About, aboutAt, aboutIn } from '../../claims/subject-at.ts';
import { numberWords, wordNumber } from '../../language/number-words.ts';
import { pattern } from '../../language/pattern.ts';

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

/** Providers that have a model at a price, as a finding shows them, and where the newest of those prices is from. */
export function providersOf(catalog: Catalog, model: Model, today: string) {
  const prices = pricedProviders(catalog, model, today);
  const newest = prices.toSorted((a, b) => (a.claim.asOf < b.claim.asOf ? 1 : -1))[0];
  const ours = {
    kind: 'providers',
    prices: prices.map(({ provider, input, output }) => ({ provider, input, output })),
  } as const;
  return { prices, ours, source: sourceOf(newest?.claim) };
}

const counts = pattern`(?:(?<exactly>{exactly})\s+|(?<least>{least}|{greater}|не меньше)\s+(?:(?:чем\s+)?у\s+)?|(?:{nearly})\s+)?(?<![\p{L}\d.,$-])(?<count>\d{1,3}|${numberWords})(?<more>\+)?\s+(?:{differing}\s+){0,2}{providers}(?![\p{L}\d])`;
const mayHold = pattern`{providers}`;
const denied = pattern`{denied}|n't(?!\p{L})`;
/** A count of others: "of our providers", "providers we tried". */
const ofOthers = pattern`^\s*(?:{ownPeople}|that|who|which|котор\p{L}*)(?!\p{L})`;
const servesNext = /^\s+(?:\p{L}+\s+){0,3}_/u;
/** So many times as many as are known nobody takes for a gap of the list. */
const farMore = 3;
const beyond = 1.8;

/**
 * What is known of a count of providers. It is right where the known ones come to it; wrong where more are known than it
 * allows ("only 2"), where several times as many are, and where it is far beyond all that are known.
 */
function ruleCount(
  catalog: Catalog,
  model: Model,
  stated: number,
  isExact: boolean,
  isLeast: boolean,
  today: string,
): Pick<Draft, 'verdict' | 'detail' | 'ours' | 'source'> | null {
  const { prices, ours, source } = providersOf(catalog, model, today);
  const all = new Set(model.offers.flatMap(({ provider, variant }) => (variant === null ? provider : [])))
    .size;
  const most = Math.max(all, prices.length);
  if (most === 0 || prices.length === 0) return null;
  const isRight = isLeast ? most >= stated : stated >= prices.length && stated <= most;
  const isTooFew =
    !isLeast && (isExact || stated === 1 ? prices.length > stated : prices.length >= stated * farMore);
  const isTooMany = stated > most * beyond;
  const verdict = isRight ? 'supported' : isTooFew || isTooMany ? 'contradicted' : 'unknown';
  return { verdict, detail: verdict === 'unknown' ? 'cannot-tell' : null, ours, source };
}

/** Whose providers are counted: those of the model that they have ("3 providers offer A"), else of the one before. */
function aboutCount(
  catalog: Catalog,
  sentence: Sentence,
  text: string,
  start: number,
  end: number,
): About | null {
  const next = sentence.named.find((own) => own.start >= sentence.start + end);
  const isServed = next && servesNext.test(text.slice(end, next.start - sentence.start + 1));
  const before = sentence.named.some((own) => own.end <= sentence.start + start);
  if (isServed && !before) return aboutIn(catalog, sentence, next, start, end);
  // "You can get A from over 3 providers": they are the ones that it is from.
  const last = sentence.named.findLast((own) => own.end <= sentence.start + start);
  const isFrom = last !== undefined && fromThem.test(text.slice(last.end - sentence.start, start));
  return isFrom ? aboutIn(catalog, sentence, last, start, end) : aboutAt(catalog, sentence, start, end);
}

function countsIn(catalog: Catalog, sentence: Sentence, today: string): Draft[] {
  if (!mayHold.test(sentence.text) || /\?\s*$/.test(sentence.text)) return [];
  const text = sentence.masked;
  return counts.all(text).flatMap(({ 0: said, index, groups = {} }): Draft[] => {
    const end = index + said.length;
    if (ofOthers.test(text.slice(end)) || denied.test(text.slice(Math.max(0, index - 30), index))) return [];
    // It is quoted from the words that lead to it: "available from 3 providers".
    const lead = leadBefore.exec(text.slice(0, index))?.[0].length ?? 0;
    const about = aboutCount(catalog, sentence, text, index - lead, end);
    const stated = wordNumber(groups.count?.toLowerCase() ?? '') ?? Number(groups.count);
    const isLeast = groups.least !== undefined || groups.more !== undefined;
    const ruled =
      about && ruleCount(catalog, about.model, stated, groups.exactly !== undefined, isLeast, today);
    return about && ruled
      ? [
          {
            ...about.place,
            start: sentence.start + index - lead,
            end: sentence.start + end,
            model: about.model.id,
            field: 'providers',
            ...ruled,
            arithmetic: null,
          },
        ]
      : [];
  });
}

const fromThem = pattern`^\s*(?:{onRoute}\s+)?$`;
const leadBefore = pattern`{availableFrom}\s+$`;

/** How many providers a text says that a model has. */
export const readProviderCounts = readerOf(countsIn);
