import { says, template, words } from '../language/says.ts';
import type { ModelSection, OwnSection } from './sections.ts';

export type Part = OwnSection | ModelSection | 'overview';

/** What people can click on under an answer. */
export const choicesMessages = says('choices', {
  part: words<Readonly<Record<Part, string>>>({
    en: {
      overview: 'Overview',
      scorecard: 'Scorecard',
      specs: 'Specs',
      capabilities: 'Capabilities',
      benchmarks: 'Benchmarks',
      speed: 'Speed',
      routes: 'Routes',
      fit: 'Fit',
      cost: 'Cost',
      context: 'Context',
      switch: 'Switch',
      choose: 'Choose',
      instead: 'Instead',
      faq: 'FAQ',
      sources: 'Sources',
      changes: 'Changes',
      peers: 'Peers',
      uses: 'Uses',
      alternatives: 'Alternatives',
      start: 'Start',
      'self-hosting': 'Self-hosting',
    },
    ru: {
      overview: 'Обзор',
      scorecard: 'Сводка',
      specs: 'Характеристики',
      capabilities: 'Возможности',
      benchmarks: 'Бенчмарки',
      speed: 'Скорость',
      routes: 'Провайдеры',
      fit: 'Пригодность',
      cost: 'Стоимость',
      context: 'Контекст',
      switch: 'Переход',
      choose: 'Как выбрать',
      instead: 'Что взять вместо',
      faq: 'Вопросы и ответы',
      sources: 'Источники',
      changes: 'Изменения',
      peers: 'Соседи',
      uses: 'Применение',
      alternatives: 'Альтернативы',
      start: 'С чего начать',
      'self-hosting': 'Свои серверы',
    },
  }),
  ofComparison: { en: 'Part of the comparison', ru: 'Раздел сравнения' },
  ofPage: { en: 'Part of the page', ru: 'Раздел страницы' },
  why: { en: 'Why?', ru: 'Почему?' },
  workload: { en: 'For which workload', ru: 'Для какой нагрузки' },
  allAlike: { en: 'All categories alike', ru: 'Все категории поровну' },
  usualVolumes: { en: 'The usual volumes', ru: 'Обычные объёмы' },
  share: { en: 'Show to everyone', ru: 'Показать всем' },
  /** Why a category came out as it did. */
  whyOf: template(['category'], { en: '{category}: why so?', ru: '{category}: почему так?' }),
  allScores: {
    en: 'All shared scores with their sources are in the part benchmarks.',
    ru: 'Все общие результаты с источниками — в разделе «Бенчмарки».',
  },
});
