import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const englishCommercial = {
  yes: 'allows commercial use',
  no: 'does not allow commercial use',
  conditional: 'allows commercial use on conditions',
} as const;

const russianCommercial = {
  yes: 'разрешает коммерческое использование',
  no: 'запрещает коммерческое использование',
  conditional: 'разрешает коммерческое использование с условиями',
} as const;

const ended = {
  retired: 'Отключение касается API',
  retiring: 'Будущее отключение касается API',
  deprecated: 'Устаревшей она объявлена в API',
} as const;

/** What hosting takes for granted, and what could be added to the question. */
export const hostNotesMessages = says('hostNotes', {
  licenceUnknown: {
    en: 'Licence: not published; whether commercial use is allowed is not known',
    ru: 'Лицензия не опубликована; разрешено ли коммерческое использование, неизвестно',
  },
  /** `use` is null for a licence that the catalog does not know. */
  licence: phrase<[name: string, use: keyof typeof englishCommercial | null, condition: string | null]>({
    en: (name, use, condition) =>
      `Licence: ${name}${use === null ? '' : ` ${englishCommercial[use]}`}${condition === null ? '' : `: ${condition}`}`,
    ru: (name, use, condition) =>
      `Лицензия: ${name}${use === null ? '' : ` ${russianCommercial[use]}`}${condition === null ? '' : ` (${condition})`}`,
  }),
  ended: phrase<[state: 'retired' | 'retiring' | 'deprecated']>({
    en: (state) => `That it is ${state} is said of an API; published weights can still be run`,
    ru: (state) => `${ended[state]}; опубликованные веса по-прежнему можно запускать`,
  }),
  /** Parameters in billions, memory in GB, `cache` in KB a token, `held` what that comes to, `overhead` in percent. */
  estimate: phrase<
    [
      parameters: number,
      weights: readonly { readonly bits: number; readonly memory: number }[],
      context: number,
      cache: { readonly low: number; readonly high: number },
      held: { readonly low: number; readonly high: number },
      overhead: number,
    ]
  >({
    en: (parameters, weights, context, cache, held, overhead) =>
      `An estimate: weights (${en.grouped(parameters)} billion parameters x bits / 8: ${weights.map(({ bits, memory }) => `${bits} bit ${en.grouped(memory)} GB`).join(', ')}) + ${en.grouped(context)} tokens of context cache x ${cache.low}-${cache.high} KB (${en.grouped(held.low)}-${en.grouped(held.high)} GB), + ${overhead}% for the runtime`,
    ru: (parameters, weights, context, cache, held, overhead) =>
      `Это оценка: веса (${ru.grouped(parameters)} млрд параметров x биты / 8: ${weights.map(({ bits, memory }) => `${ru.counted(bits, 'бит', 'бита', 'бит')} — ${ru.grouped(memory)} ГБ`).join(', ')}) + кэш контекста на ${ru.tokens(context)} x ${ru.grouped(cache.low)}-${ru.grouped(cache.high)} КБ (${ru.grouped(held.low)}-${ru.grouped(held.high)} ГБ), + ${ru.figure(String(overhead))}% на среду выполнения`,
  }),
  ruleOfThumb: {
    en: 'KB a token of context are a rule of thumb for models of that size, the cache at 16 bit; conversations at the same time need as much each',
    ru: 'КБ на токен контекста — приблизительная оценка для моделей такого размера, кэш при 16 битах; каждому одновременному разговору нужно столько же',
  },
  severalConversations: phrase<[window: number, context: number]>({
    en: (window, context) =>
      `One conversation holds at most ${en.grouped(window)} tokens; ${en.grouped(context)} are several at once`,
    ru: (window, context) =>
      `В один разговор помещается не больше ${ru.counted(window, 'токена', 'токенов', 'токенов')}; ${ru.grouped(context)} — это несколько сразу`,
  }),
  experts: template(['total: number', 'active: number'], {
    en: 'A mixture of experts: all {total:grouped} billion parameters must be in memory, the {active:grouped} billion active ones set the speed',
    ru: 'Это смесь экспертов: в памяти должны быть все {total:grouped} млрд параметров, а скорость задают {active:grouped} млрд активных',
  }),
  below16Bit: {
    en: 'Below 16 bit the answers may be worse than those that were measured, and formats of 4 bit keep scales that can add a fifth to the weights',
    ru: 'Ниже 16 бит ответы могут быть хуже измеренных, а в форматах на 4 бита есть ещё масштабы, которые добавляют к весам до пятой части',
  },
  notCounted: {
    en: 'How many tokens a second a card serves is not known here; power, people and spare cards are not counted',
    ru: 'Сколько токенов в секунду выдаёт карта, здесь неизвестно; электричество, люди и запасные карты не учтены',
  },
  sayPrice: {
    en: 'Say what a card costs, such as "at $2.50 an hour", for the cost a month and where it beats the price per token',
    ru: 'Скажите, сколько стоит карта, например «at $2.50 an hour»: посчитаю расход в месяц и объём, с которого это дешевле цены за токены',
  },
  sayCard: {
    en: 'Say which card has that price, such as "on an H100" or "on a 24 GB card"',
    ru: 'Скажите, у какой карты такая цена, например «on an H100» или «on a 24 GB card»',
  },
});
