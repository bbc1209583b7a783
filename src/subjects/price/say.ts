import { samePrice } from '../../cost/same-price.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import { costMessages } from '../cost/say.ts';

/** What holds of a price beside its amount; prices are USD per 1M tokens. */
export const priceTermsMessages = says('priceTerms', {
  /** `rates`: input and output, or what both come to; null where they are twice the usual ones. */
  peak: phrase<[rates: readonly number[] | null, hours: readonly string[], workdays: boolean]>({
    en: (rates, hours, workdays) =>
      `${rates === null ? 'twice that' : rates.map(en.money).join('/')} at peak hours ${en.list(hours)} UTC${workdays ? ' on working days' : ''}`,
    ru: (rates, hours, workdays) =>
      `${rates === null ? 'вдвое дороже' : rates.map(ru.money).join('/')} в пиковые часы ${ru.list(hours)} UTC${workdays ? ' по рабочим дням' : ''}`,
  }),
  since: template(['day'], { en: 'since {day:date}', ru: 'с {day:date}' }),
  until: template(['day'], { en: 'until {day:date}', ru: 'до {day:date} включительно' }),
  next: template(['input: number', 'output: number', 'day'], {
    en: '{input:money}/{output:money} from {day:date}',
    ru: '{input:money}/{output:money} с {day:date}',
  }),
  /** With whose price it is. */
  of: template(['name', 'provider', 'terms'], {
    en: 'Price of {name} via {provider}: {terms}.',
    ru: 'Цена {name} через {provider}: {terms}.',
  }),
});

/** An amount with its route. */
type EnglishPriced = { readonly name: string; readonly amount: string; readonly provider: string };

const englishPriced = (each: readonly EnglishPriced[]) =>
  en.list(each.map(({ name, amount, provider }) => `${name} ${amount} via ${provider}`));

type RussianPriced = readonly EnglishPriced[];

const russianPriced = (each: RussianPriced) =>
  each.map(({ name, amount, provider }) => `${name} — ${amount} через ${provider}`).join(', ');

const englishCosts = saidIn('en', costMessages);
const russianCosts = saidIn('ru', costMessages);

/** What is said of price. */
export const priceMessages = says('price', {
  cheaper: template(['name', 'reason'], { en: '{name}. {reason}', ru: '{name} дешевле. {reason}' }),
  neitherCheaper: template(['reason'], {
    en: 'Neither for certain. {reason}',
    ru: 'Однозначно — ни одна. {reason}',
  }),
  cheaperUnknown: template(['reason'], { en: 'Cannot be told. {reason}', ru: 'Сказать нельзя. {reason}' }),
  tokenizers: {
    en: 'Tokenizers and hidden reasoning tokens differ; no source of the catalog counts them.',
    ru: 'Токенизаторы и скрытые токены рассуждений различаются; ни один источник каталога их не считает.',
  },
  tokensCost: {
    en: 'Cost is input tokens x input price + output tokens x output price.',
    ru: 'Стоимость = токены на входе x цена входа + токены на выходе x цена выхода.',
  },
  tokensEqual: {
    en: 'At equal token counts they cost the same.',
    ru: 'При равном числе токенов стоимость одинакова.',
  },
  /** How many times as many tokens the cheaper model may use, at 3:1 and at 1:1 (null where that is not known or nothing comes out). */
  tokensRoom: phrase<[name: string, ratio: number, even: number | null]>({
    en: (name, ratio, even) =>
      `${name} may use ${ratio < samePrice ? `${Math.round((ratio - 1) * 100)}% more` : `${en.times(ratio)} as many`} tokens before it costs as much${even === null ? '' : `; with as much output as input that is ${en.times(even)}`}.`,
    ru: (name, ratio, even) =>
      `${name} может потратить ${ratio < samePrice ? `на ${Math.round((ratio - 1) * 100)}%` : ru.times(ratio)} больше токенов, прежде чем сравняется в цене${even === null ? '' : `; когда выхода столько же, сколько входа, — ${ru.times(even)}`}.`,
  }),
  noSidePrice: phrase<[name: string, side: 'cached' | 'batch', provider: string]>({
    en: (name, side, provider) =>
      `No source of the catalog gives a price of ${side === 'cached' ? 'cached input' : 'batches'} for ${name} via ${provider}.`,
    ru: (name, side, provider) =>
      `Ни один источник каталога не даёт цену ${side === 'cached' ? 'входа из кэша' : 'пакетного режима'} ${name} у ${provider}.`,
  }),
  noPriceAt: template(['name', 'provider'], {
    en: 'No price of {name} at {provider} is known here today.',
    ru: 'Сейчас у {provider} нет опубликованной цены на {name}.',
  }),
  cachedToo: template(['usd: number'], {
    en: 'Cached input costs {usd:money}.',
    ru: 'Вход из кэша — {usd:money}.',
  }),
  /** `names` are the cheapest of several, null for all; `isExact`: to the cent, not only within a tenth. */
  sameCost: phrase<[names: readonly string[] | null, isExact: boolean, reason: string]>({
    en: (names, isExact, reason) => {
      const same = `cost ${isExact ? '' : 'about '}the same`;
      return `${names === null ? `They ${same}` : `${en.list(names)} are cheapest and ${same}`}: ${reason}`;
    },
    ru: (names, isExact, reason) => {
      const same = `${isExact ? '' : 'примерно '}одинаково`;
      return `${names === null ? `Стоят ${same}` : `${ru.list(names)} дешевле всех и стоят ${same}`}: ${reason}`;
    },
  }),

  /** USD per 1M tokens of a mix of input and output tokens; null for the usual 3:1. */
  prices: phrase<
    [each: readonly EnglishPriced[], mix: { readonly input: number; readonly output: number } | null]
  >({
    en: (each, mix) => {
      if (mix === null) return `${englishPriced(each)} per 1M tokens, blended 3:1`;
      return mix.output === 0
        ? `${englishPriced(each)} per 1M input tokens`
        : `${englishPriced(each)} per 1M tokens, at ${en.tokens(mix.input)} in and ${en.tokens(mix.output)} out a request`;
    },
    ru: (each, mix) => {
      if (mix === null) return `${russianPriced(each)} за 1 млн токенов в смеси 3:1`;
      return mix.output === 0
        ? `${russianPriced(each)} за 1 млн токенов на входе`
        : `${russianPriced(each)} за 1 млн токенов при ${ru.tokens(mix.input)} на входе и ${ru.grouped(mix.output)} на выходе в запросе`;
    },
  }),
  pricesAtVolume: phrase<[each: readonly EnglishPriced[], volume: string]>({
    en: (each, volume) => `${englishPriced(each)}, at ${volume}`,
    ru: (each, volume) => `${russianPriced(each)}; объём: ${volume}`,
  }),
  /** Every price is known, a discount is not. */
  priceOpen: template(['figures'], {
    en: '{figures}; a price that is not known here decides.',
    ru: '{figures}; решает цена, которая нам не известна.',
  }),
  /** Who is cheaper is not the same at every hour. */
  priceByHour: template(['figures'], {
    en: '{figures}; the hour decides.',
    ru: '{figures}; решает время суток.',
  }),
  /** `isLimited`: a team allows some providers alone. */
  priceUnknown: phrase<[missing: readonly string[], figures: string, isLimited: boolean]>({
    en: (missing, figures, isLimited) =>
      `${isLimited ? 'The providers your team allows publish no price per token' : 'No price per token is known here'} for ${en.list(missing, 'or')}${figures ? `; ${figures}` : ''}.`,
    ru: (missing, figures, isLimited) =>
      `${
        isLimited
          ? `Провайдеры, разрешённые вашей командой, не публикуют цену за токены ${ru.list(missing, 'or')}`
          : `Цена за токены ${ru.list(missing, 'or')} нам не известна`
      }${figures ? `; ${figures}` : ''}.`,
  }),
  /** `next` is the next cheapest of `models`, and how many times as much it costs. */
  price: phrase<
    [
      figures: string,
      models: number,
      next: { readonly name: string; readonly ratio: number } | null,
      cheapestElsewhere: string | null,
      turn: string | null,
    ]
  >({
    en: (figures, models, next, cheapestElsewhere, turn) =>
      [
        `${figures}${next === null ? '' : `; ${models > 2 ? `the next, ${next.name},` : next.name} costs ${englishCosts.asMuch(next.ratio)}`}.`,
        cheapestElsewhere === null
          ? ''
          : `It depends on the route: by its cheapest one ${cheapestElsewhere} is cheaper.`,
        turn === null ? '' : `${turn}.`,
      ]
        .filter(Boolean)
        .join(' '),
    ru: (figures, models, next, cheapestElsewhere, turn) =>
      [
        `${figures}${next === null ? '' : `; ${models > 2 ? `следующая, ${next.name},` : next.name} ${russianCosts.asMuch(next.ratio)}`}.`,
        cheapestElsewhere === null
          ? ''
          : `Зависит от провайдера: на самом дешёвом маршруте ${cheapestElsewhere} дешевле.`,
        turn === null ? '' : `${turn}.`,
      ]
        .filter(Boolean)
        .join(' '),
  }),
});
