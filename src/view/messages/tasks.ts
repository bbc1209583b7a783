import * as en from '../../language/en/format.ts';
import * as ru from '../../language/ru/format.ts';
import { phrase, says } from '../../language/says.ts';

/** What models are for; a task comes as the words of the vocabulary. */
export const tasksMessages = says('tasks', {
  isFor: phrase<[names: readonly string[], task: string]>({
    en: (names, task) => `${en.list(names)} ${names.length === 1 ? 'is' : 'are'} for ${task}`,
    ru: (names, task) => `${ru.list(names)} — ${task}`,
  }),
  /** `each` are clauses of `isFor`; `byChat`: the other work is one that a model for chat may do as well. */
  different: phrase<[each: readonly string[], byChat: boolean]>({
    en: (each, byChat) =>
      `Different kinds of model: ${en.list(each)}. ${
        byChat
          ? 'A model for chat may do the other work when told to, not the other way round.'
          : 'One cannot stand in for the other.'
      }`,
    ru: (each, byChat) =>
      `Модели для разных задач: ${each.join('; ')}. ${
        byChat
          ? 'Модель для чата может взять на себя и другую задачу, если её попросить, но не наоборот.'
          : 'Одна другую не заменит.'
      }`,
  }),
});
