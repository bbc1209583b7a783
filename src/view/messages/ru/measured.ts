import type { measured as english } from '../en/measured.ts';
import { counted, figure, form, grouped, list, shortTokens, tokens } from './format.ts';
import { vocabulary } from './vocabulary.ts';

/** «1,5», «1-6». */
const range = ([least, most]: readonly [number, number]) =>
  `${least === most ? '' : `${figure(String(least))}-`}${figure(String(most))}`;
const upTo = (count: number) => counted(count, 'токена', 'токенов', 'токенов');
const lines = (shown: readonly string[], more: number) =>
  `${shown.join('; ')}${more > 0 ? `; и ещё ${grouped(more)}` : ''}`;

export const measured: typeof english = {
  capabilities: 'Возможности',
  known: {
    yes: 'да',
    no: 'нет',
    'depends on the host': 'зависит от провайдера',
    'not published': vocabulary.unpublished,
  },
  noDifference: 'Нет возможности, которая точно есть у одной и которой нет у остальных.',
  unpublished: (labels) => `Ни для одной не опубликовано: ${list(labels)}.`,

  sameParty: 'Измерено одной стороной',
  aheadBy: 'Кто впереди, пункты',
  even: 'поровну',
  ahead: (name, by) => (by === null ? name : `${name} на ${range(by)}`),
  score: (benchmark, figures, lead) =>
    `${benchmark}: ${figures.join(', ')}${lead === null ? '' : ` (${lead.name} впереди на ${range(lead.by)} ${form(lead.by[1], 'пункт', 'пункта', 'пунктов')})`}`,
  byLabs: (shown, more) => `Разработчики о своих моделях, это ничего не решает: ${lines(shown, more)}.`,
  bySource: (shown, more) =>
    `Один источник, где не указано, кто измерял, это ничего не решает: ${lines(shown, more)}.`,
  onlyFor: (name, benchmarks, more) =>
    `Опубликовано только для ${name}: ${more > 0 ? `${benchmarks.join(', ')} и ещё ${grouped(more)}` : list(benchmarks)}.`,

  oneRequest: 'В одном запросе',
  document: (name, size) => `${name}, около ${shortTokens(size)} токенов`,
  noRoom: 'нет места',
  fits: 'помещается',
  chunks: (count) => counted(count, 'часть', 'части', 'частей'),
  noRoomForAny: (name, window) => `${name}: не помещается ничего, контекст — ${tokens(window)}.`,
  chunksAbove: (name, free, document) =>
    `${name}: больше ${upTo(free)} придётся делить на части, в том числе это: ${document}.`,
  noChunks: (name, free) => `${name}: до ${upTo(free)} делить на части не нужно.`,
  answerUnknown: (names) => `Предел ответа ${list(names)} не опубликован.`,
  assumed: (kept) =>
    `Принято для английского текста: 500 слов на странице, 4 токена на 3 слова, 10 токенов на строку кода${kept === null ? '' : `; на вопрос и ответ оставлено ${tokens(kept)}`}. Токенизаторы различаются.`,

  fit: 'Пригодность, от 0 до 100',
  notScored: 'без оценки',
  noFit: (others) => `Оценки пригодности — для моделей чата; ${others}.`,
  fitNote:
    'Оценки пригодности учитывают заявленные возможности, размер, цену и провайдеров; это не бенчмарки. Диапазон показывает, сколько может добавить неизвестное.',
};
