import { daysPerMonth } from '../../../cost/volume.ts';
import type { comparison as english } from '../en/comparison.ts';
import { cost } from './cost.ts';
import { counted, date, list, money, tokens } from './format.ts';

const rate = (input: number, output: number) => `${money(input)}/${money(output)}`;

export const comparison: typeof english = {
  title: (names, workload) => `${list(names, 'or')}${workload === null ? '' : `, задача «${workload}»`}`,
  unknown: 'Неизвестно',
  tie: 'Ничья',
  tieOf: (names) => `Ничья: ${list(names)}`,
  foot: (atVolume, asOf) =>
    [
      'Цены в USD за 1 млн токенов.',
      ...(atVolume ? [cost.equalTokens, `Месяц — ${counted(daysPerMonth, 'день', 'дня', 'дней')}.`] : []),
      ...(asOf === null ? [] : [`Самый старый прайс-лист: ${date(asOf)}.`]),
    ].join(' '),

  newer: (newest, next, months) =>
    `${newest.name} новее на ${counted(months, 'месяц', 'месяца', 'месяцев')}: ${date(newest.on)}, ${next.name} — ${date(next.on)}.`,
  tier: (above, name, input, output) =>
    `Если на входе запроса больше ${tokens(above)}, ${name} стоит ${rate(input, output)} за 1 млн токенов, и тогда дешевле другая модель.`,
  closedPrice: (name, provider, input, output, until) =>
    `До ${date(until)} модель ${name} у ${provider} стоила ${rate(input, output)}.`,
  disputed: (source, name, input, output, readOn, changes) =>
    `${source} указывает для ${name} цену ${rate(input, output)} (прочитано ${date(readOn)}). Не используется: такой цены нет ни на одном маршруте${changes ? '; с ней дешевле была бы другая модель' : ''}.`,
};
