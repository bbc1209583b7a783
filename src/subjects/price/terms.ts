import type { Catalog, Price } from '../../catalog/catalog.ts';
import { providerName, type Route } from '../../catalog/routes.ts';
import type { Wording } from '../../language/wording.ts';
import { priceTermsMessages } from './say.ts';

/** When a price holds: "twice that at peak hours 01:00-04:00 UTC", "until 2026-12-31". */
export function priceDays(
  { input, output, from, until, peak }: Pick<Price, 'input' | 'output' | 'from' | 'until' | 'peak'>,
  words: Wording,
): string[] {
  const say = words.of(priceTermsMessages);
  const isDouble = peak?.input === 2 * input && peak.output === 2 * output;
  return [
    ...(peak ? [say.peak(isDouble ? null : [peak.input, peak.output], peak.hours, peak.workdays)] : []),
    ...(from === null ? [] : [say.since(from)]),
    ...(until === null ? [] : [say.until(until)]),
  ];
}

/** What else holds of the price of a route: its hours, and what it will be; empty where every day and hour is alike. */
export function priceTerms(route: Route | null, words: Wording): string[] {
  if (!route) return [];
  const { price, next } = route;
  const hours = priceDays({ ...price, from: null, until: null }, words);
  const say = words.of(priceTermsMessages);
  const later = next?.value.from
    ? [say.next(next.value.input, next.value.output, next.value.from)]
    : price.until === null
      ? []
      : [say.until(price.until)];
  return [...hours, ...later];
}

/** The same as a sentence with whose price it is; null where there is nothing to say. */
export function termsSentence(
  catalog: Catalog,
  name: string,
  route: Route | null,
  words: Wording,
): string | null {
  const terms = priceTerms(route, words);
  if (!route || terms.length === 0) return null;
  return words.of(priceTermsMessages).of(name, providerName(catalog, route.offer.provider), terms.join('; '));
}

/** The same for scripts; no fields where every day and hour is alike. */
export function termsJson(route: Route | null) {
  const { price, next } = route ?? {};
  return {
    ...(price?.from ? { from: price.from } : {}),
    ...(price?.until ? { until: price.until } : {}),
    ...(price?.peak ? { peak: price.peak } : {}),
    ...(next ? { next: { from: next.value.from, input: next.value.input, output: next.value.output } } : {}),
  };
}
