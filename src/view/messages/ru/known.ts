import type { known as english } from '../en/known.ts';
import { counted, date, exactMoney, form, grouped, list, money, times, tokens } from './format.ts';
import { vocabulary } from './vocabulary.ts';

const span = (least: number, most: number, text: (value: number) => string) =>
  text(least) === text(most) ? text(least) : `от ${text(least)} до ${text(most)}`;

const rates = (input: number, output: number) =>
  `${exactMoney(input)} за вход, ${exactMoney(output)} за выход на 1 млн токенов`;

const exactUsd = (usd: number) => (usd < 1 ? exactMoney(Number(usd.toPrecision(4))) : money(usd));

function caused(cause: NonNullable<Parameters<typeof english.price>[1]>): string {
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

export const known: typeof english = {
  price: ({ provider, input, output }, cause) =>
    `${rates(input, output)} через ${provider}${cause === null ? '' : caused(cause)}`,
  formerPrice: ({ provider, input, output }, until) => {
    const rate = `${rates(input, output)} через ${provider}`;
    return until === null ? `теперь ${rate}` : `до ${date(until)} было ${rate}`;
  },
  published: ({ provider, input, output }) =>
    `цену публикует ${provider}: ${rates(input, output)}; неизвестная цена — ещё не ничья`,
  tokens,
  billions: (value) => `${grouped(value)} млрд`,
  count: grouped,
  date: (on, idOf) =>
    idOf === null
      ? date(on)
      : `дата выпуска ${idOf} — ${date(on)}; названный день стоит в идентификаторе, это имя редакции`,
  proprietary: 'проприетарная, только через API',
  openWeights: (isOpen) => (isOpen ? 'веса открыты' : 'веса закрыты'),
  takes: (kinds, split) => {
    const called = (own: typeof kinds) => list(own.map((kind) => vocabulary.modality[kind]));
    return `принимает ${called(kinds)}${split.length > 0 ? `; зависит от хостинга: ${called(split)}` : ''}`;
  },
  capability: (label, has) => `${label}: ${{ yes: 'да', no: 'нет', host: 'зависит от хостинга' }[has]}`,
  benchmarkSize: (benchmark, least, most) =>
    least === most
      ? `в ${benchmark} ${counted(least, 'задача', 'задачи', 'задач')}`
      : `в ${benchmark} от ${grouped(least)} до ${counted(most, 'задачи', 'задач', 'задач')}`,
  points: (label, most) =>
    `не опубликовано, есть ли ${label}: от 0 до ${counted(most, 'балла', 'баллов', 'баллов')}, а не 0`,
  providers: (prices) =>
    `${counted(prices.length, 'провайдер', 'провайдера', 'провайдеров')} с ценой: ${list(
      prices.map(({ provider, input, output }) => `${provider} ${exactMoney(input)}/${exactMoney(output)}`),
    )}`,
  discounts: (cacheRead, hasBatch, input) =>
    `скидки есть: ${list([
      ...(cacheRead === null
        ? []
        : [`вход из кэша ${exactMoney(cacheRead)} вместо ${exactMoney(input)} за 1 млн токенов`]),
      ...(hasBatch ? ['пакетный режим'] : []),
    ])}`,
  absent: (others) =>
    others.length > 0
      ? `у разработчика такой модели нет; есть ${list(others)}`
      : 'у разработчика такой модели нет',
  usd: (least, most) => `по расчёту ${span(least, most, exactUsd)}`,
  factor: (least, most) => {
    const [low, high] = [short(least), short(most)];
    return low === high
      ? `по расчёту ${times(least)}`
      : `по расчёту в ${grouped(low)}–${grouped(high)} ${form(high, 'раз', 'раза', 'раз')}`;
  },
  apart: (least, most, unit) =>
    span(least, most, (value) => grouped(Number(value.toFixed(1)))) +
    (unit === '%' ? '%' : ` ${units[unit.toLowerCase()] ?? unit}`),
  noTokens: (least, most) =>
    `пересчитать нельзя: токены не названы; по цене каталога те же токены стоят ${span(least, most, money)}`,
};
