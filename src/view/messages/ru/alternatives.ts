import type { alternatives as english } from '../en/alternatives.ts';
import { counted, grouped, money } from './format.ts';

export const alternatives: typeof english = {
  all: (name, isChat) =>
    `всё то же, что ${name} (${isChat ? 'вход, выход, контекст, вызов инструментов, структурированный вывод, рассуждения' : 'вход, выход, контекст'})`,
  asMuch: 'не меньше',
  price: (base, price, basePrice, vectors) => {
    if (price === null) return 'её цена не опубликована';
    const unit = vectors ? 'за 1 млн токенов на входе' : 'за 1 млн токенов в смеси 3:1';
    return basePrice === null
      ? `стоит ${money(price)} ${unit}, цена ${base} не опубликована`
      : `стоит ${money(price)} ${unit} против ${money(basePrice)}`;
  },
  measured: (leads, shared) =>
    shared === 0
      ? 'общих бенчмарков нет, сравнить качество ответов не по чему'
      : `лидирует в ${grouped(leads)} из ${counted(shared, 'общего бенчмарка', 'общих бенчмарков', 'общих бенчмарков')}`,
  cheaper: (name, all, price, measured, isStronger) =>
    `Дешевле${isStronger ? ' и сильнее' : ''}: ${name} умеет ${all}, ${price}; ${measured}.`,
  noneCheaper: (all) => `Дешевле: в каталоге нет модели, которая точно умеет ${all} за меньшие деньги.`,
  cheaperUnknown: (base) => `Дешевле: сказать нельзя, цена ${base} не опубликована.`,
  stronger: (name, all, price, measured) => `Сильнее: ${name} умеет ${all}; ${measured}, ${price}.`,
  noneStronger:
    'Сильнее: в каталоге нет модели, которая точно умеет не меньше и лидирует в общих бенчмарках.',
};
