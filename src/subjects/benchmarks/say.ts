import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, saidIn, says, template } from '../../language/says.ts';
import { vocabularyMessages } from '../say.ts';

/** A distance of points, or its least and most. */
type Distance = readonly [least: number, most: number];

const distance = ([least, most]: Distance) => (least === most ? String(least) : `${least} to ${most}`);

/** «1,5», «1-6». */
const range = ([least, most]: readonly [number, number]) =>
  `${least === most ? '' : `${ru.figure(String(least))}-`}${ru.figure(String(most))}`;

const upTo = (count: number) => ru.counted(count, 'токена', 'токенов', 'токенов');

const lines = (shown: readonly string[], more: number) =>
  `${shown.join('; ')}${more > 0 ? `; и ещё ${ru.grouped(more)}` : ''}`;

/** The tables of a comparison: what models can, how they are measured, what they hold. */
export const measuredMessages = says('measured', {
  part: { en: 'Benchmarks', ru: 'Бенчмарки' },
  allScores: {
    en: 'All shared scores with their sources are in the part benchmarks.',
    ru: 'Все общие результаты с источниками — в разделе «Бенчмарки».',
  },
  capabilities: { en: 'Capabilities', ru: 'Возможности' },
  known: {
    yes: { en: 'yes', ru: 'да' },
    no: { en: 'no', ru: 'нет' },
    'depends on the host': { en: 'depends on the host', ru: 'зависит от провайдера' },
    'not published': { en: 'not published', ru: saidIn('ru', vocabularyMessages).unpublished },
  },
  noDifference: {
    en: 'No capability is certain for one and missing in the others.',
    ru: 'Нет возможности, которая точно есть у одной и которой нет у остальных.',
  },
  unpublished: phrase<[labels: readonly string[]]>({
    en: (labels) =>
      `${labels.length === 1 ? '1 capability is' : `${labels.length} capabilities are`} published for none of them: ${en.list(labels)}.`,
    ru: (labels) => `Ни для одной не опубликовано: ${ru.list(labels)}.`,
  }),

  sameParty: { en: 'Run by the same party', ru: 'Измерено одной стороной' },
  aheadBy: { en: 'Ahead by points', ru: 'Кто впереди, пункты' },
  even: { en: 'even', ru: 'поровну' },
  /** Who is ahead, where that is certain with the distance. */
  ahead: phrase<[name: string, by: Distance | null]>({
    en: (name, by) => (by === null ? name : `${name} by ${distance(by)}`),
    ru: (name, by) => (by === null ? name : `${name} на ${range(by)}`),
  }),
  score: phrase<
    [
      benchmark: string,
      figures: readonly string[],
      lead: { readonly name: string; readonly by: Distance } | null,
    ]
  >({
    en: (benchmark, figures, lead) =>
      `${benchmark}: ${figures.join(', ')}${lead === null ? '' : ` (${lead.name} ahead by ${distance(lead.by)} points)`}`,
    ru: (benchmark, figures, lead) =>
      `${benchmark}: ${figures.join(', ')}${lead === null ? '' : ` (${lead.name} впереди на ${range(lead.by)} ${ru.form(lead.by[1], 'пункт', 'пункта', 'пунктов')})`}`,
  }),
  /** Lines of `score`, maybe not all of them. */
  byLabs: phrase<[shown: readonly string[], more: number]>({
    en: (shown, more) =>
      `Reported by the labs of their own models, decides nothing: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`,
    ru: (shown, more) => `Разработчики о своих моделях, это ничего не решает: ${lines(shown, more)}.`,
  }),
  bySource: phrase<[shown: readonly string[], more: number]>({
    en: (shown, more) =>
      `From one source that does not say who ran it, decides nothing: ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`,
    ru: (shown, more) =>
      `Один источник, где не указано, кто измерял, это ничего не решает: ${lines(shown, more)}.`,
  }),
  onlyFor: phrase<[name: string, benchmarks: readonly string[], more: number]>({
    en: (name, benchmarks, more) =>
      `Published for ${name} only: ${en.list([...benchmarks, ...(more > 0 ? [`${more} more`] : [])])}.`,
    ru: (name, benchmarks, more) =>
      `Опубликовано только для ${name}: ${more > 0 ? `${benchmarks.join(', ')} и ещё ${ru.grouped(more)}` : ru.list(benchmarks)}.`,
  }),

  oneRequest: { en: 'In one request', ru: 'В одном запросе' },
  document: template(['name', 'size: number'], {
    en: '{name}, about {size:shortTokens} tokens',
    ru: '{name}, около {size:shortTokens} токенов',
  }),
  noRoom: { en: 'no room', ru: 'нет места' },
  fits: { en: 'fits', ru: 'помещается' },
  chunks: phrase<[count: number]>({
    en: (count) => `${count} parts`,
    ru: (count) => ru.counted(count, 'часть', 'части', 'частей'),
  }),
  noRoomForAny: template(['name', 'window: number'], {
    en: '{name} has no room for any of them: {window:tokens} in all.',
    ru: '{name}: не помещается ничего, контекст — {window:tokens}.',
  }),
  chunksAbove: phrase<[name: string, free: number, document: string]>({
    en: (name, free, document) => `${name} needs chunking above ${en.tokens(free)}, so for ${document}.`,
    ru: (name, free, document) =>
      `${name}: больше ${upTo(free)} придётся делить на части, в том числе это: ${document}.`,
  }),
  noChunks: phrase<[name: string, free: number]>({
    en: (name, free) => `${name} needs no chunking up to ${en.tokens(free)}.`,
    ru: (name, free) => `${name}: до ${upTo(free)} делить на части не нужно.`,
  }),
  answerUnknown: template(['names: string[]'], {
    en: 'Longest answer of {names:list}: not published.',
    ru: 'Предел ответа {names:list} не опубликован.',
  }),
  /** `kept` are tokens that stay free for question and answer; null where nothing answers in text. */
  assumed: phrase<[kept: number | null]>({
    en: (kept) =>
      `Assumed: 500 words a page, 4 tokens to 3 words, 10 tokens a line of code${kept === null ? '' : `, and ${en.tokens(kept)} kept free for question and answer`}. Tokenizers differ.`,
    ru: (kept) =>
      `Принято для английского текста: 500 слов на странице, 4 токена на 3 слова, 10 токенов на строку кода${kept === null ? '' : `; на вопрос и ответ оставлено ${ru.tokens(kept)}`}. Токенизаторы различаются.`,
  }),

  fit: { en: 'Fit, 0 to 100', ru: 'Пригодность, от 0 до 100' },
  notScored: { en: 'not scored', ru: 'без оценки' },
  /** `others` says what models are for that do not chat. */
  noFit: template(['others'], {
    en: 'Fit scores are for models that chat; {others}.',
    ru: 'Оценки пригодности — для моделей чата; {others}.',
  }),
  fitNote: {
    en: 'Declared capabilities, size, price and routes make these scores; they are no benchmarks. A range says what unknowns could add.',
    ru: 'Оценки пригодности учитывают заявленные возможности, размер, цену и провайдеров; это не бенчмарки. Диапазон показывает, сколько может добавить неизвестное.',
  },
});
