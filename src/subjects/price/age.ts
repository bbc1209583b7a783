import type { TableBlock } from '../../card/card.ts';
import type { Claim, Model } from '../../catalog/catalog.ts';
import { daysBetween } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { ageMessages } from './say.ts';

/** A route of whatever kind of price: its claim says how old that is. */
type Priced = { readonly claim: Claim<unknown> };

/** Older prices are warned of. */
const oldDays = 30;

/** How old a price is, in days; null where none is published, and where a team has agreed on it: that does not age. */
function ageInDays(route: Priced | null, today: string): number | null {
  return route && route.claim.basis !== 'team' ? Math.max(0, daysBetween(route.claim.asOf, today)) : null;
}

/** "price 11 days old", to stand behind a price; null where it has no age. */
export function priceAge(route: Priced | null, today: string, words: Wording): string | null {
  const age = words.of(ageMessages);
  const days = ageInDays(route, today);
  return days === null ? null : age.ofPrice(days);
}

/** " (11 days)", to stand behind a price in a table; nothing where it has no age. */
export function priceAgeBehind(route: Priced, today: string, words: Wording): string {
  const age = words.of(ageMessages);
  const days = ageInDays(route, today);
  return days === null ? '' : ` (${age.days(days)})`;
}

/** "11 days", in a table; a dash where it has no age. */
export function priceAgeCell(route: Priced | null, today: string, words: Wording): string {
  const age = words.of(ageMessages);
  const days = ageInDays(route, today);
  return days === null ? age.none : age.days(days);
}

/** The row of a table that says how old the prices in it are; none where no price has an age. */
export function priceAgeRows(
  routes: readonly (Priced | null)[],
  today: string,
  words: Wording,
): TableBlock['rows'] {
  if (routes.every((route) => ageInDays(route, today) === null)) return [];
  return [
    { label: words.of(ageMessages).label, cells: routes.map((route) => priceAgeCell(route, today, words)) },
  ];
}

/** Which of these prices are older than 30 days; null where none is. */
export function oldPrices(
  models: readonly Model[],
  routes: readonly (Priced | null)[],
  today: string,
  words: Wording,
): string | null {
  const age = words.of(ageMessages);
  const old = routes.flatMap((route, index) => {
    const days = ageInDays(route, today);
    return route && days !== null && days > oldDays
      ? [{ name: models[index]?.name ?? '', on: route.claim.asOf, days }]
      : [];
  });
  if (old.length === 0) return null;
  const byDay = [...Map.groupBy(old, ({ on }) => on)].map(([on, own]) => ({
    names: own.map(({ name }) => name),
    on,
    days: own[0]?.days ?? 0,
  }));
  return age.old(byDay);
}
