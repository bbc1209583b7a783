import type { Catalog } from '../../catalog/catalog.ts';
import { providerName, type Route } from '../../catalog/routes.ts';
import { daysBetween } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { agesMessages } from './say.ts';

/** Days from which on a price is said to be old. */
const old = 30;

/** A route by which something is sold, with the day of its price. */
type Priced = Pick<Route, 'offer'> & { readonly claim: { readonly asOf: string } };

/** Whose prices these are and of which day, in one sentence; null where none is known. */
export function pricesText(
  catalog: Catalog,
  routes: readonly (Priced | null)[],
  today: string,
  words: Wording,
): string | null {
  const known = routes.filter((route) => route !== null);
  if (known.length === 0) return null;
  const byDay = Map.groupBy(known, ({ claim }) => claim.asOf);
  const each = [...byDay]
    .map(([on, own]) => {
      const days = daysBetween(on, today);
      const providers = own.map(({ offer }) => providerName(catalog, offer.provider));
      return { providers: [...new Set(providers)], on, days: days > old ? days : null };
    })
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  // The age is said of the oldest alone.
  const aged = each.map((own, at) => (at === each.length - 1 ? own : { ...own, days: null }));
  return words.of(agesMessages).prices(aged);
}
