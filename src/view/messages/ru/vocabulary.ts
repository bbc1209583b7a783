import type { vocabulary as english } from '../en/vocabulary.ts';
import { list } from './format.ts';

const modality: typeof english.modality = {
  text: 'текст',
  image: 'изображения',
  audio: 'аудио',
  video: 'видео',
};

const tasks: Readonly<Record<string, string>> = {
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

const unitSigns: Readonly<Record<string, string>> = {
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

export const vocabulary: typeof english = {
  unpublished: 'не опубликовано',
  modality,
  side: (kind, side) => `${modality[kind]} на ${side === 'input' ? 'входе' : 'выходе'}`,
  inputs: (kinds, all) =>
    `${list(
      kinds.map((kind) => modality[kind]),
      all ? 'and' : 'or',
    )} на входе`,
  task: (id) => tasks[id] ?? id,
  unitSign: (unit) => unitSigns[unit] ?? '',
  capability: (id, labels) => labels?.ru ?? labels?.en ?? id,
  domain: (id, name) => name?.ru ?? id,
  fit: (id, name) => inSentence(name?.ru ?? id),
  document: (id, name) => name?.ru ?? id,
  workload: (id, name) => name?.ru ?? id,
  use: (name) => uses[name] ?? name,
  region: (id) => (id.length === 2 ? id.toUpperCase() : id),
};
