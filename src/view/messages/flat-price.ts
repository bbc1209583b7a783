import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

/** A volume a month as it comes out of a break-even; `bound` where it is not exact. */
type TurningVolume = {
  readonly of: 'requests' | 'tokens';
  readonly at: number;
  readonly tokens: number;
  readonly bound: 'least' | 'most' | null;
};

const englishFlatOf = (usd: number) => `flat ${en.money(usd).replace(/\.00$/, '')} a month`;

const russianFlatOf = (usd: number) => `плата ${ru.money(usd).replace(/,00$/, '')} в месяц`;

/** A flat price of a month beside prices per token; `usd` is the flat price. */
export const flatPriceMessages = says('flatPrice', {
  /** `mix`: at three tokens in to one out, since nobody gave a volume. */
  volume: phrase<[turningVolume: TurningVolume, mix: boolean]>({
    en: ({ of, at, tokens, bound }, mix) => {
      const most = bound === null ? '' : bound === 'least' ? 'at least ' : 'at most ';
      if (of === 'requests')
        return `${most}${en.roughly(at)} requests (${en.roughly(tokens)} tokens) a month`;
      return `${most}${en.roughly(tokens)} tokens a month${mix ? ' (3 input to 1 output)' : ''}`;
    },
    ru: ({ of, at, tokens: all, bound }, mix) => {
      const most = bound === null ? '' : bound === 'least' ? 'не меньше ' : 'не больше ';
      const tokens = ru.roughlyCounted(all, 'токен', 'токена', 'токенов');
      if (of === 'requests')
        return `${most}${ru.roughlyCounted(at, 'запрос', 'запроса', 'запросов')} (${tokens}) в месяц`;
      return `${most}${tokens} в месяц${mix ? ' (3 на входе к 1 на выходе)' : ''}`;
    },
  }),
  comesTo: phrase<[usd: number, each: readonly { readonly name: string; readonly volume: string }[]]>({
    en: (usd, each) =>
      `A ${englishFlatOf(usd)} comes to ${en.list(each.map(({ name, volume }) => `${volume} of ${name}`))}: with less the price per token is cheaper, with more the flat price.`,
    ru: (usd, each) =>
      `Фиксированная ${russianFlatOf(usd)} — это ${each.map(({ name, volume }) => `${volume} у ${name}`).join('; ')}: если нужно меньше, дешевле платить за токены, если больше — фиксированная плата.`,
  }),
  /** `ratio`: how many times the volume asked of it takes to be worth the flat price. */
  tokensCheaper: phrase<[usd: number, name: string, ratio: number, volume: string]>({
    en: (usd, name, ratio, volume) =>
      `${name} is cheaper by the token than a ${englishFlatOf(usd)} until ${ratio > 1000 ? `${en.roughly(ratio)}x` : en.times(ratio)} that volume: ${volume}.`,
    ru: (usd, name, ratio, volume) =>
      `Платить за токены ${name} дешевле, чем фиксированная ${russianFlatOf(usd)}, пока объём не вырастет ${ratio > 1000 ? `в ${ru.roughlyCounted(ratio, 'раз', 'раза', 'раз')}` : ru.times(ratio)}: ${volume}.`,
  }),
  flatCheaper: phrase<[usd: number, name: string, share: number, volume: string]>({
    en: (usd, name, share, volume) =>
      `At that volume a ${englishFlatOf(usd)} is cheaper than ${name} by the token, which costs as much at ${share < 0.01 ? 'under 1' : Math.round(share * 100)}% of it: ${volume}.`,
    ru: (usd, name, share, volume) =>
      `При этом объёме фиксированная ${russianFlatOf(usd)} дешевле, чем платить за токены ${name}; поровну выходит ${share < 0.01 ? 'меньше чем при 1%' : `при ${Math.round(share * 100)}%`} объёма: ${volume}.`,
  }),
  unknown: phrase<[usd: number, names: readonly string[]]>({
    en: (usd, names) =>
      `Where a ${englishFlatOf(usd)} pays cannot be told for ${en.list(names)}: no price per token is published.`,
    ru: (usd, names) =>
      `С какого объёма выгодна фиксированная ${russianFlatOf(usd)}, сказать нельзя (${ru.list(names)}): цена за токены не опубликована.`,
  }),
});
