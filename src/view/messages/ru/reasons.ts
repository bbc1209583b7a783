import type { reasons as english } from '../en/reasons.ts';
import { counted, grouped, list, shortTokens, times, tokens } from './format.ts';

type Priced = Parameters<typeof english.prices>[0];

const priced = (each: Priced) =>
  each.map(({ name, amount, provider }) => `${name} — ${amount} через ${provider}`).join(', ');
const sizes = (each: readonly { readonly name: string; readonly tokens: number }[]) =>
  each.map((own) => `${own.name} — ${shortTokens(own.tokens)}`).join(', ');

export const reasons: typeof english = {
  contextUnknown: (missing, known) =>
    `Размер контекста ${list(missing)} не опубликован${known.length > 0 ? `; ${sizes(known)} токенов` : ''}.`,
  contextTie: (each) => `${sizes(each)} токенов${each.length === 2 ? ', разница не больше 5%' : ''}.`,
  contextWin: (each, ratio) =>
    `${sizes(each)} токенов: ${times(ratio)} больше${each.length > 2 ? ', чем у следующей' : ''}.`,

  notComparable: (models) =>
    `Нет бенчмарка, который одна и та же независимая сторона прогнала бы на ${models === 2 ? 'обеих' : 'всех'} моделях.`,
  noScore: (names) => `Независимых оценок ${list(names, 'or')} не опубликовано.`,
  scores: (lead, count, shown) => {
    const head =
      lead !== null && count > 1
        ? `${lead.name} впереди в ${grouped(lead.count)} из ${counted(count, 'сравнимой оценки', 'сравнимых оценок', 'сравнимых оценок')}`
        : `Сравнимых оценок — ${grouped(count)}`;
    const more = count - shown.length;
    return `${head}. ${shown.join('; ')}${more > 0 ? `; и ещё ${grouped(more)}` : ''}.`;
  },
  benchmark: (name, variant, isLowerBetter) =>
    `${name}${variant ? ` (${variant})` : ''}${isLowerBetter ? ', меньше — лучше' : ''}`,
  score: (benchmark, each) => `${benchmark}: ${each.join(', ')}`,

  sharedInputs: (models, kinds) =>
    kinds.length > 0
      ? `${models === 2 ? 'Обе' : 'Все'} принимают ${list(kinds)}`
      : 'Нет такого входа, который принимают все',
  inputsUnknown: (shared, open, split) =>
    `${[
      ...(shared === null ? [] : [shared]),
      ...(open.length > 0 ? [`не опубликовано, ${list(open)}`] : []),
      ...(split.length > 0 ? [`зависит от провайдера, ${list(split)}`] : []),
    ].join('; ')}.`,
  everythingOpen: (names) =>
    names.length === 1 ? `что принимает и выдаёт ${list(names)}` : `что принимают и выдают ${list(names)}`,
  kindsOpen: (name, kinds) => `работает ли ${name} с форматами: ${list(kinds)}`,
  inputs: (shared, extras) => `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
  extra: (name, kinds) => `только у ${name} есть ${list(kinds)}`,

  apiOnly: (name) => `${name} доступна только через API`,
  weightsUnknown: (name) => `${name}: открыты ли веса, не опубликовано`,
  openWeights: (name, licence) => `у ${name} открытые веса (${licence ?? 'лицензия не опубликована'})`,

  allWeightsUnknown: (models) =>
    `Открыты ли веса ${models === 2 ? 'обеих' : 'всех'} моделей, не опубликовано.`,
  allApiOnly: (models) => `${models === 2 ? 'Обе' : 'Все'} доступны только через API.`,
  allOpenWeights: (models, licence) =>
    `У ${models === 2 ? 'обеих' : 'всех'} открытые веса (${licence ?? 'лицензия не опубликована'}).`,
  sentenceStart: (clauses) => clauses.replace(/^у /, 'У '),

  prices: (each, mix) => {
    if (mix === null) return `${priced(each)} за 1 млн токенов в смеси 3:1`;
    return mix.output === 0
      ? `${priced(each)} за 1 млн токенов на входе`
      : `${priced(each)} за 1 млн токенов при ${tokens(mix.input)} на входе и ${grouped(mix.output)} на выходе в запросе`;
  },
  pricesAtVolume: (each, volume) => `${priced(each)}; объём: ${volume}`,
  priceOpen: (figures) => `${figures}; решает цена, которая не опубликована.`,
  priceUnknown: (missing, figures, isLimited) =>
    `${
      isLimited
        ? `Провайдеры, разрешённые вашей командой, не публикуют цену за токены ${list(missing, 'or')}`
        : `Цена за токены ${list(missing, 'or')} не опубликована`
    }${figures ? `; ${figures}` : ''}.`,
  price: (figures, models, next, cheapestElsewhere, turn) =>
    [
      `${figures}${next === null ? '' : `; ${models > 2 ? `следующая, ${next.name},` : next.name} ${times(next.ratio)} дороже`}.`,
      cheapestElsewhere === null
        ? ''
        : `Зависит от провайдера: на самом дешёвом маршруте ${cheapestElsewhere} дешевле.`,
      turn === null ? '' : `${turn}.`,
    ]
      .filter(Boolean)
      .join(' '),
};
