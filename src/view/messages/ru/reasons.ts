import type { reasons as english } from '../en/reasons.ts';
import { grouped, list, money, shortTokens, times, tokens } from './format.ts';

const sizes = (each: readonly { readonly name: string; readonly tokens: number }[]) =>
  each.map((own) => `${own.name} — ${shortTokens(own.tokens)}`).join(', ');

export const reasons: typeof english = {
  contextUnknown: (missing, known) =>
    `Размер контекста ${list(missing)} не опубликован${known.length > 0 ? `; ${sizes(known)} токенов` : ''}.`,
  contextTie: (each) => `${sizes(each)} токенов${each.length === 2 ? ', разница не больше 5%' : ''}.`,
  contextWin: (each, ratio) =>
    `${sizes(each)} токенов: ${times(ratio)} больше${each.length > 2 ? ', чем у следующей' : ''}.`,

  notComparable: (models) =>
    `Ни одного бенчмарка, который одна и та же независимая сторона прогнала на ${models === 2 ? 'обеих' : 'всех'} моделях.`,
  noScore: (names) => `Независимых оценок ${list(names, 'or')} не опубликовано.`,
  scores: (count, shown, more) =>
    `Сравнимых оценок — ${grouped(count)}. ${shown.join('; ')}${more > 0 ? `; и ещё ${grouped(more)}` : ''}.`,
  score: (benchmark, variant, each) => `${benchmark}${variant ? ` (${variant})` : ''}: ${each.join(', ')}`,

  sharedInputs: (models, kinds) =>
    kinds.length > 0
      ? `${models === 2 ? 'Обе' : 'Все'} принимают ${list(kinds)}`
      : 'Нет такого входа, который принимают все',
  inputsUnknown: (shared, open) => `${shared}; не опубликовано, ${list(open)}.`,
  everythingOpen: (name) => `что принимает и выдаёт ${name}`,
  kindsOpen: (name, kinds) => `работает ли ${name} с форматами: ${list(kinds)}`,
  inputs: (shared, extras) => `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
  extra: (name, kinds) => `только у ${name} есть ${list(kinds)}`,

  apiOnly: (name) => `${name} доступна только через API`,
  weightsUnknown: (name) => `${name}: открыты ли веса, не опубликовано`,
  openWeights: (name, licence) => `у ${name} открытые веса (${licence ?? 'лицензия не опубликована'})`,

  prices: (each, mix) =>
    `${each.map(({ name, usd, provider }) => `${name} — ${money(usd)} через ${provider}`).join(', ')} за 1 млн токенов ${
      mix === null
        ? 'в смеси 3:1'
        : `при ${tokens(mix.input)} на входе и ${grouped(mix.output)} на выходе в запросе`
    }`,
  priceUnknown: (missing, figures) =>
    `Цена за токены ${list(missing)} не опубликована${figures === null ? '' : `; ${figures}`}.`,
  price: (figures, models, next, cheapestElsewhere, turn) =>
    [
      `${figures}${next === null ? '' : `; ${models > 2 ? `следующая, ${next.name},` : next.name} ${times(next.ratio)} дороже`}.`,
      cheapestElsewhere === null
        ? ''
        : `Зависит от провайдера: на самом дешёвом маршруте дешевле ${cheapestElsewhere}.`,
      turn === null
        ? ''
        : `${turn.name} дешевле, пока доля выхода не больше ${grouped(turn.percent)}% токенов.`,
    ]
      .filter(Boolean)
      .join(' '),
};
