import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

/** A cheaper and a stronger model in place of one; prices are USD per 1M tokens blended 3:1. */
export const alternativesMessages = says('alternatives', {
  part: { en: 'Alternatives', ru: 'Альтернативы' },
  instead: { en: 'Instead', ru: 'Что взять вместо' },
  all: phrase<[name: string, isChat: boolean]>({
    en: (name, isChat) =>
      `all that ${name} does (${isChat ? 'inputs, outputs, context, tool calling, structured output, reasoning' : 'inputs, outputs, context'})`,
    ru: (name, isChat) =>
      `всё то же, что ${name} (${isChat ? 'вход, выход, контекст, вызов инструментов, структурированный вывод, рассуждения' : 'вход, выход, контекст'})`,
  }),
  asMuch: { en: 'as much', ru: 'не меньше' },
  /** A clause on USD per 1M tokens: of input alone where models give `vectors`, else blended 3:1. */
  price: phrase<[base: string, price: number | null, basePrice: number | null, vectors: boolean]>({
    en: (base, price, basePrice, vectors) => {
      if (price === null) return 'has no published price';
      const unit = vectors ? 'per 1M input tokens' : 'per 1M tokens blended';
      return basePrice === null
        ? `costs ${en.money(price)} ${unit}, the price of ${base} is not known here`
        : `costs ${en.money(price)} ${unit} against ${en.money(basePrice)}`;
    },
    ru: (base, price, basePrice, vectors) => {
      if (price === null) return 'её цена нам не известна';
      const unit = vectors ? 'за 1 млн токенов на входе' : 'за 1 млн токенов в смеси 3:1';
      return basePrice === null
        ? `стоит ${ru.money(price)} ${unit}, цена ${base} нам не известна`
        : `стоит ${ru.money(price)} ${unit} против ${ru.money(basePrice)}`;
    },
  }),
  measured: phrase<[leads: number, shared: number]>({
    en: (leads, shared) =>
      shared === 0
        ? 'no shared benchmark tells which answers better'
        : `it leads on ${leads} of ${plural(shared, 'shared benchmark')}`,
    ru: (leads, shared) =>
      shared === 0
        ? 'общих бенчмарков нет, сравнить качество ответов не по чему'
        : `лидирует в ${ru.grouped(leads)} из ${ru.counted(shared, 'общего бенчмарка', 'общих бенчмарков', 'общих бенчмарков')}`,
  }),
  cheaper: phrase<[name: string, all: string, price: string, measured: string, isStronger: boolean]>({
    en: (name, all, price, measured, isStronger) =>
      `Cheaper${isStronger ? ' and stronger' : ''}: ${name} does ${all} and ${price}; ${measured}.`,
    ru: (name, all, price, measured, isStronger) =>
      `Дешевле${isStronger ? ' и сильнее' : ''}: ${name} умеет ${all}, ${price}; ${measured}.`,
  }),
  noneCheaper: template(['all'], {
    en: 'Cheaper: no model of the catalog certainly does {all} for less.',
    ru: 'Дешевле: в каталоге нет модели, которая точно умеет {all} за меньшие деньги.',
  }),
  cheaperUnknown: template(['base'], {
    en: 'Cheaper: cannot be told, no price of {base} is known here.',
    ru: 'Дешевле: сказать нельзя, цена {base} нам не известна.',
  }),
  stronger: template(['name', 'all', 'price', 'measured'], {
    en: 'Stronger: {name} does {all}; {measured}, and it {price}.',
    ru: 'Сильнее: {name} умеет {all}; {measured}, {price}.',
  }),
  noneStronger: {
    en: 'Stronger: no model of the catalog certainly does as much and leads on shared benchmarks.',
    ru: 'Сильнее: в каталоге нет модели, которая точно умеет не меньше и лидирует в общих бенчмарках.',
  },

  switchingInstead: template(['name'], { en: 'Instead of {name}:', ru: 'Вместо {name}:' }),
  goOn: phrase<[pairs: readonly string[]]>({
    en: (pairs) => `Continue comparing: ${pairs.join('; ')}`,
    ru: (pairs) => `Сравнить дальше: ${pairs.join('; ')}`,
  }),

  compareWith: phrase<[pairs: readonly string[]]>({
    en: (pairs) => `Compare: ${pairs.join('; ')}`,
    ru: (pairs) => `Сравнить: ${pairs.join('; ')}`,
  }),
});
