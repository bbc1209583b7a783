import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const rate = (input: number, output: number) => `${ru.money(input)}/${ru.money(output)}`;

/** What came of each category of a comparison, and what else is to be known. */
export const detailsMessages = says('details', {
  part: { en: 'Details: why per category', ru: 'Подробно: почему по категориям' },
  unknown: { en: 'Unknown', ru: 'Неизвестно' },
  tie: { en: 'Tie', ru: 'Ничья' },
  tieOf: template(['names: string[]'], { en: 'Tie of {names:list}', ru: 'Ничья: {names:list}' }),
  newer: phrase<
    [
      newest: { readonly name: string; readonly on: string },
      next: { readonly name: string; readonly on: string },
      months: number,
    ]
  >({
    en: (newest, next, months) =>
      `${newest.name} is newer by ${plural(months, 'month')} (${en.date(newest.on)} against ${en.date(next.on)}).`,
    ru: (newest, next, months) =>
      `${newest.name} новее на ${ru.counted(months, 'месяц', 'месяца', 'месяцев')}: ${ru.date(newest.on)}, ${next.name} — ${ru.date(next.on)}.`,
  }),
  /** Prices are USD per 1M tokens, in and out. */
  tier: phrase<[above: number, name: string, input: number, output: number]>({
    en: (above, name, input, output) =>
      `Above ${en.tokens(above).replace(' tokens', '')} input tokens a request ${name} costs ${en.money(input)}/${en.money(output)} per 1M tokens, which would change who is cheaper.`,
    ru: (above, name, input, output) =>
      `Если на входе запроса больше ${ru.tokens(above)}, ${name} стоит ${rate(input, output)} за 1 млн токенов, и тогда дешевле другая модель.`,
  }),
  closedPrice: phrase<[name: string, provider: string, input: number, output: number, until: string]>({
    en: (name, provider, input, output, until) =>
      `${name} at ${provider} was ${en.money(input)}/${en.money(output)}, until ${until}.`,
    ru: (name, provider, input, output, until) =>
      `До ${ru.date(until)} модель ${name} у ${provider} стоила ${rate(input, output)}.`,
  }),
  disputed: phrase<
    [source: string, name: string, input: number, output: number, readOn: string, changes: boolean]
  >({
    en: (source, name, input, output, readOn, changes) =>
      `${source} gives ${en.money(input)}/${en.money(output)} for ${name} (read on ${readOn}). Not used, since no route has that price${changes ? '; it would change who is cheaper' : ''}.`,
    ru: (source, name, input, output, readOn, changes) =>
      `${source} указывает для ${name} цену ${rate(input, output)} (прочитано ${ru.date(readOn)}). Не используется: такой цены нет ни на одном маршруте${changes ? '; с ней дешевле была бы другая модель' : ''}.`,
  }),
});
