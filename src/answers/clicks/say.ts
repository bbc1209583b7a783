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
  share: { en: 'Show to everyone', ru: 'Показать всем' },
  /** Why a category came out as it did. */
  whyOf: template(['category'], { en: '{category}: why so?', ru: '{category}: почему так?' }),
});
