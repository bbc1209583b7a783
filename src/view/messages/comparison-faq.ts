import type { MixKind } from '../../catalog/mix.ts';
import * as en from '../../language/en/format.ts';
import { perMillion as englishPerMillion } from '../../language/en/per-million.ts';
import * as ru from '../../language/ru/format.ts';
import { perMillion as russianPerMillion } from '../../language/ru/per-million.ts';
import { phrase, says, template } from '../../language/says.ts';

type Dated = { readonly name: string; readonly value: string | null };

/** What people ask of a pair or more, and what only those answers say; `models` counts them. */
export const comparisonFaqMessages = says('comparisonFaq', {
  questions: {
    price: phrase<[names: readonly string[]]>({
      en: (names) => `Is ${en.list(names, 'or')} cheaper?`,
      ru: (names) => `Что дешевле: ${ru.list(names, 'or')}?`,
    }),
    context: { en: 'Which has the larger context window?', ru: 'У какой больше контекстное окно?' },
    coding: { en: 'Which is better for coding?', ru: 'Какая лучше для кода?' },
    open: { en: 'Are they open source?', ru: 'Открыты ли их веса?' },
    released: { en: 'When were they released?', ru: 'Когда они вышли?' },
    images: { en: 'Which is better for images?', ru: 'Какая лучше для изображений?' },
    audioVideo: { en: 'And for audio or video?', ru: 'А для аудио и видео?' },
    reasoning: { en: 'Which has reasoning?', ru: 'У какой есть режим рассуждений?' },
    where: { en: 'Where can I run them?', ru: 'Где их можно запустить?' },
    support: { en: 'Which is better supported?', ru: 'У какой лучше поддержка?' },
    documents: { en: 'Do they read long documents?', ru: 'Читают ли они длинные документы?' },
    speed: phrase<[name: string | null]>({
      en: (name) => `How much slower is ${name ?? 'one'}?`,
      ru: (name) => `Насколько медленнее ${name ?? 'одна из них'}?`,
    }),
    worth: { en: 'Is image input worth its price?', ru: 'Стоит ли доплачивать за изображения на входе?' },
    everything: { en: 'Can I save by using one for everything?', ru: 'Дешевле ли взять одну модель на всё?' },
    tokens: {
      en: 'How do token counts change the real cost?',
      ru: 'Как число токенов меняет настоящую стоимость?',
    },
  },

  /** `others` says what models are for that do not chat. */
  noneChats: template(['others'], { en: 'None of them: {others}.', ru: 'Ни одна: {others}.' }),
  score: template(['name', 'score'], { en: '{name} {score}', ru: '{name} — {score}' }),
  coding: phrase<[measured: string, fits: readonly string[]]>({
    en: (measured, fits) => `${measured} Fit for coding by declared capabilities, of 100: ${en.list(fits)}.`,
    ru: (measured, fits) =>
      `${measured} Пригодность для кода по заявленным возможностям, из 100: ${fits.join('; ')}.`,
  }),

  /** Which of them, by their names, can run on one's own machines. */
  own: phrase<[names: readonly string[], models: number]>({
    en: (names, models) => {
      if (names.length === models) return `${models === 2 ? 'Both' : 'All'} can run on your own machines.`;
      if (names.length > 0) return `${en.list(names)} can run on your own machines.`;
      return `${models === 2 ? 'Neither' : 'None'} can run on your own machines.`;
    },
    ru: (names, models) => {
      if (names.length === models)
        return `${models === 2 ? 'Обе' : 'Все'} можно запускать на своих серверах.`;
      if (names.length > 0) return `На своих серверах можно запускать ${ru.list(names)}.`;
      return `На своих серверах нельзя запускать ни ${models === 2 ? 'ту, ни другую' : 'одну'}.`;
    },
  }),

  released: phrase<
    [each: readonly { readonly name: string; readonly lab: string; readonly on: string | null }[]]
  >({
    en: (each) =>
      `${en.list(each.map(({ name, lab, on }) => (on === null ? `${name} on a day that is not published` : `${name} by ${lab} ${en.when(on)}`)))}.`,
    ru: (each) =>
      `${each.map(({ name, lab, on }) => `${name} (${lab}) — ${on === null ? 'дата не опубликована' : ru.date(on)}`).join(', ')}.`,
  }),
  cutoffs: phrase<[each: readonly Dated[]]>({
    en: (each) =>
      `Knowledge cut-off: ${en.list(each.map(({ name, value }) => `${name} ${value === null ? 'not published' : en.date(value)}`))}.`,
    ru: (each) =>
      `Дата отсечки знаний: ${each.map(({ name, value }) => `${name} — ${value === null ? 'не опубликована' : ru.date(value)}`).join(', ')}.`,
  }),

  providers: phrase<[each: readonly { readonly name: string; readonly count: number }[]]>({
    en: (each) => `Trusted providers: ${en.list(each.map(({ name, count }) => `${name} ${count}`))}.`,
    ru: (each) =>
      `Надёжные провайдеры: ${each.map(({ name, count }) => `${name} — ${ru.grouped(count)}`).join(', ')}.`,
  }),
  packages: phrase<[each: readonly { readonly name: string; readonly models: readonly string[] }[]]>({
    en: (each) =>
      each.length > 0
        ? `JavaScript packages: ${en.list(each.map(({ name, models }) => `${name} for ${en.list(models)}`))}.`
        : 'SDKs are not published.',
    ru: (each) =>
      each.length > 0
        ? `Пакеты для JavaScript: ${each.map(({ name, models }) => `${name} (${ru.list(models)})`).join(', ')}.`
        : 'SDK не опубликованы.',
  }),

  differentWork: {
    en: 'No: they do different work, see the first line.',
    ru: 'Нет: у них разные задачи, см. первую строку.',
  },
  /** `name` is the one that can still be called, null where none can. */
  closed: phrase<[name: string | null, closed: readonly string[]]>({
    en: (name, closed) =>
      `${name === null ? 'No' : `Yes, with ${name}`}: ${en.list(closed)} cannot be relied on any more.`,
    ru: (name, closed) =>
      `${name === null ? 'Нет' : `Да, если взять ${name}`}: на ${ru.list(closed)} больше нельзя рассчитывать.`,
  }),
  /** `share` of the tokens on the cheaper one, from 0 to 1; costs are USD per 1M tokens of the mix. */
  both: phrase<
    [
      cheap: string,
      special: string,
      because: string,
      share: number,
      together: number,
      alone: number,
      mix: MixKind,
    ]
  >({
    en: (cheap, special, because, share, together, alone, mix) =>
      `${cheap} for everything is cheapest; ${special} is better when ${because}. With ${Math.round(share * 100)}% on the cheaper one, both cost ${en.money(together)} ${englishPerMillion[mix]} against ${en.money(alone)}.`,
    ru: (cheap, special, because, share, together, alone, mix) =>
      `${cheap} на всё обойдётся дешевле всего; ${special} лучше, если ${because}. Если отдать дешёвой ${ru.grouped(Math.round(share * 100))}% токенов, обе вместе стоят ${ru.money(together)} ${russianPerMillion[mix]} против ${ru.money(alone)}.`,
  }),
  cheapest: phrase<[name: string, models: number]>({
    en: (name, models) =>
      `Yes, with ${name}: it is ${models === 2 ? 'cheaper, and nothing published shows the other' : 'the cheapest, and nothing published shows the others'} to do more in benchmarks, inputs or context.`,
    ru: (name, models) =>
      `Да, если взять ${name}: она ${models === 2 ? 'дешевле, а другая' : 'дешевле всех, а остальные'} по опубликованным данным не ${models === 2 ? 'превосходит' : 'превосходят'} её ни в бенчмарках, ни по видам входа, ни по контексту.`,
  }),
  unknown: {
    en: 'Cannot be told: which is cheaper for all traffic is not certain. It depends on route and token mix, see the part cost.',
    ru: 'Сказать нельзя: неясно, какая дешевле на всём потоке. Это зависит от провайдера и смеси токенов, см. раздел cost.',
  },
});
