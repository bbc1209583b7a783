import type { questionPrices as english } from '../en/question-prices.ts';
import { date, list, money, tokens } from './format.ts';

type Rate = { readonly input: number; readonly output: number };

/** «$0,10 за вход, $0,50 за выход». */
export const rate = ({ input, output }: Rate) => `${money(input)} за вход, ${money(output)} за выход`;
const perSide = {
  input: 'за 1 млн токенов на входе',
  output: 'за 1 млн токенов на выходе',
  cached: 'за 1 млн токенов на входе из кэша',
} as const;
const most = (models: number) => (models === 2 ? 'дешевле' : 'дешевле всех');

export const questionPrices: typeof english = {
  price: (name, own, provider) => `${name}: ${rate(own)} на 1 млн токенов через ${provider}.`,
  priceOf: (name, side, usd, provider) => `${name}: ${money(usd)} ${perSide[side]} через ${provider}.`,
  batchPrice: (name, own, provider) =>
    `${name} в пакетном режиме: ${rate(own)} на 1 млн токенов через ${provider}.`,
  noSidePrice: (name, side, provider) =>
    `Ни один источник каталога не даёт цену ${side === 'cached' ? 'входа из кэша' : 'пакетного режима'} ${name} у ${provider}.`,
  noPrice: (name, included) =>
    included
      ? `${name} входит в подписку, цена за токены не опубликована.`
      : `Цена за токены ${name} не опубликована.`,
  noPriceAt: (name, provider) => `Сейчас у ${provider} нет опубликованной цены на ${name}.`,
  priceWas: (name, own, provider, until) => `До ${date(until)} ${name} стоила у ${provider} ${rate(own)}.`,
  cachedToo: (usd) => `Вход из кэша — ${money(usd)}.`,
  tier: (above, own) => `Если на входе больше ${tokens(above)} в запросе — ${rate(own)}.`,
  cheaper: (name, models, reason) => `${name} ${most(models)}: ${reason}`,
  sameCost: (models, reason) => `${models === 2 ? 'Стоят одинаково' : 'Одной самой дешёвой нет'}: ${reason}`,
  cheaperByRoute: (models, reason) => `Какая ${most(models)}, зависит от провайдера: ${reason}`,
  cheaperUnknown: (models, reason) => `Сказать, какая ${most(models)}, нельзя. ${reason}`,
  sidePrices: (side, each, missing, least) =>
    [
      least === null ? '' : `${least} ${most(each.length)}.`,
      each.length > 0
        ? `${each.map(({ name, value }) => `${name} — ${money(value)}`).join(', ')} ${perSide[side]}.`
        : '',
      missing.length > 0 ? `Не опубликовано: ${list(missing)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  rows: {
    corner: '$ за 1 млн токенов',
    input: 'Вход',
    output: 'Выход',
    cached: 'Вход из кэша',
    blended: 'Смесь: 3 входа на 1 выход',
    via: 'Через',
    memoryCorner: 'Память',
    fits: (memory) => `${memory}, помещается`,
    mayFit: (memory) => `${memory}, может поместиться`,
    tooLarge: (memory) => `${memory}, не помещается`,
  },
  assumed: (volume) => `Расчёт на ${volume}.`,
};
