import type { age as english } from '../en/age.ts';
import { counted, date, list } from './format.ts';

const counting = (days: number) => counted(days, 'день', 'дня', 'дней');

export const age: typeof english = {
  label: 'Возраст цены',
  days: (days) => (days === 0 ? 'сегодняшняя' : counting(days)),
  ofPrice: (days) => (days === 0 ? 'цена сегодняшняя' : `цене ${counting(days)}`),
  none: '-',
  old: (each) =>
    `Цены старше 30 дней: ${each.map(({ names, on, days }) => `${list(names)} (${date(on)}, ${counting(days)})`).join('; ')}.`,
};
