import * as en from '../../language/en/format.ts';
import { plural } from '../../language/en/plural.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';
import type { Text } from '../card.ts';

const englishPeersBy = {
  input: 'price of input',
  blended: 'price, blended 3:1',
  context: 'context window, its price not being published',
} as const;

const russianPeersBy = {
  input: 'цене входа',
  blended: 'цене в смеси 3:1',
  context: 'размеру контекста, раз цена не опубликована',
} as const;

const uses = { yes: 'да', maybe: 'возможно', no: 'нет' } as const;

/** Parts of a model's page that are shown alone. */
export const partsMessages = says('parts', {
  noScores: template(['name'], {
    en: "No benchmark score of {name} is published in the catalog's sources.",
    ru: 'В источниках каталога нет оценок {name} в бенчмарках.',
  }),
  /** Who ran a benchmark: nobody says, the lab itself, or a name. */
  runBy: phrase<[who: string | null, isLab: boolean]>({
    en: (who, isLab) => (isLab ? 'the lab itself' : (who ?? 'not said')),
    ru: (who, isLab) => (isLab ? 'разработчик' : (who ?? 'не указано')),
  }),
  benchmark: template(['domain', 'name'], { en: '{domain}: {name}', ru: '{domain}: {name}' }),
  benchmarks: {
    corner: { en: 'Benchmarks', ru: 'Бенчмарки' },
    columns: { en: ['Score', 'Run by', 'As of'], ru: ['Оценка', 'Кто измерял', 'Дата'] },
  },
  byLab: phrase<[scores: number, own: number]>({
    en: (scores, own) =>
      `${plural(scores, 'score')}, ${own} reported by the lab itself: those decide no comparison.`,
    ru: (scores, own) =>
      `${ru.counted(scores, 'оценка', 'оценки', 'оценок')}, данные самого разработчика — ${ru.grouped(own)}: они в сравнениях не решают.`,
  }),
  moreScores: phrase<[count: number]>({
    en: (count) => `${plural(count, 'more score')} with --json.`,
    ru: (count) => `Ещё ${ru.counted(count, 'оценка', 'оценки', 'оценок')} — с параметром --json.`,
  }),

  compareWith: phrase<[pairs: readonly string[]]>({
    en: (pairs) => `Compare: ${pairs.join('; ')}`,
    ru: (pairs) => `Сравнить: ${pairs.join('; ')}`,
  }),

  noPeers: template(['name'], {
    en: 'No peers can be named: neither price nor context window of {name} is published.',
    ru: 'Назвать аналоги нельзя: не опубликованы ни цена, ни размер контекста {name}.',
  }),
  peers: {
    corner: { en: 'Peers', ru: 'Аналоги' },
    columns: {
      en: ['Context', 'Max output', 'Input / output, 1M'],
      ru: ['Контекст', 'Предел ответа', 'Вход / выход, 1 млн'],
    },
  },
  vectors: { en: 'vectors', ru: 'векторы' },
  prices: phrase<[input: number, output: number | null]>({
    en: (input, output) => (output === null ? en.money(input) : `${en.money(input)} / ${en.money(output)}`),
    ru: (input, output) => (output === null ? ru.money(input) : `${ru.money(input)} / ${ru.money(output)}`),
  }),
  peersAre: phrase<[by: keyof typeof englishPeersBy]>({
    en: (by) => `Peers are the active models of the same task that are nearest by ${englishPeersBy[by]}.`,
    ru: (by) => `Аналоги — действующие модели для той же задачи, ближайшие по ${russianPeersBy[by]}.`,
  }),

  uses: { en: 'Suits', ru: 'Подходит для' },
  /** `score` is one figure or a range of a fit score, `least` what that use needs. */
  use: phrase<[answer: 'yes' | 'maybe' | 'no', fit: string, score: string, least: number]>({
    en: (answer, fit, score, least) => `${answer}: ${fit} ${score}, ${least} needed`,
    ru: (answer, fit, score, least) => `${uses[answer]}: ${fit} ${score}, нужно ${ru.grouped(least)}`,
  }),
  request: template(['workload', 'amount', 'input: number', 'output: number'], {
    en: '{workload} {amount} ({input:grouped} in, {output:grouped} out)',
    ru: '{workload} — {amount} ({input:grouped} на входе, {output:grouped} на выходе)',
  }),
  requestsCost: phrase<[each: readonly string[]]>({
    en: (each) => `A request costs: ${each.join('; ')}.`,
    ru: (each) => `Один запрос стоит: ${each.join('; ')}.`,
  }),
  requestsUnknown: {
    en: 'What a request costs is not known: no price per token is published.',
    ru: 'Сколько стоит запрос, неизвестно: цена за токены не опубликована.',
  },

  howUnknown: template(['provider'], {
    en: '{provider}: how to call it is not published',
    ru: '{provider}: как вызывать, не опубликовано',
  }),
  /** How a provider is called, then under which name, then where that is documented. */
  call: phrase<[how: string, id: string, docs: string | null], Text>({
    en: (how, id, docs) => [
      `${how}, as `,
      { code: id },
      ...(docs === null ? [] : [', ', { link: 'documentation', url: docs }]),
    ],
    ru: (how, id, docs) => [
      `${how}, модель `,
      { code: id },
      ...(docs === null ? [] : [', ', { link: 'документация', url: docs }]),
    ],
  }),
  noProvider: template(['name'], {
    en: 'No trusted provider lists {name} at a price today.',
    ru: 'Сейчас ни один надёжный провайдер не предлагает {name} с ценой.',
  }),
  moreProviders: phrase<[count: number]>({
    en: (count) => `and ${count} more providers`,
    ru: (count) => `и ещё ${ru.counted(count, 'провайдер', 'провайдера', 'провайдеров')}`,
  }),
  /** `licence` is null where it is not published, `address` where nobody says where the weights lie. */
  weights: phrase<[licence: string | null, address: string | null], Text>({
    en: (licence, address) => [
      `Open weights: yes (${licence ?? 'licence not published'})`,
      ...(address === null
        ? ['; where they lie is not published']
        : [', ', { link: 'download', url: address }]),
      '.',
    ],
    ru: (licence, address) => [
      `Открытые веса: да (${licence ?? 'лицензия не опубликована'})`,
      ...(address === null ? ['; где их взять, не опубликовано'] : [', ', { link: 'скачать', url: address }]),
      '.',
    ],
  }),
});
