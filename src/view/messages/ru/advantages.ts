import type { advantages as english } from '../en/advantages.ts';
import { counted, date, grouped, list, money, shortTokens, times } from './format.ts';

const ofShared = (count: number) =>
  counted(count, 'общего бенчмарка', 'общих бенчмарков', 'общих бенчмарков');
const nothing = (models: number) =>
  `по опубликованным данным преимуществ${models > 2 ? ' перед всеми остальными' : ''} нет`;

import { perMillion } from './per-million.ts';

export const advantages: typeof english = {
  benchmarks: (name, leads, of) => `${name} лидирует в ${grouped(leads)} из ${ofShared(of)}.`,
  only: (name, things) => `Только у ${name} есть ${list(things)}.`,
  price: (name, own, next, mix) =>
    `${name} стоит ${money(own)} ${perMillion[mix]} против ${money(next)}${own > 0 ? `, ${times(next / own)} дешевле` : ''}.`,
  context: (name, own, next) =>
    `Контекст ${name} — ${shortTokens(own)} токенов против ${shortTokens(next)}: ${times(own / next)} больше.`,
  output: (name, own, next) =>
    `Предел ответа ${name} больше: ${shortTokens(own)} против ${shortTokens(next)} токенов.`,
  openWeights: (name, licence) => `У ${name} открытые веса${licence === null ? '' : ` (${licence})`}.`,
  freerLicence: (name, licence) => `Лицензия ${name} свободнее${licence === null ? '' : ` (${licence})`}.`,
  routes: (name, own, next) =>
    `У ${name} ${counted(own, 'провайдер', 'провайдера', 'провайдеров')} против ${grouped(next)}.`,
  newer: (name, months, own, next) =>
    `${name} новее на ${counted(months, 'месяц', 'месяца', 'месяцев')} (${date(own)} и ${date(next)}).`,

  // What follows «если».
  when: {
    benchmarks: (leads, of) =>
      `важнее всего измеренное качество (лидерство в ${grouped(leads)} из ${ofShared(of)})`,
    needed: (things) => `модель должна поддерживать ${list(things)}`,
    price: (own, next, mix) => `важнее всего цена (${money(own)} против ${money(next)} ${perMillion[mix]})`,
    context: (next) => `запрос длиннее ${shortTokens(next)} токенов`,
    output: (next) => `ответ длиннее ${shortTokens(next)} токенов`,
    openWeights: 'веса должны работать на своих серверах',
    freerLicence: 'лицензия должна быть как можно свободнее',
    routes: (own, next) => `важен выбор провайдеров (${grouped(own)} против ${grouped(next)})`,
    newer: (own, next) => `важно, чтобы модель была новее (${date(own)} и ${date(next)})`,
  },

  nothing: (name, models) => `${name}: ${nothing(models)}.`,
  nothingAfterName: (name, models) => [{ bold: `${name}:` }, ` ${nothing(models)}.`],
};
