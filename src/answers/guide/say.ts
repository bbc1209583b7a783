import { says } from '../../language/says.ts';

/** What is said around the guided question. */
export const guideMessages = says('guide', {
  title: { en: 'Which model?', ru: 'Какая модель?' },
  purpose: { en: 'What is it for?', ru: 'Для чего она нужна?' },
  /** What may be said instead of choosing. */
  orSay: { en: 'Or say it in a sentence, such as ', ru: 'Или скажите одной фразой, например ' },
  example: {
    en: 'best open weights for agents under $1',
    ru: 'лучшая модель с открытыми весами для агентов до $1',
  },
  compare: { en: ', or name two models to compare: ', ru: ', или назовите две модели для сравнения: ' },
  again: { en: 'Something else ...', ru: 'Другое ...' },
  help: { en: 'What I can do', ru: 'Что я умею' },
});
