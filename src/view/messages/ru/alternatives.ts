import type { alternatives as english } from '../en/alternatives.ts';
import { counted, grouped, money } from './format.ts';

export const alternatives: typeof english = {
  all: (name, isChat) =>
    `всё то же, что ${name} (${isChat ? 'вход, выход, контекст, вызов инструментов, структурированный вывод, рассуждения' : 'вход, выход, контекст'})`,
  asMuch: 'не меньше',
  price: (base, price, basePrice) => {
    if (price === null) return 'её цена не опубликована';
    return basePrice === null
      ? `стоит ${money(price)} за 1 млн токенов в смеси 3:1, цена ${base} не опубликована`
      : `стоит ${money(price)} за 1 млн токенов в смеси 3:1 против ${money(basePrice)}`;
  },
  measured: (leads, shared) =>
    shared === 0
      ? 'общих бенчмарков нет, сравнить качество ответов не по чему'
      : `лидирует в ${grouped(leads)} из ${counted(shared, 'общего бенчмарка', 'общих бенчмарков', 'общих бенчмарков')}`,
  cheaper: (name, all, price, measured) => `Дешевле: ${name} умеет ${all}, ${price}; ${measured}.`,
  noneCheaper: (all) => `Дешевле: в каталоге нет модели, которая точно умеет ${all} за меньшие деньги.`,
  cheaperUnknown: (base) => `Дешевле: сказать нельзя, цена ${base} не опубликована.`,
  stronger: (name, all, price, measured) => `Сильнее: ${name} умеет ${all}; ${measured}, ${price}.`,
  noneStronger:
    'Сильнее: в каталоге нет модели, которая точно умеет не меньше и лидирует в общих бенчмарках.',
};
