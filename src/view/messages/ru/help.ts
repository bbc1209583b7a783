import type { help as english } from '../en/help.ts';

export const help: typeof english = {
  title: 'Tiebreak',
  summary: 'Tiebreak сравнивает языковые модели по фактам с источниками. Попробуйте: /compare haiku pixtral',
  about: 'Сравнивает языковые модели по фактам с источниками и датами. Сам языковых моделей не спрашивает.',
  workloads: (workloads) => `Задачи: ${workloads.join(', ')}`,
  mention: 'Упомяните Tiebreak и две модели, и сравнение придёт в тред',
};
