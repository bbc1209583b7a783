import type { hostNotes as english } from '../en/host-notes.ts';
import { counted, figure, grouped, tokens } from './format.ts';

const commercial = {
  yes: 'разрешает коммерческое использование',
  no: 'запрещает коммерческое использование',
  conditional: 'разрешает коммерческое использование с условиями',
} as const;

const ended = {
  retired: 'Отключение касается API',
  retiring: 'Будущее отключение касается API',
  deprecated: 'Устаревшей она объявлена в API',
} as const;

export const hostNotes: typeof english = {
  licenceUnknown: 'Лицензия не опубликована; разрешено ли коммерческое использование, неизвестно',
  licence: (name, use, condition) =>
    `Лицензия: ${name}${use === null ? '' : ` ${commercial[use]}`}${condition === null ? '' : ` (${condition})`}`,
  ended: (state) => `${ended[state]}; опубликованные веса по-прежнему можно запускать`,
  estimate: (parameters, weights, context, cache, held, overhead) =>
    `Это оценка: веса (${grouped(parameters)} млрд параметров x биты / 8: ${weights.map(({ bits, memory }) => `${counted(bits, 'бит', 'бита', 'бит')} — ${grouped(memory)} ГБ`).join(', ')}) + кэш контекста на ${tokens(context)} x ${grouped(cache.low)}-${grouped(cache.high)} КБ (${grouped(held.low)}-${grouped(held.high)} ГБ), + ${figure(String(overhead))}% на среду выполнения`,
  ruleOfThumb:
    'КБ на токен контекста — приблизительная оценка для моделей такого размера, кэш при 16 битах; каждому одновременному разговору нужно столько же',
  severalConversations: (window, context) =>
    `В один разговор помещается не больше ${counted(window, 'токена', 'токенов', 'токенов')}; ${grouped(context)} — это несколько сразу`,
  experts: (total, active) =>
    `Это смесь экспертов: в памяти должны быть все ${grouped(total)} млрд параметров, а скорость задают ${grouped(active)} млрд активных`,
  below16Bit:
    'Ниже 16 бит ответы могут быть хуже измеренных, а в форматах на 4 бита есть ещё масштабы, которые добавляют к весам до пятой части',
  notCounted:
    'Сколько токенов в секунду выдаёт карта, здесь неизвестно; электричество, люди и запасные карты не учтены',
  sayPrice:
    'Скажите, сколько стоит карта, например «at $2.50 an hour»: посчитаю расход в месяц и объём, с которого это дешевле цены за токены',
  sayCard: 'Скажите, у какой карты такая цена, например «on an H100» или «on a 24 GB card»',
};
