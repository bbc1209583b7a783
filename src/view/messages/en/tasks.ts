import { list } from './format.ts';

/** What models are for; a task comes as the words of the vocabulary. */
export const tasks = {
  isFor: (names: readonly string[], task: string) =>
    `${list(names)} ${names.length === 1 ? 'is' : 'are'} for ${task}`,
  /** `each` are clauses of `isFor`; `byChat`: the other work is one that a model for chat may do as well. */
  different: (each: readonly string[], byChat: boolean) =>
    `Different kinds of model: ${list(each)}. ${
      byChat
        ? 'A model for chat may do the other work when told to, not the other way round.'
        : 'One cannot stand in for the other.'
    }`,
};
