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
      if (mix === null) return `${englishPriced(each)} per 1M tokens at 3 in to 1 out`;
      return mix.output === 0
        ? `${englishPriced(each)} per 1M input tokens`
        : `${englishPriced(each)} per 1M tokens, at ${en.tokens(mix.input)} in and ${en.tokens(mix.output)} out a request`;
    },
    ru: (each, mix) => {
      if (mix === null) return `${russianPriced(each)} за 1 млн токенов, вход к выходу 3:1`;
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
          : `Зависит от провайдера: у самого дешёвого ${cheapestElsewhere} дешевле.`,
        turn === null ? '' : `${turn}.`,
      ]
        .filter(Boolean)
        .join(' '),
  }),
});

type Rates = { readonly input: number; readonly output: number };

const russianRates = ({ input, output }: Rates) => `${ru.money(input)} на вход, ${ru.money(output)} на выход`;

/** What stands before the figures: in the middle third it is neither. */
export type Lead = 'yes' | 'no' | 'middle';

/** Answers to whether a price is low or high, is zero, or is another one for long requests; USD per 1M tokens. */
export const askedPriceMessages = says('askedPrice', {
  lead: {
    yes: { en: 'Yes:', ru: 'Да:' },
    no: { en: 'No:', ru: 'Нет:' },
    middle: { en: 'Neither cheap nor dear:', ru: 'Ни дешёвая, ни дорогая:' },
  },
  /** Held against a price: which sides lie below it. */
  against: phrase<
    [name: string, own: Rates, usd: number, sides: { readonly input: boolean; readonly output: boolean }]
  >({
    en: (name, { input, output }, usd, below) => {
      const [low, high] = [below.input, below.output].map((is) => (is ? 'below' : 'not below'));
      return low === high
        ? `${name} costs ${en.money(input)} in, ${en.money(output)} out per 1M tokens, both ${low} ${en.money(usd)}.`
        : `for ${name} input at ${en.money(input)} per 1M tokens is ${low} ${en.money(usd)}, output at ${en.money(output)} is ${high}.`;
    },
    ru: (name, own, usd, below) => {
      const [low, high] = [below.input, below.output].map((is) => (is ? 'ниже' : 'не ниже'));
      return low === high
        ? `${name} стоит ${russianRates(own)} за 1 млн токенов, и то и другое ${low} ${ru.money(usd)}.`
        : `у ${name} вход (${ru.money(own.input)} за 1 млн токенов) ${low} ${ru.money(usd)}, выход (${ru.money(own.output)}) ${high}.`;
    },
  }),
  /** One side alone. */
  sideAgainst: phrase<[name: string, side: 'input' | 'output', own: number, usd: number, isBelow: boolean]>({
    en: (name, side, own, usd, isBelow) =>
      `${side} of ${name} costs ${en.money(own)} per 1M tokens, ${isBelow ? 'below' : 'not below'} ${en.money(usd)}.`,
    ru: (name, side, own, usd, isBelow) =>
      `${side === 'input' ? 'вход' : 'выход'} у ${name} стоит ${ru.money(own)} за 1 млн токенов, ${isBelow ? 'ниже' : 'не ниже'} ${ru.money(usd)}.`,
  }),
  partly: { en: 'In part:', ru: 'Отчасти:' },
  /** Among how many others it costs less than so many; `isLike`: those about as good. */
  among: phrase<[name: string, usd: number, less: number, of: number, isLike: boolean, median: number]>({
    en: (name, usd, less, of, isLike, median) =>
      `at ${en.money(usd)} per 1M tokens (3 in to 1 out), ${name} costs less than ${less} of ${of} current models${isLike ? ' about as good' : ' for the same work'}; half of them cost ${en.money(median)} or more.`,
    ru: (name, usd, less, of, isLike, median) =>
      `${name} стоит ${ru.money(usd)} за 1 млн токенов, вход к выходу 3:1, — дешевле ${less} из ${of} ${isLike ? 'примерно таких же по качеству' : 'действующих моделей для той же работы'}; половина из них стоит ${ru.money(median)} и больше.`,
  }),
  /** The price of requests with more input than so many tokens, and the one below that. */
  above: phrase<[name: string, above: number, own: Rates, base: Rates, provider: string]>({
    en: (name, above, own, base, provider) =>
      `${name} above ${en.shortTokens(above)} input tokens a request: ${en.money(own.input)} in, ${en.money(own.output)} out per 1M tokens via ${provider}; up to that ${en.money(base.input)} in, ${en.money(base.output)} out.`,
    ru: (name, above, own, base, provider) =>
      `${name}, если на входе больше ${ru.shortTokens(above)} токенов в запросе: ${russianRates(own)} за 1 млн токенов через ${provider}; до этого ${russianRates(base)}.`,
  }),
  noTier: phrase<[name: string, above: number, own: Rates, provider: string]>({
    en: (name, above, own, provider) =>
      `${name} costs the same above ${en.shortTokens(above)} input tokens: ${en.money(own.input)} in, ${en.money(own.output)} out per 1M tokens via ${provider}.`,
    ru: (name, above, own, provider) =>
      `${name} и выше ${ru.shortTokens(above)} токенов на входе стоит столько же: ${russianRates(own)} за 1 млн токенов через ${provider}.`,
  }),
  /** Whether it can be had for nothing. */
  notFree: phrase<[name: string, own: Rates | null, provider: string | null]>({
    en: (name, own, provider) =>
      own && provider !== null
        ? `No: ${name} costs ${en.money(own.input)} in, ${en.money(own.output)} out per 1M tokens via ${provider}.`
        : `That ${name} is free is said nowhere in the catalog.`,
    ru: (name, own, provider) =>
      own && provider !== null
        ? `Нет: ${name} стоит ${russianRates(own)} за 1 млн токенов через ${provider}.`
        : `Что ${name} бесплатна, в каталоге нигде не сказано.`,
  }),
  freeTier: template(['name', 'how'], {
    en: 'There is a free tier of {name}: {how}.',
    ru: 'У {name} есть бесплатный доступ: {how}.',
  }),
  included: phrase<[names: readonly string[], more: number]>({
    en: (names, more) =>
      `Listed at no price per token, for trial or as part of a plan: ${en.list([...names, ...(more > 0 ? [`${more} more`] : [])])}.`,
    ru: (names, more) =>
      `Без платы за токены, на пробу или в составе тарифа: ${ru.list([...names, ...(more > 0 ? [`ещё ${more}`] : [])])}.`,
  }),
  ownMachine: {
    en: 'Its weights are open, so on your own machine only the machine costs.',
    ru: 'Веса открыты: на своей машине платить придётся только за саму машину.',
  },
  noRouteIn: template(['name', 'region'], {
    en: 'No route of {name} with a price says that it is in region {region}.',
    ru: 'Ни один провайдер {name} с ценой не указывает регион {region}.',
  }),
});
