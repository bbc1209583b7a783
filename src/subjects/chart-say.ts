import { phrase, says, template } from '../language/says.ts';

/** Pictures of figures, and the button that asks for one. */
export const chartMessages = says('chart', {
  ask: { en: 'As a chart', ru: 'Диаграмма' },
  alt: template(['title', 'subtitle', 'figures'], {
    en: 'Bar chart. {title}. {subtitle}. {figures}',
    ru: 'Столбчатая диаграмма. {title}. {subtitle}. {figures}',
  }),
  /** `left` groups of bars had no room. */
  withMore: template(['subtitle', 'left: number'], {
    en: '{subtitle}; and {left} more in the answer',
    ru: '{subtitle}; ещё {left:grouped} — в ответе',
  }),
  leastOf: template(['unit'], { en: '{unit}, at least', ru: '{unit}, не меньше' }),
  workloads: {
    title: { en: 'Cost a month by workload', ru: 'Стоимость в месяц по нагрузкам' },
    subtitle: { en: 'Compare bars within one workload', ru: 'Сравнивайте полосы в пределах одной нагрузки' },
  },
  benchmarks: {
    title: { en: 'Benchmarks', ru: 'Бенчмарки' },
    subtitle: { en: 'Run by the same independent party', ru: 'Прогоны одной независимой стороны' },
    unit: phrase<[isPercent: boolean]>({
      en: (isPercent) => (isPercent ? 'percent' : 'score'),
      ru: (isPercent) => (isPercent ? 'проценты' : 'баллы'),
    }),
  },
  fit: {
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
  context: {
    title: { en: 'Context and max output', ru: 'Контекст и предел ответа' },
    subtitle: {
      en: 'In tokens; compare bars within one group',
      ru: 'В токенах; сравнивайте полосы в пределах группы',
    },
    unit: { en: 'tokens', ru: 'токены' },
  },
});
