import type { tasks as english } from '../en/tasks.ts';
import { list } from './format.ts';

export const tasks: typeof english = {
  isFor: (names, task) => `${list(names)} — ${task}`,
  different: (each, byChat) =>
    `Модели для разных задач: ${each.join('; ')}. ${
      byChat
        ? 'Модель для чата может взять на себя и другую задачу, если её попросить, но не наоборот.'
        : 'Одна другую не заменит.'
    }`,
};
