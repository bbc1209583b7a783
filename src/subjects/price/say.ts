import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

const counting = (days: number) => ru.counted(days, 'день', 'дня', 'дней');

/** How old prices are. */
export const ageMessages = says('age', {
  label: { en: 'Price age', ru: 'Возраст цены' },
  days: phrase<[days: number]>({
    en: (days) => (days === 0 ? 'of today' : plural(days, 'day')),
    ru: (days) => (days === 0 ? 'сегодняшняя' : counting(days)),
  }),
  ofPrice: phrase<[days: number]>({
    en: (days) => (days === 0 ? 'price of today' : `price ${plural(days, 'day')} old`),
    ru: (days) => (days === 0 ? 'цена сегодняшняя' : `цене ${counting(days)}`),
  }),
  /** Where a price has none. */
  none: { en: '-', ru: '-' },
  old: phrase<
    [each: readonly { readonly names: readonly string[]; readonly on: string; readonly days: number }[]]
  >({
    en: (each) =>
      `Prices older than 30 days: ${each.map(({ names, on, days }) => `${en.list(names)} (${on}, ${days} days)`).join('; ')}.`,
    ru: (each) =>
      `Цены старше 30 дней: ${each.map(({ names, on, days }) => `${ru.list(names)} (${ru.date(on)}, ${counting(days)})`).join('; ')}.`,
  }),
});
