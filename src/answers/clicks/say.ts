import { says, template } from '../../language/says.ts';

/** What is said of clicks. */
export const clicksMessages = says('clicks', {
  change: { en: 'Swap or add', ru: 'Сменить или добавить' },
  /** Back to a form in which something was wrong. */
  correct: { en: 'Correct the form ...', ru: 'Исправить форму ...' },
  ask: { en: 'As a chart', ru: 'Диаграмма' },
  askPicture: { en: 'As a picture', ru: 'Картинкой' },
  overview: { en: 'Overview', ru: 'Обзор' },
  /** All that an answer does not show first. */
  more: { en: 'More ...', ru: 'Ещё ...' },
  otherVolume: { en: 'Our volume ...', ru: 'Наш объём ...' },
  /** Another number of requests of the same size. */
  requestsADay: template(['requests: number'], {
    en: '{requests:shortTokens} requests a day',
    ru: '{requests:shortTokens} запросов в день',
  }),
  costDetails: { en: 'Details: arithmetic, discounts, sources', ru: 'Подробно: расчёт, скидки, источники' },
  everyRoute: { en: 'Every route', ru: 'Все провайдеры' },
  costs: { en: 'Costs at our volume', ru: 'Стоимость нашего объёма' },
  compareWith: template(['names: string[]'], {
    en: 'Compare with {names:list}',
    ru: 'Сравнить с {names:list}',
  }),
  compareThese: template(['names: string[]'], { en: 'Compare {names:list}', ru: 'Сравнить {names:list}' }),
  workload: { en: 'For which workload', ru: 'Для какой нагрузки' },
  allAlike: { en: 'All categories alike', ru: 'Все категории поровну' },
  usualVolumes: { en: 'The usual volumes', ru: 'Обычные объёмы' },
  /** Of models that stand in the message. */
  compareTwo: { en: 'Compare the two', ru: 'Сравнить обе' },
  compareListed: { en: 'Compare these', ru: 'Сравнить эти' },
  lineUpOf: template(['brand'], { en: 'All of {brand}', ru: 'Вся линейка {brand}' }),
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
