import { says, template } from '../../language/says.ts';

/** What is said of clicks. */
export const clicksMessages = says('clicks', {
  change: { en: 'Swap or add models ...', ru: 'Сменить или добавить модели ...' },
  /** Back to a form in which something was wrong. */
  correct: { en: 'Correct the form ...', ru: 'Исправить форму ...' },
  ask: { en: 'As a chart', ru: 'Диаграмма' },
  askPicture: { en: 'As a picture', ru: 'Картинкой' },
  overview: { en: 'Overview', ru: 'Обзор' },
  ofComparison: { en: 'Part of the comparison', ru: 'Раздел сравнения' },
  ofPage: { en: 'Part of the page', ru: 'Раздел страницы' },
  why: { en: 'Why?', ru: 'Почему?' },
  workload: { en: 'For which workload', ru: 'Для какой нагрузки' },
  allAlike: { en: 'All categories alike', ru: 'Все категории поровну' },
  usualVolumes: { en: 'The usual volumes', ru: 'Обычные объёмы' },
  compareTwo: { en: 'Compare the two', ru: 'Сравнить обе' },
  compareThese: { en: 'Compare these', ru: 'Сравнить эти' },
  compareWith: template(['name'], { en: 'Compare with {name}', ru: 'Сравнить с {name}' }),
  costs: { en: 'Costs at our volume ...', ru: 'Расход на нашем объёме ...' },
  pageOf: template(['name'], { en: 'Page of {name}', ru: 'Страница {name}' }),
  alternatives: { en: 'Cheaper alternatives', ru: 'Что есть дешевле' },
  replacement: { en: 'What replaces it', ru: 'Чем заменить' },
  changes: { en: 'What changed', ru: 'Что изменилось' },
  pickForMe: { en: 'Pick one for me', ru: 'Подобрать модель' },
  checkText: { en: 'Check a text', ru: 'Проверить текст' },
  help: { en: 'What I can do', ru: 'Что я умею' },
  share: { en: 'Show to everyone', ru: 'Показать всем' },
  /** Why a category came out as it did. */
  whyOf: template(['category'], { en: '{category}: why so?', ru: '{category}: почему так?' }),
});
