import type { flatPrice as english } from '../en/flat-price.ts';
import { list, money, roughlyCounted, times } from './format.ts';

const flatOf = (usd: number) => `плата ${money(usd).replace(/,00$/, '')} в месяц`;

export const flatPrice: typeof english = {
  volume: ({ of, at, tokens: all, bound }, mix) => {
    const most = bound === null ? '' : bound === 'least' ? 'не меньше ' : 'не больше ';
    const tokens = roughlyCounted(all, 'токен', 'токена', 'токенов');
    if (of === 'requests')
      return `${most}${roughlyCounted(at, 'запрос', 'запроса', 'запросов')} (${tokens}) в месяц`;
    return `${most}${tokens} в месяц${mix ? ' (3 на входе к 1 на выходе)' : ''}`;
  },
  comesTo: (usd, each) =>
    `Фиксированная ${flatOf(usd)} — это ${each.map(({ name, volume }) => `${volume} у ${name}`).join('; ')}: если нужно меньше, дешевле платить за токены, если больше — фиксированная плата.`,
  tokensCheaper: (usd, name, ratio, volume) =>
    `Платить за токены ${name} дешевле, чем фиксированная ${flatOf(usd)}, пока объём не вырастет ${ratio > 1000 ? `в ${roughlyCounted(ratio, 'раз', 'раза', 'раз')}` : times(ratio)}: ${volume}.`,
  flatCheaper: (usd, name, share, volume) =>
    `При этом объёме фиксированная ${flatOf(usd)} дешевле, чем платить за токены ${name}; поровну выходит ${share < 0.01 ? 'меньше чем при 1%' : `при ${Math.round(share * 100)}%`} объёма: ${volume}.`,
  unknown: (usd, names) =>
    `С какого объёма выгодна фиксированная ${flatOf(usd)}, сказать нельзя (${list(names)}): цена за токены не опубликована.`,
};
