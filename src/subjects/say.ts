import type { Modality } from '../catalog/words.ts';
import * as en from '../language/en/format.ts';
import * as ru from '../language/ru/format.ts';
import { phrase, says, words } from '../language/says.ts';
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

const uses: Readonly<Record<string, string>> = {
  coding: 'код',
  agents: 'агенты',
  'high volume': 'большой поток',
  RAG: 'RAG',
  'long documents': 'длинные документы',
  vision: 'изображения',
};

export const vocabularyMessages = says('vocabulary', {
  unpublished: { en: 'not known here', ru: 'нам не известно' },
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
  domain: phrase<[id: string, name: Localized | undefined]>({
    en: (id, name) => name?.en ?? id,
    ru: (id, name) => name?.ru ?? id,
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
});

/** What models are for; a task comes as the words of the vocabulary. */
export const tasksMessages = says('tasks', {
  isFor: phrase<[names: readonly string[], task: string]>({
    en: (names, task) => `${en.list(names)} ${names.length === 1 ? 'is' : 'are'} for ${task}`,
    ru: (names, task) => `${ru.list(names)} — ${task}`,
  }),
  /** `each` are clauses of `isFor`; `byChat`: the other work is one that a model for chat may do as well. */
  different: phrase<[each: readonly string[], byChat: boolean], readonly [what: string, instead: string]>({
    en: (each, byChat) => [
      `Different kinds of model: ${en.list(each)}.`,
      byChat
        ? 'A model for chat may do the other work when told to, not the other way round.'
        : 'One cannot stand in for the other.',
    ],
    ru: (each, byChat) => [
      `Модели для разных задач: ${each.join('; ')}.`,
      byChat
        ? 'Модель для чата может взять на себя и другую задачу, если её попросить, но не наоборот.'
        : 'Одна другую не заменит.',
    ],
  }),
});

/** What an answer took from the team's file: clauses, without their full stop. */
export const teamMessages = says('team', {
  /** Providers whose routes count: "routes by providers your team allows". */
  field: {
    contextWindow: { en: 'context window', ru: 'контекстное окно' },
    maxOutput: { en: 'longest answer', ru: 'предел ответа' },
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
  onlyBySettings: phrase<[providers: readonly string[], more: number]>({
    en: (providers, more) =>
      `Only providers your settings allow: ${en.list([...providers, ...(more > 0 ? [`${more} more`] : [])])}`,
    ru: (providers, more) =>
      `Только провайдеры, разрешённые в настройках: ${more > 0 ? `${providers.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(providers)}`,
  }),
});

const both = (models: number) => (models === 2 ? 'Both' : 'All');

/** The figures behind each category of a comparison. */
export const reasonsMessages = says('reasons', {
  /** That what decided has no second source; `names` are sources. */
  oneSource: phrase<[names: readonly string[]]>({
    en: (names) =>
      names.length === 1
        ? `Rests on one source, ${names[0]}.`
        : `Rests on one source each: ${en.list(names)}.`,
    ru: (names) =>
      names.length === 1
        ? `Опирается на один источник: ${names[0]}.`
        : `Опирается на единственные источники: ${ru.list(names)}.`,
  }),
  sharedInputs: phrase<[models: number, kinds: readonly string[]]>({
    en: (models, kinds) =>
      kinds.length > 0 ? `${both(models)} take ${en.list(kinds)}` : 'No input is common to all',
    ru: (models, kinds) =>
      kinds.length > 0
        ? `${models === 2 ? 'Обе' : 'Все'} принимают ${ru.list(kinds)}`
        : 'Нет такого входа, который принимают все',
  }),
  allApiOnly: phrase<[models: number]>({
    en: (models) => `${both(models)} are API-only.`,
    ru: (models) => `${models === 2 ? 'Обе' : 'Все'} доступны только через API.`,
  }),
  allOpenWeights: phrase<[models: number, licence: string | null]>({
    en: (models, licence) => `${both(models)} have open weights (${licence ?? 'licence not known here'}).`,
    ru: (models, licence) =>
      `У ${models === 2 ? 'обеих' : 'всех'} открытые веса (${licence ?? 'лицензия нам не известна'}).`,
  }),
});
