import { says, template } from '../../language/says.ts';

/** What is said of clicks. */
export const clicksMessages = says('clicks', {
  change: { en: 'Swap or add models ...', ru: 'Сменить или добавить модели ...' },
  /** Back to a form in which something was wrong. */
  correct: { en: 'Correct the form ...', ru: 'Исправить форму ...' },
  ask: { en: 'As a chart', ru: 'Диаграмма' },
  overview: { en: 'Overview', ru: 'Обзор' },
  ofComparison: { en: 'Part of the comparison', ru: 'Раздел сравнения' },
  /** The menu of all parts that an answer does not show. */
  more: { en: 'More', ru: 'Ещё' },
  compareWith: template(['name'], { en: 'Compare with {name}', ru: 'Сравнить с {name}' }),
  ourCosts: { en: 'Costs at our volume', ru: 'Цена для нашего объёма' },
  why: { en: 'Why?', ru: 'Почему?' },
  workload: { en: 'For which workload', ru: 'Для какой нагрузки' },
  allAlike: { en: 'All categories alike', ru: 'Все категории поровну' },
  usualVolumes: { en: 'The usual volumes', ru: 'Обычные объёмы' },
  share: { en: 'Show to everyone', ru: 'Показать всем' },
  /** Why a category came out as it did. */
  whyOf: template(['category'], { en: '{category}: why so?', ru: '{category}: почему так?' }),
});
