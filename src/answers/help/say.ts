import * as en from '../../language/en/format.ts';
import { phrase, says } from '../../language/says.ts';

/** What Tiebreak can do; each command says its own lines. */
export const helpMessages = says('help', {
  title: { en: 'Tiebreak', ru: 'Tiebreak' },
  summary: {
    en: 'Tiebreak compares language models from sourced facts. Try: /compare haiku pixtral',
    ru: 'Tiebreak сравнивает языковые модели по фактам с источниками. Попробуйте: /compare haiku pixtral',
  },
  about: {
    en: 'Compares language models from sourced, dated facts. No language model is asked.',
    ru: 'Сравнивает языковые модели по фактам с источниками и датами. Сам языковых моделей не спрашивает.',
  },
  /** The same where a language model reads some questions; `host` is whose. */
  aboutRead: phrase<[host: string]>({
    en: (host) =>
      `Compares language models from sourced, dated facts. No language model writes an answer. Questions that its own rules cannot read go to one at ${host}: the text alone, without who asked, channel or thread.`,
    ru: (host) =>
      `Сравнивает языковые модели по фактам с источниками и датами. Ответов языковая модель не пишет. Вопрос, который не разобрать по правилам, читает модель на ${host}: туда уходит только текст — без автора, канала и треда.`,
  }),
  workloads: phrase<[workloads: readonly string[]]>({
    en: (workloads) => `Workloads: ${en.list(workloads)}`,
    ru: (workloads) => `Задачи: ${workloads.join(', ')}`,
  }),
  mention: {
    en: 'Mention Tiebreak with two model names to get the same in a thread',
    ru: 'Упомяните Tiebreak и две модели, и сравнение придёт в тред',
  },

  latestChanges: { en: 'Latest changes of price lists', ru: 'Последние изменения в прайс-листах' },
  noChanges: { en: 'None are recorded yet.', ru: 'Пока не записано ни одного.' },
  typed: { en: 'What you can type', ru: 'Что можно ввести' },
  allOfIt: { en: 'All of it', ru: 'Весь список' },
});
