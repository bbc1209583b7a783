import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const upTo = (count: number) => ru.counted(count, 'токена', 'токенов', 'токенов');

/** Which documents fit into one request. */
export const documentsMessages = says('documents', {
  part: { en: 'Context', ru: 'Контекст' },

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
    en: 'Longest answer of {names:list}: not known here.',
    ru: 'Предел ответа {names:list} нам не известен.',
  }),
  /** `kept` are tokens that stay free for question and answer; null where nothing answers in text. */
  assumed: phrase<[kept: number | null]>({
    en: (kept) =>
      `Assumed: 500 words a page, 4 tokens to 3 words, 10 tokens a line of code${kept === null ? '' : `, and ${en.tokens(kept)} kept free for question and answer`}. Tokenizers differ.`,
    ru: (kept) =>
      `Принято для английского текста: 500 слов на странице, 4 токена на 3 слова, 10 токенов на строку кода${kept === null ? '' : `; на вопрос и ответ оставлено ${ru.tokens(kept)}`}. Токенизаторы различаются.`,
  }),
  context: {
    title: { en: 'Context and longest answer', ru: 'Контекст и предел ответа' },
    subtitle: {
      en: 'In tokens; compare bars within one group',
      ru: 'В токенах; сравнивайте полосы в пределах группы',
    },
    unit: { en: 'tokens', ru: 'токены' },
  },
});
