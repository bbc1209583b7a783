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
const comparative = (models: number, word: 'cheap' | 'larg') => `${word}${models === 2 ? 'er' : 'est'}`;

/** «$0,10 на вход, $0,50 на выход». */
const rate = ({ input, output }: Rate) => `${ru.money(input)} на вход, ${ru.money(output)} на выход`;

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
      `${name} costs ${en.money(input)} in, ${en.money(output)} out per 1M tokens via ${provider}.`,
    ru: (name, own, provider) => `${name} стоит ${rate(own)} за 1 млн токенов через ${provider}.`,
  }),
  priceOf: phrase<[name: string, side: Exclude<Side, 'batch'>, usd: number, provider: string]>({
    en: (name, side, usd, provider) =>
      `${name} costs ${en.money(usd)} ${englishPerSide[side]} via ${provider}.`,
    ru: (name, side, usd, provider) =>
      `${name} стоит ${ru.money(usd)} ${russianPerSide[side]} через ${provider}.`,
  }),
  batchPrice: phrase<[name: string, own: Rate, provider: string]>({
    en: (name, { input, output }, provider) =>
      `${name} costs as a batch ${en.money(input)} in, ${en.money(output)} out per 1M tokens via ${provider}.`,
    ru: (name, own, provider) =>
      `${name} в пакетном режиме стоит ${rate(own)} за 1 млн токенов через ${provider}.`,
  }),
  noPrice: phrase<[name: string, included: boolean]>({
    en: (name, included) =>
      included
        ? `${name} is included in a plan; no price per token is known here.`
        : `No price per token of ${name} is known here.`,
    ru: (name, included) =>
      included
        ? `${name} входит в подписку, цена за токены нам не известна.`
        : `Цена за токены ${name} нам не известна.`,
  }),
  priceWas: phrase<[name: string, own: Rate, provider: string, until: string]>({
    en: (name, { input, output }, provider, until) =>
      `${provider} charged ${en.money(input)} in, ${en.money(output)} out for ${name} until ${until}.`,
    ru: (name, own, provider, until) => `До ${ru.date(until)} ${name} стоила у ${provider} ${rate(own)}.`,
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
        missing.length > 0 ? `Not known here for ${en.list(missing, 'or')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ru: (side, each, missing, least) =>
      [
        least === null ? '' : `${least} ${most(each.length)}.`,
        each.length > 0
          ? `${each.map(({ name, value }) => `${name} — ${ru.money(value)}`).join(', ')} ${russianPerSide[side]}.`
          : '',
        missing.length > 0 ? `Нам не известно: ${ru.list(missing)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
  }),
  rows: {
    corner: { en: '$ per 1M tokens', ru: '$ за 1 млн токенов' },
    input: { en: 'Input', ru: 'Вход' },
    output: { en: 'Output', ru: 'Выход' },
    cached: { en: 'Cached input', ru: 'Вход из кэша' },
    blended: { en: 'Mixed, 3 in to 1 out', ru: 'Вход к выходу 3:1' },
    via: { en: 'Via', ru: 'Через' },
    memoryCorner: { en: 'Memory', ru: 'Память' },
    fits: template(['memory'], { en: '{memory}, fits', ru: '{memory}, помещается' }),
    mayFit: template(['memory'], { en: '{memory}, may fit', ru: '{memory}, может поместиться' }),
    tooLarge: template(['memory'], { en: '{memory}, does not fit', ru: '{memory}, не помещается' }),
  },
});

/** Answers on facts of models. Sizes are tokens or gigabytes, dates ISO; `models` counts those asked of. */
export const questionFactsMessages = says('questionFacts', {
  /** The largest first, and how many times as large as the second. */
  largerContext: phrase<[each: readonly Valued<number>[], ratio: number]>({
    en: ([first, ...rest], ratio) =>
      first === undefined
        ? ''
        : `${first.name} has the ${comparative(rest.length + 1, 'larg')} context window: ${en.shortTokens(first.value)} tokens against ${en.list(rest.map(({ name, value }) => `${en.shortTokens(value)} of ${name}`))}, ${en.times(ratio)} the room${rest.length > 1 ? ' of the next' : ''}.`,
    ru: ([first, ...rest], ratio) =>
      first === undefined
        ? ''
        : `${rest.length === 1 ? 'Контекст больше' : 'Самый большой контекст'} у ${first.name}: ${ru.shortTokens(first.value)} токенов против ${ru.list(rest.map(({ name, value }) => `${ru.shortTokens(value)} у ${name}`))} (${ru.times(ratio)}${rest.length > 1 ? ' больше следующей' : ''}).`,
  }),
  contextOpen: phrase<[models: number]>({
    en: (models) => `Which has the ${comparative(models, 'larg')} context window cannot be told.`,
    ru: (models) => `Сказать, у какой контекст ${models === 2 ? 'больше' : 'больше всех'}, нельзя.`,
  }),
  longestAnswers: phrase<[each: readonly Valued<number>[]]>({
    en: (each) => `Longest answer: ${en.list(each.map(({ name, value }) => `${name} ${en.tokens(value)}`))}.`,
    ru: (each) =>
      `Предел ответа: ${each.map(({ name, value }) => `${name} — ${ru.tokens(value)}`).join(', ')}.`,
  }),
  yes: template(['sentence'], { en: 'Yes, {sentence}', ru: 'Да, {sentence}' }),
  no: template(['sentence'], { en: 'No, {sentence}', ru: 'Нет, {sentence}' }),
  /** Several models at once on one card: the precisions at which each fits, perhaps fits, and those that do not fit. */
  hostEach: phrase<
    [
      card: number,
      fits: readonly Valued<readonly number[]>[],
      may: readonly Valued<readonly number[]>[],
      not: readonly string[],
      lowest: number,
    ]
  >({
    en: (card, fits, may, not, lowest) => {
      const each = (own: readonly Valued<readonly number[]>[]) =>
        en.list(own.map(({ name, value }) => `${name} at ${en.list(value.map(String))} bit`));
      return [
        fits.length > 0 ? `A ${en.gigabytes(card)} card holds ${each(fits)}.` : '',
        may.length > 0
          ? `${fits.length > 0 ? 'It' : `A ${en.gigabytes(card)} card`} may hold ${each(may)}.`
          : '',
        not.length > 0
          ? `${en.list(not)} ${not.length === 1 ? 'does' : 'do'} not fit ${fits.length + may.length > 0 ? '' : `into ${en.gigabytes(card)} `}even at ${lowest} bit.`
          : '',
      ]
        .filter(Boolean)
        .join(' ');
    },
    ru: (card, fits, may, not, lowest) => {
      const each = (own: typeof fits) =>
        ru.list(own.map(({ name, value }) => `${name} при ${ru.list(value.map(String))} битах`));
      return [
        fits.length > 0 ? `В ${ru.gigabytes(card)} помещаются ${each(fits)}.` : '',
        may.length > 0 ? `Возможно, помещаются ${each(may)}.` : '',
        not.length > 0
          ? `${ru.list(not)} не ${not.length === 1 ? 'помещается' : 'помещаются'} ${fits.length + may.length > 0 ? '' : `в ${ru.gigabytes(card)} `}даже при ${lowest} битах.`
          : '',
      ]
        .filter(Boolean)
        .join(' ');
    },
  }),
  releases: phrase<[each: readonly Valued<string>[]]>({
    en: (each) => `${en.list(each.map(({ name, value }) => `${name} ${en.when(value)}`))}.`,
    ru: (each) => `${each.map(({ name, value }) => `${name} — ${ru.date(value)}`).join(', ')}.`,
  }),
  cutoffs: phrase<[each: readonly Valued<string>[]]>({
    en: (each) =>
      `Knowledge cut-off: ${en.list(each.map(({ name, value }) => `${name} ${en.date(value)}`))}.`,
    ru: (each) =>
      `Дата отсечки знаний: ${each.map(({ name, value }) => `${name} — ${ru.date(value)}`).join(', ')}.`,
  }),
  cheapestAt: phrase<[provider: string, own: Rate]>({
    en: (provider, { input, output }) =>
      `The cheapest of them is ${provider}: ${en.money(input)} in, ${en.money(output)} out per 1M tokens.`,
    ru: (provider, own) => `Дешевле всего у ${provider}: ${rate(own)} за 1 млн токенов.`,
  }),
  servedThere: phrase<[name: string, provider: string, own: Rate]>({
    en: (name, provider, { input, output }) =>
      `Yes, ${provider} has ${name}: ${en.money(input)} in, ${en.money(output)} out per 1M tokens.`,
    ru: (name, provider, own) => `Да, ${name} есть у ${provider}: ${rate(own)} за 1 млн токенов.`,
  }),
  rate: phrase<[provider: string, own: Rate]>({
    en: (provider, { input, output }) => `${provider} (${en.money(input)} in, ${en.money(output)} out)`,
    ru: (provider, own) => `${provider} (${rate(own)})`,
  }),
});

/** What is said of questions. */
export const questionMessages = says('question', {
  tooMany: phrase<[most: number]>({
    en: (most) => `That is more than ${most} models, the most that one answer takes.`,
    ru: (limit) =>
      `Это больше ${ru.counted(limit, 'модели', 'моделей', 'моделей')} — предела для одного ответа.`,
  }),
});
