import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

type Rate = { readonly input: number; readonly output: number };

type Side = 'input' | 'output' | 'cached' | 'batch';

type Valued<Value> = { readonly name: string; readonly value: Value };

const englishPerSide: Readonly<Record<Exclude<Side, 'batch'>, string>> = {
  input: 'per 1M input tokens',
  output: 'per 1M output tokens',
  cached: 'per 1M cached input tokens',
};

/** The comparative for two, the superlative for more. */
export const comparative = (models: number, word: 'cheap' | 'larg') =>
  `${word}${models === 2 ? 'er' : 'est'}`;

/** «$0,10 за вход, $0,50 за выход». */
export const rate = ({ input, output }: Rate) => `${ru.money(input)} за вход, ${ru.money(output)} за выход`;

const russianPerSide = {
  input: 'за 1 млн токенов на входе',
  output: 'за 1 млн токенов на выходе',
  cached: 'за 1 млн токенов на входе из кэша',
} as const;

const most = (models: number) => (models === 2 ? 'дешевле' : 'дешевле всех');

/** Answers on prices, USD per 1M tokens; `models` counts those asked of. */
export const questionPricesMessages = says('questionPrices', {
  price: phrase<[name: string, own: Rate, provider: string]>({
    en: (name, { input, output }, provider) =>
      `${name}: ${en.money(input)} in, ${en.money(output)} out per 1M tokens via ${provider}.`,
    ru: (name, own, provider) => `${name}: ${rate(own)} на 1 млн токенов через ${provider}.`,
  }),
  priceOf: phrase<[name: string, side: Exclude<Side, 'batch'>, usd: number, provider: string]>({
    en: (name, side, usd, provider) => `${name}: ${en.money(usd)} ${englishPerSide[side]} via ${provider}.`,
    ru: (name, side, usd, provider) => `${name}: ${ru.money(usd)} ${russianPerSide[side]} через ${provider}.`,
  }),
  batchPrice: phrase<[name: string, own: Rate, provider: string]>({
    en: (name, { input, output }, provider) =>
      `${name} as a batch: ${en.money(input)} in, ${en.money(output)} out per 1M tokens via ${provider}.`,
    ru: (name, own, provider) =>
      `${name} в пакетном режиме: ${rate(own)} на 1 млн токенов через ${provider}.`,
  }),
  noSidePrice: phrase<[name: string, side: 'cached' | 'batch', provider: string]>({
    en: (name, side, provider) =>
      `No source of the catalog gives a price of ${side === 'cached' ? 'cached input' : 'batches'} for ${name} via ${provider}.`,
    ru: (name, side, provider) =>
      `Ни один источник каталога не даёт цену ${side === 'cached' ? 'входа из кэша' : 'пакетного режима'} ${name} у ${provider}.`,
  }),
  noPrice: phrase<[name: string, included: boolean]>({
    en: (name, included) =>
      included
        ? `${name} is included in a plan; no price per token is published.`
        : `No price per token of ${name} is published.`,
    ru: (name, included) =>
      included
        ? `${name} входит в подписку, цена за токены не опубликована.`
        : `Цена за токены ${name} не опубликована.`,
  }),
  noPriceAt: template(['name', 'provider'], {
    en: 'No price of {name} at {provider} is published today.',
    ru: 'Сейчас у {provider} нет опубликованной цены на {name}.',
  }),
  priceWas: phrase<[name: string, own: Rate, provider: string, until: string]>({
    en: (name, { input, output }, provider, until) =>
      `${provider} charged ${en.money(input)} in, ${en.money(output)} out for ${name} until ${until}.`,
    ru: (name, own, provider, until) => `До ${ru.date(until)} ${name} стоила у ${provider} ${rate(own)}.`,
  }),
  cachedToo: template(['usd: number'], {
    en: 'Cached input costs {usd:money}.',
    ru: 'Вход из кэша — {usd:money}.',
  }),
  tier: phrase<[above: number, own: Rate]>({
    en: (above, { input, output }) =>
      `Above ${en.grouped(above)} input tokens a request it is ${en.money(input)} in, ${en.money(output)} out.`,
    ru: (above, own) => `Если на входе больше ${ru.tokens(above)} в запросе — ${rate(own)}.`,
  }),
  /** `reason` are the figures, a sentence of `reasons`. */
  cheaper: phrase<[name: string, models: number, reason: string]>({
    en: (name, models, reason) => `${name} is ${comparative(models, 'cheap')}: ${reason}`,
    ru: (name, models, reason) => `${name} ${most(models)}: ${reason}`,
  }),
  sameCost: phrase<[models: number, reason: string]>({
    en: (models, reason) => `${models === 2 ? 'They cost the same' : 'No single one is cheapest'}: ${reason}`,
    ru: (models, reason) => `${models === 2 ? 'Стоят одинаково' : 'Одной самой дешёвой нет'}: ${reason}`,
  }),
  cheaperByRoute: phrase<[models: number, reason: string]>({
    en: (models, reason) => `Which is ${comparative(models, 'cheap')} depends on the route: ${reason}`,
    ru: (models, reason) => `Какая ${most(models)}, зависит от провайдера: ${reason}`,
  }),
  cheaperUnknown: phrase<[models: number, reason: string]>({
    en: (models, reason) => `Which is ${comparative(models, 'cheap')} cannot be told. ${reason}`,
    ru: (models, reason) => `Сказать, какая ${most(models)}, нельзя. ${reason}`,
  }),
  /** One side of the price, of each; `least` is the cheapest, null where some is not known or they are equal. */
  sidePrices: phrase<
    [
      side: Exclude<Side, 'batch'>,
      each: readonly Valued<number>[],
      missing: readonly string[],
      least: string | null,
    ]
  >({
    en: (side, each, missing, least) =>
      [
        least === null ? '' : `${least} is ${comparative(each.length, 'cheap')}.`,
        each.length > 0
          ? `${en.list(each.map(({ name, value }) => `${name} ${en.money(value)}`))} ${englishPerSide[side]}.`
          : '',
        missing.length > 0 ? `Not published for ${en.list(missing, 'or')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ru: (side, each, missing, least) =>
      [
        least === null ? '' : `${least} ${most(each.length)}.`,
        each.length > 0
          ? `${each.map(({ name, value }) => `${name} — ${ru.money(value)}`).join(', ')} ${russianPerSide[side]}.`
          : '',
        missing.length > 0 ? `Не опубликовано: ${ru.list(missing)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  }),
  rows: {
    corner: { en: 'USD per 1M tokens', ru: '$ за 1 млн токенов' },
    input: { en: 'Input', ru: 'Вход' },
    output: { en: 'Output', ru: 'Выход' },
    cached: { en: 'Cached input', ru: 'Вход из кэша' },
    blended: { en: 'Blended, 3 in to 1 out', ru: 'Смесь: 3 входа на 1 выход' },
    via: { en: 'Via', ru: 'Через' },
    memoryCorner: { en: 'Memory', ru: 'Память' },
    fits: template(['memory'], { en: '{memory}, fits', ru: '{memory}, помещается' }),
    mayFit: template(['memory'], { en: '{memory}, may fit', ru: '{memory}, может поместиться' }),
    tooLarge: template(['memory'], { en: '{memory}, does not fit', ru: '{memory}, не помещается' }),
  },
  assumed: template(['volume'], { en: 'Assumed: {volume}.', ru: 'Расчёт на {volume}.' }),
});
