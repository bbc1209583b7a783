import type { Suggestion } from '../answerer.ts';
import { commands, comparableModels } from '../command/list.ts';
import { clamp, cleanText } from '../view/clean-text.ts';
import { limits } from './limits.ts';

export type Choice = { readonly name: string; readonly value: string };

type Option = {
  readonly type: 3 | 5;
  readonly name: string;
  readonly description: string;
  readonly required: false;
  readonly autocomplete?: true;
  readonly choices?: readonly Choice[];
};

export type CommandRegistration = {
  readonly type: 1;
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  readonly integration_types: readonly [0, 1];
  readonly contexts: readonly [0, 1, 2];
};

/** The options that take a model's name, in the order they are read. */
export const modelOptions = ['first', 'second', 'third', 'fourth', 'fifth'].slice(0, comparableModels.most);

/** Suggestions as Discord lists them; one whose id is too long to send back is left out. */
export function choices(suggestions: readonly Suggestion[]): Choice[] {
  return suggestions
    .filter(({ id }) => id !== '' && id.length <= limits.choice)
    .slice(0, limits.choices)
    .map(({ label, id }) => ({ name: clamp(cleanText(label).trim() || id, limits.choice), value: id }));
}

function compareOptions(workloads: readonly Suggestion[]): Option[] {
  const models = modelOptions.map(
    (name): Option => ({
      type: 3,
      name,
      description: `The ${name} model: a name or an id`,
      required: false,
      autocomplete: true,
    }),
  );
  const kinds = choices(workloads);
  const workload: Option = {
    type: 3,
    name: 'workload',
    description: 'What the model is for; weighs the comparison',
    required: false,
    choices: kinds,
  };
  const secret: Option = {
    type: 5,
    name: 'private',
    description: 'Show the answer to me only',
    required: false,
  };
  return [...models, ...(kinds.length > 0 ? [workload] : []), secret];
}

/** What is registered with Discord, for servers and for users, in every kind of conversation. */
export function registrations(workloads: readonly Suggestion[]): CommandRegistration[] {
  return commands
    .filter((command) => command.discord)
    .map(({ name, description }) => ({
      type: 1,
      name,
      description: clamp(description, limits.description),
      options: name === 'compare' ? compareOptions(workloads) : [],
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    }));
}
