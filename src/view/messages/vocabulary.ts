import type { Modality } from '../../catalog/words.ts';
import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, words } from '../../language/says.ts';
import type { Locale, Localized } from '../../locale.ts';

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
export function taskWords(task: string): string {
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
