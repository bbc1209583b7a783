import type { Cause } from '../../catalog/explain.ts';
import type { Modality } from '../../catalog/words.ts';
import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import { vocabularyMessages } from './vocabulary.ts';

const englishSpan = (least: number, most: number, text: (value: number) => string) =>
  text(least) === text(most) ? text(least) : `${text(least)} to ${text(most)}`;

const englishRates = (input: number, output: number) =>
  `${en.exactMoney(input)} in, ${en.exactMoney(output)} out per 1M tokens`;

/** To four significant digits below a dollar. */
const englishExactUsd = (usd: number) =>
  usd < 1 ? en.exactMoney(Number(usd.toPrecision(4))) : en.money(usd);

function englishCaused(cause: Cause): string {
  if (cause.kind === 'other-model') return `; the stated price is that of ${cause.name}`;
  return cause.kind === 'thousand' ? '; the stated one is off by a factor of 1,000, a slip of the unit' : '';
}

type Rate = { readonly provider: string; readonly input: number; readonly output: number };

const russianSpan = (least: number, most: number, text: (value: number) => string) =>
  text(least) === text(most) ? text(least) : `от ${text(least)} до ${text(most)}`;

const russianRates = (input: number, output: number) =>
  `${ru.exactMoney(input)} за вход, ${ru.exactMoney(output)} за выход на 1 млн токенов`;

const russianExactUsd = (usd: number) =>
  usd < 1 ? ru.exactMoney(Number(usd.toPrecision(4))) : ru.money(usd);

function russianCaused(cause: NonNullable<Cause | null>): string {
  if (cause.kind === 'other-model') return `; названа цена ${cause.name}`;
  return cause.kind === 'thousand' ? '; названная расходится в 1 000 раз: ошибка в единице' : '';
}

const units: Readonly<Record<string, string>> = {
  points: 'п. п.',
  ms: 'мс',
  milliseconds: 'мс',
  seconds: 'с',
  'tokens/second': 'токенов в секунду',
  'tokens / second': 'токенов в секунду',
  'tokens per second': 'токенов в секунду',
};

const short = (ratio: number) => (ratio >= 10 ? Math.round(ratio) : Number(ratio.toFixed(1)));

/** What the catalog has instead of a claim, or beside it: each a clause that begins a sentence or follows a colon. */
export const knownMessages = says('known', {
  /** USD per 1M tokens; `cause` is why another price was stated. */
  price: phrase<[rate: Rate, cause: Cause | null]>({
    en: ({ provider, input, output }, cause) =>
      `${englishRates(input, output)} via ${provider}${cause === null ? '' : englishCaused(cause)}`,
    ru: ({ provider, input, output }, cause) =>
      `${russianRates(input, output)} через ${provider}${cause === null ? '' : russianCaused(cause)}`,
  }),
  /** A price that ended, or today's where the stated one has ended. */
  formerPrice: phrase<[rate: Rate, until: string | null]>({
    en: ({ provider, input, output }, until) => {
      const rate = `${englishRates(input, output)} via ${provider}`;
      return until === null ? `now ${rate}` : `it was ${rate} until ${until}`;
    },
    ru: ({ provider, input, output }, until) => {
      const rate = `${russianRates(input, output)} через ${provider}`;
      return until === null ? `теперь ${rate}` : `до ${ru.date(until)} было ${rate}`;
    },
  }),
  published: phrase<[rate: Rate]>({
    en: ({ provider, input, output }) =>
      `${provider} publishes ${englishRates(input, output)}; a price that is not known makes no tie`,
    ru: ({ provider, input, output }) =>
      `цену публикует ${provider}: ${russianRates(input, output)}; неизвестная цена — ещё не ничья`,
  }),
  tokens: template(['count: number'], { en: '{count:tokens}', ru: '{count:tokens}' }),
  billions: template(['value: number'], { en: '{value} billion', ru: '{value:grouped} млрд' }),
  count: template(['whole: number'], { en: '{whole:grouped}', ru: '{whole:grouped}' }),
  /** `idOf`: the model whose id holds the stated day. */
  date: phrase<[on: string, idOf: string | null]>({
    en: (on, idOf) =>
      idOf === null
        ? en.date(on)
        : `${idOf} was released on ${en.date(on)}; the stated day is the one in its id, the name of an edition`,
    ru: (on, idOf) =>
      idOf === null
        ? ru.date(on)
        : `дата выпуска ${idOf} — ${ru.date(on)}; названный день стоит в идентификаторе, это имя редакции`,
  }),
  proprietary: { en: 'Proprietary, by API only', ru: 'проприетарная, только через API' },
  openWeights: phrase<[isOpen: boolean]>({
    en: (isOpen) => (isOpen ? 'open weights' : 'no open weights'),
    ru: (isOpen) => (isOpen ? 'веса открыты' : 'веса закрыты'),
  }),
  takes: phrase<[kinds: readonly Modality[], split: readonly Modality[]]>({
    en: (kinds, split) =>
      `takes ${en.list(kinds)}${split.length > 0 ? `; ${en.list(split)} depends on the host` : ''}`,
    ru: (kinds, split) => {
      const called = (own: typeof kinds) =>
        ru.list(own.map((kind) => saidIn('ru', vocabularyMessages).modality[kind]));
      return `принимает ${called(kinds)}${split.length > 0 ? `; зависит от хостинга: ${called(split)}` : ''}`;
    },
  }),
  capability: phrase<[label: string, has: 'yes' | 'no' | 'host']>({
    en: (label, has) => `${label}: ${has === 'host' ? 'depends on the host' : has}`,
    ru: (label, has) => `${label}: ${{ yes: 'да', no: 'нет', host: 'зависит от хостинга' }[has]}`,
  }),
  benchmarkSize: phrase<[benchmark: string, least: number, most: number]>({
    en: (benchmark, least, most) => `${benchmark} has ${englishSpan(least, most, en.grouped)} problems`,
    ru: (benchmark, least, most) =>
      least === most
        ? `в ${benchmark} ${ru.counted(least, 'задача', 'задачи', 'задач')}`
        : `в ${benchmark} от ${ru.grouped(least)} до ${ru.counted(most, 'задачи', 'задач', 'задач')}`,
  }),
  points: phrase<[label: string, most: number]>({
    en: (label, most) => `whether it has ${label} is not published: 0 to ${most} points, not 0`,
    ru: (label, most) =>
      `не опубликовано, есть ли ${label}: от 0 до ${ru.counted(most, 'балла', 'баллов', 'баллов')}, а не 0`,
  }),
  providers: phrase<[prices: readonly Rate[]]>({
    en: (prices) =>
      `${plural(prices.length, 'provider')} at a price: ${en.list(
        prices.map(
          ({ provider, input, output }) => `${provider} ${en.exactMoney(input)}/${en.exactMoney(output)}`,
        ),
      )}`,
    ru: (prices) =>
      `${ru.counted(prices.length, 'провайдер', 'провайдера', 'провайдеров')} с ценой: ${ru.list(
        prices.map(
          ({ provider, input, output }) => `${provider} ${ru.exactMoney(input)}/${ru.exactMoney(output)}`,
        ),
      )}`,
  }),
  discounts: phrase<[cacheRead: number | null, hasBatch: boolean, input: number]>({
    en: (cacheRead, hasBatch, input) =>
      `discounts exist: ${en.list([
        ...(cacheRead === null
          ? []
          : [`cached input ${en.exactMoney(cacheRead)} instead of ${en.exactMoney(input)} per 1M tokens`]),
        ...(hasBatch ? ['a batch API'] : []),
      ])}`,
    ru: (cacheRead, hasBatch, input) =>
      `скидки есть: ${ru.list([
        ...(cacheRead === null
          ? []
          : [`вход из кэша ${ru.exactMoney(cacheRead)} вместо ${ru.exactMoney(input)} за 1 млн токенов`]),
        ...(hasBatch ? ['пакетный режим'] : []),
      ])}`,
  }),
  absent: phrase<[others: readonly string[]]>({
    en: (others) =>
      others.length > 0
        ? `its lab lists no such model; it lists ${en.list(others)}`
        : 'its lab lists no such model',
    ru: (others) =>
      others.length > 0
        ? `у разработчика такой модели нет; есть ${ru.list(others)}`
        : 'у разработчика такой модели нет',
  }),
  usd: phrase<[least: number, most: number]>({
    en: (least, most) => `it is ${englishSpan(least, most, englishExactUsd)}`,
    ru: (least, most) => `по расчёту ${russianSpan(least, most, russianExactUsd)}`,
  }),
  factor: phrase<[least: number, most: number]>({
    en: (least, most) => `it is ${englishSpan(least, most, en.times)}`,
    ru: (least, most) => {
      const [low, high] = [short(least), short(most)];
      return low === high
        ? `по расчёту ${ru.times(least)}`
        : `по расчёту в ${ru.grouped(low)}–${ru.grouped(high)} ${ru.form(high, 'раз', 'раза', 'раз')}`;
    },
  }),
  /** In points, %, or a unit as the text has it. */
  apart: phrase<[least: number, most: number, unit: string]>({
    en: (least, most, unit) =>
      englishSpan(least, most, (value) => String(Number(value.toFixed(1)))) +
      (unit === '%' ? '%' : ` ${unit}`),
    ru: (least, most, unit) =>
      russianSpan(least, most, (value) => ru.grouped(Number(value.toFixed(1)))) +
      (unit === '%' ? '%' : ` ${units[unit.toLowerCase()] ?? unit}`),
  }),
  noTokens: phrase<[least: number, most: number]>({
    en: (least, most) =>
      `it cannot be recomputed, as no tokens are stated; at the catalog's price the same tokens cost ${englishSpan(least, most, en.money)}`,
    ru: (least, most) =>
      `пересчитать нельзя: токены не названы; по цене каталога те же токены стоят ${russianSpan(least, most, ru.money)}`,
  }),
});
