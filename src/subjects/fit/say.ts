import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says, template } from '../../language/says.ts';

const russianAnswers = { yes: 'да', maybe: 'возможно', no: 'нет' } as const;

/** What models are suited for. */
export const fitMessages = says('fit', {
  part: { en: 'Fit', ru: 'Пригодность' },
  pagePart: { en: 'Fit scores', ru: 'Оценки пригодности' },

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
  chartFit: {
    title: phrase<[name: string | null]>({
      en: (name) => (name === null ? 'Fit scores' : `Fit scores of ${name}`),
      ru: (name) => (name === null ? 'Оценки пригодности' : `Оценки пригодности: ${name}`),
    }),
    subtitle: {
      en: 'Of 100 points; a range says what unknowns could add',
      ru: 'Из 100 баллов; диапазон — то, что может добавить неизвестное',
    },
    unit: { en: 'points', ru: 'баллы' },
  },

  /** `others` says what models are for that do not chat. */
  noneChats: template(['others'], { en: 'None of them: {others}.', ru: 'Ни одна: {others}.' }),
  score: template(['name', 'score'], { en: '{name} {score}', ru: '{name} — {score}' }),
  coding: phrase<[measured: string, fits: readonly string[]]>({
    en: (measured, fits) => `${measured} Fit for coding by declared capabilities, of 100: ${en.list(fits)}.`,
    ru: (measured, fits) =>
      `${measured} Пригодность для кода по заявленным возможностям, из 100: ${fits.join('; ')}.`,
  }),

  partsUses: { en: 'Suits', ru: 'Подходит для' },
  answers: { en: 'By fit score', ru: 'По оценке' },
  /** `score` is one figure or a range of a fit score, `least` what that use needs. */
  use: phrase<[answer: 'yes' | 'maybe' | 'no', fit: string, score: string, least: number]>({
    en: (answer, fit, score, least) => `${answer}: ${fit} ${score}, ${least} needed`,
    ru: (answer, fit, score, least) =>
      `${russianAnswers[answer]}: ${fit} ${score}, нужно ${ru.grouped(least)}`,
  }),
});
