import type { chart as english } from '../en/chart.ts';
import { grouped } from './format.ts';

export const chart: typeof english = {
  ask: 'Диаграмма',
  alt: (title, subtitle, figures) => `Столбчатая диаграмма. ${title}. ${subtitle}. ${figures}`,
  withMore: (subtitle, left) => `${subtitle}; ещё ${grouped(left)} — в ответе`,
  leastOf: (unit) => `${unit}, не меньше`,
  workloads: {
    title: 'Стоимость в месяц по нагрузкам',
    subtitle: 'Сравнивайте полосы в пределах одной нагрузки',
  },
  benchmarks: {
    title: 'Бенчмарки',
    subtitle: 'Прогоны одной независимой стороны',
    unit: (isPercent) => (isPercent ? 'проценты' : 'баллы'),
  },
  fit: {
    title: (name) => (name === null ? 'Оценки пригодности' : `Оценки пригодности: ${name}`),
    subtitle: 'Из 100 баллов; диапазон — то, что может добавить неизвестное',
    unit: 'баллы',
  },
  context: {
    title: 'Контекст и предел ответа',
    subtitle: 'В токенах; сравнивайте полосы в пределах группы',
    unit: 'токены',
  },
};
