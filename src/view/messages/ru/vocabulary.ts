import type { vocabulary as english } from '../en/vocabulary.ts';
import { list } from './format.ts';

const modality: typeof english.modality = {
  text: 'текст',
  image: 'изображения',
  audio: 'аудио',
  video: 'видео',
};

const domains: Readonly<Record<string, string>> = {
  coding: 'код',
  vision: 'изображения',
  math: 'математика',
  knowledge: 'знания',
  agents: 'агенты',
  instructions: 'следование инструкциям',
  reliability: 'надёжность',
  'long-context': 'длинный контекст',
};

const fits: Readonly<Record<string, string>> = {
  coding: 'код',
  agents: 'агенты',
  json: 'JSON',
  cost: 'экономия',
  'long-context': 'длинный контекст',
  vision: 'изображения',
  production: 'промышленная эксплуатация',
};

const documents: Readonly<Record<string, string>> = {
  paper: 'статья на 15 страниц',
  meeting: 'час речи в виде текста',
  report: 'отчёт на 100 страниц',
  book: 'книга на 300 страниц',
  code: '50 000 строк кода',
  binders: '2 000 страниц договоров',
};

const workloads: Readonly<Record<string, string>> = {
  coding: 'Код',
  vision: 'Изображения',
  'long-documents': 'Длинные документы',
  'high-volume': 'Большой поток',
  agents: 'Агенты',
  rag: 'Ответы RAG',
  chat: 'Чат',
  'self-hosting': 'Свои серверы',
  light: 'Небольшая нагрузка',
  heavy: 'Большая нагрузка',
  'rag-traffic': 'Поток RAG',
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

export const vocabulary: typeof english = {
  unpublished: 'не опубликовано',
  // Each stands after «поддерживает», «есть» or a colon, where its form is the same.
  capability: {
    reasoning: 'режим рассуждений',
    functionCalling: 'вызов инструментов',
    structuredOutput: 'структурированный вывод',
    promptCaching: 'кэширование промптов',
    batch: 'пакетный режим',
    codeExecution: 'выполнение кода',
    computerUse: 'управление компьютером',
    ideIntegration: 'встраивание в IDE',
    parallelAgents: 'параллельный запуск агентов',
    pdf: 'PDF на входе',
    attachments: 'вложения',
    temperature: 'выбор температуры',
    fineTuning: 'дообучение',
  },
  modality,
  side: (kind, side) => `${modality[kind]} на ${side === 'input' ? 'входе' : 'выходе'}`,
  category: {
    price: 'цена',
    context: 'контекст',
    benchmarks: 'бенчмарки',
    modalities: 'модальности',
    openness: 'открытость',
  },
  inputs: (kinds, all) =>
    `${list(
      kinds.map((kind) => modality[kind]),
      all ? 'and' : 'or',
    )} на входе`,
  task: (id) => tasks[id] ?? id,
  unitSign: (unit) => unitSigns[unit] ?? '',
  domain: (id) => domains[id] ?? id,
  fit: (id, name) => fits[id] ?? name,
  document: (id, name) => documents[id] ?? name,
  workload: (id, name) => workloads[id] ?? name,
  region: (id) => (id.length === 2 ? id.toUpperCase() : id),
};
