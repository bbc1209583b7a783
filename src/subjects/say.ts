import type { Text } from '../card/card.ts';
import type { Modality } from '../catalog/words.ts';
import * as en from '../language/en/format.ts';
import { plural } from '../language/en/plural.ts';
import type { Locale } from '../language/locale.ts';
import * as ru from '../language/ru/format.ts';
import { phrase, says, template, words } from '../language/says.ts';
import type { Localized } from '../localized.ts';

const englishModality: Readonly<Record<Modality, string>> = {
  text: 'text',
  image: 'image',
  audio: 'audio',
  video: 'video',
};

/** Single words and names of things; sentences are made of them by messages only. */
const englishTasks: Readonly<Record<string, string>> = {
  chat: 'chat',
  transcription: 'transcription (speech to text)',
  speech: 'speech (text to speech, or both ways)',
  embedding: 'embedding (text to vectors)',
  image: 'making images',
  video: 'making videos',
  music: 'making music',
  moderation: 'moderation (judging whether a text is safe)',
  ranking: 'ranking (ordering search results)',
  ocr: 'reading text in images and PDF files (OCR)',
  translation: 'translation',
  research: 'research (a report after minutes of searching)',
  completion: 'completing text or code, without chat',
  other: 'another task, such as detecting or classifying',
};

/** A task in words: "embedding (text to vectors)". */
function taskWords(task: string): string {
  return englishTasks[task] ?? task;
}

const englishUnitSigns: Readonly<Record<string, string>> = {
  percent: '%',
  'word-error-rate': '%',
  minutes: ' min',
  milliseconds: ' ms',
  'tokens-per-second': ' a second',
};

const russianModality: Readonly<Record<Modality, string>> = {
  text: 'текст',
  image: 'изображения',
  audio: 'аудио',
  video: 'видео',
};

const russianTasks: Readonly<Record<string, string>> = {
  chat: 'чат',
  transcription: 'расшифровка речи',
  speech: 'речь (озвучивание текста или разговор)',
  embedding: 'эмбеддинги (текст в векторы)',
  image: 'создание изображений',
  video: 'создание видео',
  music: 'создание музыки',
  moderation: 'модерация (безопасен ли текст)',
  ranking: 'ранжирование результатов поиска',
  ocr: 'распознавание текста в изображениях и PDF (OCR)',
  translation: 'перевод',
  research: 'исследование (отчёт после минут поиска)',
  completion: 'дополнение текста или кода, без чата',
  other: 'другая задача, например поиск объектов или классификация',
};

const russianUnitSigns: Readonly<Record<string, string>> = {
  percent: '%',
  'word-error-rate': '%',
  minutes: ' мин',
  milliseconds: ' мс',
  'tokens-per-second': ' в секунду',
};

/** «код», «JSON на выходе»: a name as it stands within a sentence. */
const inSentence = (name: string) =>
  /^.[а-яё]/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;

const uses: Readonly<Record<string, string>> = {
  coding: 'код',
  agents: 'агенты',
  'high volume': 'большой поток',
  RAG: 'RAG',
  'long documents': 'длинные документы',
  vision: 'изображения',
};

export const vocabularyMessages = says('vocabulary', {
  unpublished: { en: 'not published', ru: 'не опубликовано' },
  modality: words<Readonly<Record<Modality, string>>>({ en: englishModality, ru: russianModality }),
  /** What goes in or comes out, as something that a model has: "image input". */
  side: phrase<[kind: Modality, side: 'input' | 'output']>({
    en: (kind, side) => `${englishModality[kind]} ${side}`,
    ru: (kind, side) => `${russianModality[kind]} на ${side === 'input' ? 'входе' : 'выходе'}`,
  }),
  /** Several kinds that go in, which are all there or of which none is: "audio and video input". */
  inputs: phrase<[kinds: readonly Modality[], all: boolean]>({
    en: (kinds, all) =>
      `${en.list(
        kinds.map((kind) => englishModality[kind]),
        all ? 'and' : 'or',
      )} input`,
    ru: (kinds, all) =>
      `${ru.list(
        kinds.map((kind) => russianModality[kind]),
        all ? 'and' : 'or',
      )} на входе`,
  }),
  task: phrase<[task: string]>({
    en: taskWords,
    ru: (id) => russianTasks[id] ?? id,
  }),
  /** What stands after a number in a unit of benchmarks. */
  unitSign: phrase<[unit: string]>({
    en: (unit) => englishUnitSigns[unit] ?? '',
    ru: (unit) => russianUnitSigns[unit] ?? '',
  }),
  /** Things that the catalog names in each language: by id, with that name; without one they are shown by their id. */
  capability: phrase<[id: string, labels: Partial<Record<Locale, string>> | undefined]>({
    en: (id, labels) => labels?.en ?? id,
    ru: (id, labels) => labels?.ru ?? labels?.en ?? id,
  }),
  domain: phrase<[id: string, name: Localized | undefined]>({
    en: (id, name) => name?.en ?? id,
    ru: (id, name) => name?.ru ?? id,
  }),
  fit: phrase<[id: string, name: Localized | undefined]>({
    en: (id, name) => (name?.en ?? id).toLowerCase(),
    ru: (id, name) => inSentence(name?.ru ?? id),
  }),
  document: phrase<[id: string, name: Localized | undefined]>({
    en: (id, name) => name?.en ?? id,
    ru: (id, name) => name?.ru ?? id,
  }),
  workload: phrase<[id: string, name: Localized | undefined]>({
    en: (id, name) => name?.en ?? id,
    ru: (id, name) => name?.ru ?? id,
  }),
  /** What a fit score may speak for, by its English name in the catalog. */
  use: phrase<[name: string]>({
    en: (name) => name,
    ru: (name) => uses[name] ?? name,
  }),
  region: phrase<[id: string]>({
    en: (id) => (id.length === 2 ? id.toUpperCase() : id),
    ru: (id) => (id.length === 2 ? id.toUpperCase() : id),
  }),
});

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

const partUses = { yes: 'да', maybe: 'возможно', no: 'нет' } as const;

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
    ru: (answer, fit, score, least) => `${partUses[answer]}: ${fit} ${score}, нужно ${ru.grouped(least)}`,
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

/** What models are for; a task comes as the words of the vocabulary. */
export const tasksMessages = says('tasks', {
  isFor: phrase<[names: readonly string[], task: string]>({
    en: (names, task) => `${en.list(names)} ${names.length === 1 ? 'is' : 'are'} for ${task}`,
    ru: (names, task) => `${ru.list(names)} — ${task}`,
  }),
  /** `each` are clauses of `isFor`; `byChat`: the other work is one that a model for chat may do as well. */
  different: phrase<[each: readonly string[], byChat: boolean]>({
    en: (each, byChat) =>
      `Different kinds of model: ${en.list(each)}. ${
        byChat
          ? 'A model for chat may do the other work when told to, not the other way round.'
          : 'One cannot stand in for the other.'
      }`,
    ru: (each, byChat) =>
      `Модели для разных задач: ${each.join('; ')}. ${
        byChat
          ? 'Модель для чата может взять на себя и другую задачу, если её попросить, но не наоборот.'
          : 'Одна другую не заменит.'
      }`,
  }),
});

/** What an answer took from the team's file: clauses, without their full stop. */
export const teamMessages = says('team', {
  /** Providers whose routes count: "routes by providers your team allows". */
  field: {
    contextWindow: { en: 'context window', ru: 'контекстное окно' },
    maxOutput: { en: 'max output', ru: 'предел ответа' },
    modalities: { en: 'modalities', ru: 'модальности' },
    openWeights: { en: 'open weights', ru: 'открытые веса' },
    licence: { en: 'licence', ru: 'лицензия' },
    parameters: { en: 'parameters', ru: 'число параметров' },
    released: { en: 'release date', ru: 'дата выпуска' },
    knowledgeCutoff: { en: 'knowledge cut-off', ru: 'дата отсечки знаний' },
  },
  own: phrase<[names: readonly string[], file: string]>({
    en: (names, file) =>
      `${en.list(names)} ${names.length === 1 ? 'is a model' : 'are models'} of your team (${file})`,
    ru: (names, file) =>
      `${ru.list(names)} — ${names.length === 1 ? 'модель' : 'модели'} вашей команды (${file})`,
  }),
  priced: phrase<[each: readonly { readonly name: string; readonly provider: string }[], file: string]>({
    en: (each, file) =>
      `Uses your team's price for ${en.list(each.map(({ name, provider }) => `${name} via ${provider}`))} (${file})`,
    ru: (each, file) =>
      `Взята цена вашей команды: ${each.map(({ name, provider }) => `${name} через ${provider}`).join(', ')} (${file})`,
  }),
  stated: phrase<
    [each: readonly { readonly name: string; readonly fields: readonly string[] }[], file: string]
  >({
    en: (each, file) =>
      `Uses what your team states: ${en.list(each.map(({ name, fields }) => `${en.list(fields)} of ${name}`))} (${file})`,
    ru: (each, file) =>
      `По данным вашей команды: ${each.map(({ name, fields }) => `${name} — ${ru.list(fields)}`).join('; ')} (${file})`,
  }),
  only: phrase<[providers: readonly string[], more: number, file: string]>({
    en: (providers, more, file) =>
      `Only providers your team allows: ${en.list([...providers, ...(more > 0 ? [`${more} more`] : [])])} (${file})`,
    ru: (providers, more, file) =>
      `Только провайдеры, разрешённые вашей командой: ${more > 0 ? `${providers.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(providers)} (${file})`,
  }),
});

type Sized = { readonly name: string; readonly tokens: number };

/** An amount with its route. */
type EnglishPriced = { readonly name: string; readonly amount: string; readonly provider: string };

const englishPriced = (each: readonly EnglishPriced[]) =>
  en.list(each.map(({ name, amount, provider }) => `${name} ${amount} via ${provider}`));

const both = (models: number) => (models === 2 ? 'Both' : 'All');

const englishSizes = (each: readonly Sized[]) =>
  en.list(each.map((own) => `${own.name} ${en.shortTokens(own.tokens)}`));

type RussianPriced = readonly EnglishPriced[];

const russianPriced = (each: RussianPriced) =>
  each.map(({ name, amount, provider }) => `${name} — ${amount} через ${provider}`).join(', ');

const russianSizes = (each: readonly { readonly name: string; readonly tokens: number }[]) =>
  each.map((own) => `${own.name} — ${ru.shortTokens(own.tokens)}`).join(', ');

/** The figures behind each category of a comparison. */
export const reasonsMessages = says('reasons', {
  contextUnknown: phrase<[missing: readonly string[], known: readonly Sized[]]>({
    en: (missing, known) =>
      `No context window is published for ${en.list(missing, 'or')}${known.length > 0 ? `; ${englishSizes(known)} tokens` : ''}.`,
    ru: (missing, known) =>
      `Размер контекста ${ru.list(missing)} не опубликован${known.length > 0 ? `; ${russianSizes(known)} токенов` : ''}.`,
  }),
  contextTie: phrase<[each: readonly Sized[]]>({
    en: (each) => `${englishSizes(each)} tokens${each.length === 2 ? ', within 5%' : ''}.`,
    ru: (each) => `${russianSizes(each)} токенов${each.length === 2 ? ', разница не больше 5%' : ''}.`,
  }),
  contextWin: phrase<[each: readonly Sized[], ratio: number]>({
    en: (each, ratio) =>
      `${englishSizes(each)} tokens: ${en.times(ratio)} the room${each.length > 2 ? ' of the next' : ''}.`,
    ru: (each, ratio) =>
      `${russianSizes(each)} токенов: ${ru.times(ratio)} больше${each.length > 2 ? ', чем у следующей' : ''}.`,
  }),

  notComparable: phrase<[models: number]>({
    en: (models) =>
      `No benchmark was run on ${models === 2 ? 'both' : 'all of them'} by the same independent party.`,
    ru: (models) =>
      `Нет бенчмарка, который одна и та же независимая сторона прогнала бы на ${models === 2 ? 'обеих' : 'всех'} моделях.`,
  }),
  noScore: phrase<[names: readonly string[]]>({
    en: (names) => `No independent score is published for ${en.list(names, 'or')}.`,
    ru: (names) => `Независимых оценок ${ru.list(names, 'or')} не опубликовано.`,
  }),
  /** `lead`: who leads, and on how many of `count`; `shown` are lines of `score`, maybe not of all. */
  scores: phrase<
    [lead: { readonly name: string; readonly count: number } | null, count: number, shown: readonly string[]]
  >({
    en: (lead, count, shown) => {
      const all = count === 1 ? 'One comparable score' : plural(count, 'comparable score');
      const head = lead !== null && count > 1 ? `${lead.name} leads on ${lead.count} of ${all}` : all;
      const more = count - shown.length;
      return `${head}. ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`;
    },
    ru: (lead, count, shown) => {
      const head =
        lead !== null && count > 1
          ? `${lead.name} впереди в ${ru.grouped(lead.count)} из ${ru.counted(count, 'сравнимой оценки', 'сравнимых оценок', 'сравнимых оценок')}`
          : `Сравнимых оценок — ${ru.grouped(count)}`;
      const more = count - shown.length;
      return `${head}. ${shown.join('; ')}${more > 0 ? `; и ещё ${ru.grouped(more)}` : ''}.`;
    },
  }),
  benchmark: phrase<[name: string, variant: string | null, isLowerBetter: boolean]>({
    en: (name, variant, isLowerBetter) =>
      `${name}${variant ? ` (${variant})` : ''}${isLowerBetter ? ', lower is better' : ''}`,
    ru: (name, variant, isLowerBetter) =>
      `${name}${variant ? ` (${variant})` : ''}${isLowerBetter ? ', меньше — лучше' : ''}`,
  }),
  score: phrase<[benchmark: string, each: readonly string[]]>({
    en: (benchmark, each) => `${benchmark}: ${each.join(', ')}`,
    ru: (benchmark, each) => `${benchmark}: ${each.join(', ')}`,
  }),

  sharedInputs: phrase<[models: number, kinds: readonly string[]]>({
    en: (models, kinds) =>
      kinds.length > 0 ? `${both(models)} take ${en.list(kinds)}` : 'No input is common to all',
    ru: (models, kinds) =>
      kinds.length > 0
        ? `${models === 2 ? 'Обе' : 'Все'} принимают ${ru.list(kinds)}`
        : 'Нет такого входа, который принимают все',
  }),
  inputsUnknown: phrase<[shared: string | null, open: readonly string[], split: readonly string[]]>({
    en: (shared, open, split) =>
      `${[
        ...(shared === null ? [] : [shared]),
        ...(open.length > 0 ? [`${en.list(open)} is not published`] : []),
        ...(split.length > 0 ? [`${en.list(split)} depends on the host`] : []),
      ].join('; ')}.`,
    ru: (shared, open, split) =>
      `${[
        ...(shared === null ? [] : [shared]),
        ...(open.length > 0 ? [`не опубликовано, ${ru.list(open)}`] : []),
        ...(split.length > 0 ? [`зависит от провайдера, ${ru.list(split)}`] : []),
      ].join('; ')}.`,
  }),
  everythingOpen: phrase<[names: readonly string[]]>({
    en: (names) => `what ${en.list(names, 'or')} takes and gives`,
    ru: (names) =>
      names.length === 1
        ? `что принимает и выдаёт ${ru.list(names)}`
        : `что принимают и выдают ${ru.list(names)}`,
  }),
  kindsOpen: phrase<[name: string, kinds: readonly string[]]>({
    en: (name, kinds) => `whether ${name} handles ${en.list(kinds, 'or')}`,
    ru: (name, kinds) => `работает ли ${name} с форматами: ${ru.list(kinds)}`,
  }),
  inputs: phrase<[shared: string, extras: readonly string[]]>({
    en: (shared, extras) => `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
    ru: (shared, extras) => `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
  }),
  extra: template(['name', 'kinds: string[]'], {
    en: 'only {name} has {kinds:list}',
    ru: 'только у {name} есть {kinds:list}',
  }),

  apiOnly: template(['name'], { en: '{name} is API-only', ru: '{name} доступна только через API' }),
  weightsUnknown: template(['name'], {
    en: 'whether {name} has open weights is not published',
    ru: '{name}: открыты ли веса, не опубликовано',
  }),
  openWeights: phrase<[name: string, licence: string | null]>({
    en: (name, licence) => `${name} has open weights (${licence ?? 'licence not published'})`,
    ru: (name, licence) => `у ${name} открытые веса (${licence ?? 'лицензия не опубликована'})`,
  }),
  allWeightsUnknown: phrase<[models: number]>({
    en: (models) => `Of ${models === 2 ? 'both' : 'all of them'} open weights are not published.`,
    ru: (models) => `Открыты ли веса ${models === 2 ? 'обеих' : 'всех'} моделей, не опубликовано.`,
  }),
  allApiOnly: phrase<[models: number]>({
    en: (models) => `${both(models)} are API-only.`,
    ru: (models) => `${models === 2 ? 'Обе' : 'Все'} доступны только через API.`,
  }),
  allOpenWeights: phrase<[models: number, licence: string | null]>({
    en: (models, licence) => `${both(models)} have open weights (${licence ?? 'licence not published'}).`,
    ru: (models, licence) =>
      `У ${models === 2 ? 'обеих' : 'всех'} открытые веса (${licence ?? 'лицензия не опубликована'}).`,
  }),
  /** Clauses that begin a sentence; a name keeps its own first letter. */
  sentenceStart: phrase<[clauses: string]>({
    en: (clauses) => clauses.replace(/^whether/, 'Whether'),
    ru: (clauses) => clauses.replace(/^у /, 'У '),
  }),

  /** USD per 1M tokens of a mix of input and output tokens; null for the usual 3:1. */
  prices: phrase<
    [each: readonly EnglishPriced[], mix: { readonly input: number; readonly output: number } | null]
  >({
    en: (each, mix) => {
      if (mix === null) return `${englishPriced(each)} per 1M tokens, blended 3:1`;
      return mix.output === 0
        ? `${englishPriced(each)} per 1M input tokens`
        : `${englishPriced(each)} per 1M tokens, at ${en.tokens(mix.input)} in and ${en.tokens(mix.output)} out a request`;
    },
    ru: (each, mix) => {
      if (mix === null) return `${russianPriced(each)} за 1 млн токенов в смеси 3:1`;
      return mix.output === 0
        ? `${russianPriced(each)} за 1 млн токенов на входе`
        : `${russianPriced(each)} за 1 млн токенов при ${ru.tokens(mix.input)} на входе и ${ru.grouped(mix.output)} на выходе в запросе`;
    },
  }),
  pricesAtVolume: phrase<[each: readonly EnglishPriced[], volume: string]>({
    en: (each, volume) => `${englishPriced(each)}, at ${volume}`,
    ru: (each, volume) => `${russianPriced(each)}; объём: ${volume}`,
  }),
  /** Every price is known, a discount is not. */
  priceOpen: template(['figures'], {
    en: '{figures}; a price that is not published decides.',
    ru: '{figures}; решает цена, которая не опубликована.',
  }),
  /** `isLimited`: a team allows some providers alone. */
  priceUnknown: phrase<[missing: readonly string[], figures: string, isLimited: boolean]>({
    en: (missing, figures, isLimited) =>
      `${isLimited ? 'The providers your team allows publish no price per token' : 'No price per token is published'} for ${en.list(missing, 'or')}${figures ? `; ${figures}` : ''}.`,
    ru: (missing, figures, isLimited) =>
      `${
        isLimited
          ? `Провайдеры, разрешённые вашей командой, не публикуют цену за токены ${ru.list(missing, 'or')}`
          : `Цена за токены ${ru.list(missing, 'or')} не опубликована`
      }${figures ? `; ${figures}` : ''}.`,
  }),
  /** `next` is the next cheapest of `models`, and how many times as much it costs. */
  price: phrase<
    [
      figures: string,
      models: number,
      next: { readonly name: string; readonly ratio: number } | null,
      cheapestElsewhere: string | null,
      turn: string | null,
    ]
  >({
    en: (figures, models, next, cheapestElsewhere, turn) =>
      [
        `${figures}${next === null ? '' : `; ${models > 2 ? `the next, ${next.name},` : next.name} costs ${en.times(next.ratio)} as much`}.`,
        cheapestElsewhere === null
          ? ''
          : `It depends on the route: by its cheapest one ${cheapestElsewhere} is cheaper.`,
        turn === null ? '' : `${turn}.`,
      ]
        .filter(Boolean)
        .join(' '),
    ru: (figures, models, next, cheapestElsewhere, turn) =>
      [
        `${figures}${next === null ? '' : `; ${models > 2 ? `следующая, ${next.name},` : next.name} ${ru.times(next.ratio)} дороже`}.`,
        cheapestElsewhere === null
          ? ''
          : `Зависит от провайдера: на самом дешёвом маршруте ${cheapestElsewhere} дешевле.`,
        turn === null ? '' : `${turn}.`,
      ]
        .filter(Boolean)
        .join(' '),
  }),
});
