import type { parts as english } from '../en/parts.ts';
import { counted, grouped, money } from './format.ts';

const peersBy = {
  input: 'цене входа',
  blended: 'цене в смеси 3:1',
  context: 'размеру контекста, раз цена не опубликована',
} as const;

const uses = { yes: 'да', maybe: 'возможно', no: 'нет' } as const;

export const parts: typeof english = {
  noScores: (name) => `В источниках каталога нет оценок ${name} в бенчмарках.`,
  runBy: (who, isLab) => (isLab ? 'разработчик' : (who ?? 'не указано')),
  benchmark: (domain, name) => `${domain}: ${name}`,
  benchmarks: { corner: 'Бенчмарки', columns: ['Оценка', 'Кто измерял', 'Дата'] },
  byLab: (scores, own) =>
    `${counted(scores, 'оценка', 'оценки', 'оценок')}, данные самого разработчика — ${grouped(own)}: они в сравнениях не решают.`,
  moreScores: (count) => `Ещё ${counted(count, 'оценка', 'оценки', 'оценок')} — с параметром --json.`,

  compareWith: (pairs) => `Сравнить: ${pairs.join('; ')}`,

  noPeers: (name) => `Назвать аналоги нельзя: не опубликованы ни цена, ни размер контекста ${name}.`,
  peers: { corner: 'Аналоги', columns: ['Контекст', 'Предел ответа', 'Вход / выход, 1 млн'] },
  vectors: 'векторы',
  prices: (input, output) => (output === null ? money(input) : `${money(input)} / ${money(output)}`),
  peersAre: (by) => `Аналоги — действующие модели для той же задачи, ближайшие по ${peersBy[by]}.`,

  uses: 'Подходит для',
  use: (answer, fit, score, least) => `${uses[answer]}: ${fit} ${score}, нужно ${grouped(least)}`,
  request: (workload, amount, input, output) =>
    `${workload} — ${amount} (${grouped(input)} на входе, ${grouped(output)} на выходе)`,
  requestsCost: (each) => `Один запрос стоит: ${each.join('; ')}.`,
  requestsUnknown: 'Сколько стоит запрос, неизвестно: цена за токены не опубликована.',

  howUnknown: (provider) => `${provider}: как вызывать, не опубликовано`,
  call: (how, id, docs) => [
    `${how}, модель `,
    { code: id },
    ...(docs === null ? [] : [', ', { link: 'документация', url: docs }]),
  ],
  noProvider: (name) => `Сейчас ни один надёжный провайдер не предлагает ${name} с ценой.`,
  moreProviders: (count) => `и ещё ${counted(count, 'провайдер', 'провайдера', 'провайдеров')}`,
  weights: (licence, address) => [
    `Открытые веса: да (${licence ?? 'лицензия не опубликована'})`,
    ...(address === null ? ['; где их взять, не опубликовано'] : [', ', { link: 'скачать', url: address }]),
    '.',
  ],
};
