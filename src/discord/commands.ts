import type { Suggestion } from '../answerer.ts';
import { commands, comparableModels } from '../command/list.ts';
import { modelSections, sections } from '../command/sections.ts';
import { clamp, cleanText } from '../view/clean-text.ts';
import { hostOptions } from './host-options.ts';
import { limits } from './limits.ts';
import type { Choice, Option } from './option.ts';
import { pickOptions } from './pick-options.ts';

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

const showOption = (parts: readonly string[]): Option => ({
  type: 3,
  name: 'show',
  description: 'One part instead of the first screen',
  required: false,
  choices: parts.map((name) => ({ name, value: name })),
});

const secretOption: Option = {
  type: 5,
  name: 'private',
  description: 'Show the answer to me only',
  required: false,
};

const text = (name: string, description: string): Option => ({ type: 3, name, description, required: false });
const flag = (name: string, description: string): Option => ({ type: 5, name, description, required: false });
const periods = ['day', 'week', 'month', 'year', 'request'].map((name) => ({ name, value: name }));

const namedModels = modelOptions.map(
  (name): Option => ({
    type: 3,
    name,
    description: `The ${name} model: a name or an id`,
    required: false,
    autocomplete: true,
  }),
);

const volumeOptions: readonly Option[] = [
  text('input', 'Input tokens of the period, such as 5M'),
  text('output', 'Output tokens of the period, such as 200k'),
  { ...text('per', 'The period; a request where it is left out'), choices: periods },
  text('requests', 'Requests in the period, such as 10k'),
  text('cached', 'Share of the input read from the cache, such as 60%'),
  flag('batch', 'At batch prices'),
];

/** Nothing where there is no workload to choose. */
function workloadOption(workloads: readonly Suggestion[]): Option[] {
  const kinds = choices(workloads);
  const description = 'What the model is for; weighs the comparison';
  return kinds.length > 0 ? [{ ...text('workload', description), choices: kinds }] : [];
}

function compareOptions(workloads: readonly Suggestion[]): Option[] {
  return [...namedModels, ...workloadOption(workloads), showOption(sections), ...volumeOptions, secretOption];
}

function costOptions(workloads: readonly Suggestion[]): Option[] {
  return [
    ...namedModels,
    ...volumeOptions,
    flag('routes', 'Every route instead of one for each model'),
    text('region', 'Only routes in this region, such as eu'),
    ...workloadOption(workloads),
    secretOption,
  ];
}

const modelPageOptions: readonly Option[] = [
  { type: 3, name: 'model', description: 'A name or an id', required: false, autocomplete: true },
  text('offer', 'Only the offer of this provider, such as scaleway'),
  showOption(modelSections),
  ...hostOptions,
  secretOption,
];

const changesOptions: readonly Option[] = [
  { type: 3, name: 'model', description: 'Only of this model', required: false, autocomplete: true },
  { type: 3, name: 'since', description: 'Since this day, such as 2026-11-01', required: false },
];

function optionsOf(name: string, workloads: readonly Suggestion[]): readonly Option[] {
  if (name === 'compare') return compareOptions(workloads);
  if (name === 'model') return modelPageOptions;
  if (name === 'pick') return [...pickOptions, secretOption];
  return name === 'cost' ? costOptions(workloads) : changesOptions;
}

/** What is registered with Discord, for servers and for users, in every kind of conversation. */
export function registrations(workloads: readonly Suggestion[]): CommandRegistration[] {
  return commands
    .filter((command) => command.discord)
    .map(({ name, description }) => ({
      type: 1,
      name,
      description: clamp(description, limits.description),
      options: optionsOf(name, workloads),
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    }));
}
