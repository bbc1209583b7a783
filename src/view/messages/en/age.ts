import { list } from './format.ts';
import { plural } from './plural.ts';

/** How old prices are. */
export const age = {
  label: 'Price age',
  days: (days: number) => (days === 0 ? 'of today' : plural(days, 'day')),
  ofPrice: (days: number) => (days === 0 ? 'price of today' : `price ${plural(days, 'day')} old`),
  /** Where a price has none. */
  none: '-',
  old: (each: readonly { readonly names: readonly string[]; readonly on: string; readonly days: number }[]) =>
    `Prices older than 30 days: ${each.map(({ names, on, days }) => `${list(names)} (${on}, ${days} days)`).join('; ')}.`,
};
