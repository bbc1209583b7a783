import type { MixKind } from '../../catalog/mix.ts';
import * as en from '../../language/en/format.ts';
import { perMillion as englishPerMillion } from '../../language/en/per-million.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { perMillion as russianPerMillion } from '../../language/ru/per-million.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { Text } from '../card.ts';

const ofShared = (count: number) =>
  ru.counted(count, 'общего бенчмарка', 'общих бенчмарков', 'общих бенчмарков');

const nothing = (models: number) =>
  `по опубликованным данным преимуществ${models > 2 ? ' перед всеми остальными' : ''} нет`;

/** What a model certainly has over all the others; `next` is the best of those. */
export const advantagesMessages = says('advantages', {
  benchmarks: phrase<[name: string, leads: number, of: number]>({
    en: (name, leads, of) => `${name} leads on ${leads} of ${plural(of, 'shared benchmark')}.`,
    ru: (name, leads, of) => `${name} лидирует в ${ru.grouped(leads)} из ${ofShared(of)}.`,
  }),
  only: template(['name', 'things: string[]'], {
    en: 'Only {name} has {things:list}.',
    ru: 'Только у {name} есть {things:list}.',
  }),
  price: phrase<[name: string, own: number, next: number, mix: MixKind]>({
    en: (name, own, next, mix) =>
      `${name} costs ${en.money(own)} ${englishPerMillion[mix]} against ${en.money(next)}${own > 0 ? `, ${en.times(next / own)} less` : ''}.`,
    ru: (name, own, next, mix) =>
      `${name} стоит ${ru.money(own)} ${russianPerMillion[mix]} против ${ru.money(next)}${own > 0 ? `, ${ru.times(next / own)} дешевле` : ''}.`,
  }),
  context: phrase<[name: string, own: number, next: number]>({
    en: (name, own, next) =>
      `${name} takes ${en.shortTokens(own)} tokens against ${en.shortTokens(next)}: ${en.times(own / next)} the room.`,
    ru: (name, own, next) =>
      `Контекст ${name} — ${ru.shortTokens(own)} токенов против ${ru.shortTokens(next)}: ${ru.times(own / next)} больше.`,
  }),
  output: template(['name', 'own: number', 'next: number'], {
    en: '{name} answers with up to {own:shortTokens} tokens against {next:shortTokens}.',
    ru: 'Предел ответа {name} больше: {own:shortTokens} против {next:shortTokens} токенов.',
  }),
  openWeights: phrase<[name: string, licence: string | null]>({
    en: (name, licence) => `${name} has open weights${licence === null ? '' : ` (${licence})`}.`,
    ru: (name, licence) => `У ${name} открытые веса${licence === null ? '' : ` (${licence})`}.`,
  }),
  freerLicence: phrase<[name: string, licence: string | null]>({
    en: (name, licence) => `${name} has the freer licence${licence === null ? '' : ` (${licence})`}.`,
    ru: (name, licence) => `Лицензия ${name} свободнее${licence === null ? '' : ` (${licence})`}.`,
  }),
  routes: phrase<[name: string, own: number, next: number]>({
    en: (name, own, next) => `${name} is served by ${plural(own, 'provider')} against ${next}.`,
    ru: (name, own, next) =>
      `У ${name} ${ru.counted(own, 'провайдер', 'провайдера', 'провайдеров')} против ${ru.grouped(next)}.`,
  }),
  newer: phrase<[name: string, months: number, own: string, next: string]>({
    en: (name, months, own, next) =>
      `${name} is newer by ${plural(months, 'month')} (${en.date(own)} against ${en.date(next)}).`,
    ru: (name, months, own, next) =>
      `${name} новее на ${ru.counted(months, 'месяц', 'месяца', 'месяцев')} (${ru.date(own)} и ${ru.date(next)}).`,
  }),

  /** When an advantage decides: what follows "choose it when ...". */
  // What follows «если».
  when: {
    benchmarks: phrase<[leads: number, of: number]>({
      en: (leads, of) => `measured quality counts most (${leads} of ${plural(of, 'shared benchmark')})`,
      ru: (leads, of) =>
        `важнее всего измеренное качество (лидерство в ${ru.grouped(leads)} из ${ofShared(of)})`,
    }),
    needed: template(['things: string[]'], {
      en: 'you need {things:list}',
      ru: 'модель должна поддерживать {things:list}',
    }),
    price: phrase<[own: number, next: number, mix: MixKind]>({
      en: (own, next, mix) =>
        `price counts most (${en.money(own)} against ${en.money(next)} ${englishPerMillion[mix]})`,
      ru: (own, next, mix) =>
        `важнее всего цена (${ru.money(own)} против ${ru.money(next)} ${russianPerMillion[mix]})`,
    }),
    context: template(['next: number'], {
      en: 'a request exceeds {next:shortTokens} tokens',
      ru: 'запрос длиннее {next:shortTokens} токенов',
    }),
    output: template(['next: number'], {
      en: 'an answer exceeds {next:shortTokens} tokens',
      ru: 'ответ длиннее {next:shortTokens} токенов',
    }),
    openWeights: {
      en: 'the weights must run on your own machines',
      ru: 'веса должны работать на своих серверах',
    },
    freerLicence: {
      en: 'the licence must be as free as possible',
      ru: 'лицензия должна быть как можно свободнее',
    },
    routes: template(['own: number', 'next: number'], {
      en: 'you want a choice of providers ({own} against {next})',
      ru: 'важен выбор провайдеров ({own:grouped} против {next:grouped})',
    }),
    newer: template(['own', 'next'], {
      en: 'a newer release counts ({own:date} against {next:date})',
      ru: 'важно, чтобы модель была новее ({own:date} и {next:date})',
    }),
  },

  /** Nothing speaks for a model among so many. */
  nothing: phrase<[name: string, models: number]>({
    en: (name, models) => `Nothing published puts ${name} ahead${models > 2 ? ' of all the others' : ''}.`,
    ru: (name, models) => `${name}: ${nothing(models)}.`,
  }),
  nothingAfterName: phrase<[name: string, models: number], Text>({
    en: (name, models) => [
      { bold: `${name}:` },
      ` nothing published puts it ahead${models > 2 ? ' of all the others' : ''}.`,
    ],
    ru: (name, models) => [{ bold: `${name}:` }, ` ${nothing(models)}.`],
  }),
});
