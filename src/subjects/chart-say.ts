import { says, template } from '../language/says.ts';

/** Pictures of figures, and the button that asks for one. */
export const chartMessages = says('chart', {
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
});
