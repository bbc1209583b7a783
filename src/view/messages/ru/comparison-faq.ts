import type { comparisonFaq as english } from '../en/comparison-faq.ts';
import { date, grouped, list, money } from './format.ts';
import { perMillion } from './per-million.ts';

export const comparisonFaq: typeof english = {
  questions: {
    price: (names) => `Что дешевле: ${list(names, 'or')}?`,
    context: 'У какой больше контекстное окно?',
    coding: 'Какая лучше для кода?',
    open: 'Открыты ли их веса?',
    released: 'Когда они вышли?',
    images: 'Какая лучше для изображений?',
    audioVideo: 'А для аудио и видео?',
    reasoning: 'У какой есть режим рассуждений?',
    where: 'Где их можно запустить?',
    support: 'У какой лучше поддержка?',
    documents: 'Читают ли они длинные документы?',
    speed: (name) => `Насколько медленнее ${name ?? 'одна из них'}?`,
    worth: 'Стоит ли доплачивать за изображения на входе?',
    everything: 'Дешевле ли взять одну модель на всё?',
    tokens: 'Как число токенов меняет настоящую стоимость?',
  },

  noneChats: (others) => `Ни одна: ${others}.`,
  score: (name, score) => `${name} — ${score}`,
  coding: (measured, fits) =>
    `${measured} Пригодность для кода по заявленным возможностям, из 100: ${fits.join('; ')}.`,

  own: (names, models) => {
    if (names.length === models) return `${models === 2 ? 'Обе' : 'Все'} можно запускать на своих серверах.`;
    if (names.length > 0) return `На своих серверах можно запускать ${list(names)}.`;
    return `На своих серверах нельзя запускать ни ${models === 2 ? 'ту, ни другую' : 'одну'}.`;
  },

  released: (each) =>
    `${each.map(({ name, lab, on }) => `${name} (${lab}) — ${on === null ? 'дата не опубликована' : date(on)}`).join(', ')}.`,
  cutoffs: (each) =>
    `Дата отсечки знаний: ${each.map(({ name, value }) => `${name} — ${value === null ? 'не опубликована' : date(value)}`).join(', ')}.`,

  providers: (each) =>
    `Надёжные провайдеры: ${each.map(({ name, count }) => `${name} — ${grouped(count)}`).join(', ')}.`,
  packages: (each) =>
    each.length > 0
      ? `Пакеты для JavaScript: ${each.map(({ name, models }) => `${name} (${list(models)})`).join(', ')}.`
      : 'SDK не опубликованы.',

  differentWork: 'Нет: у них разные задачи, см. первую строку.',
  closed: (name, closed) =>
    `${name === null ? 'Нет' : `Да, если взять ${name}`}: на ${list(closed)} больше нельзя рассчитывать.`,
  both: (cheap, special, because, share, together, alone, mix) =>
    `${cheap} на всё обойдётся дешевле всего; ${special} лучше, если ${because}. Если отдать дешёвой ${grouped(Math.round(share * 100))}% токенов, обе вместе стоят ${money(together)} ${perMillion[mix]} против ${money(alone)}.`,
  cheapest: (name, models) =>
    `Да, если взять ${name}: она ${models === 2 ? 'дешевле, а другая' : 'дешевле всех, а остальные'} по опубликованным данным не ${models === 2 ? 'превосходит' : 'превосходят'} её ни в бенчмарках, ни по видам входа, ни по контексту.`,
  unknown:
    'Сказать нельзя: неясно, какая дешевле на всём потоке. Это зависит от провайдера и смеси токенов, см. раздел cost.',
};
