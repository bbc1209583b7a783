import type { Answerer, Suggestion } from '../answerer.ts';
import { commands, comparableModels } from '../command/list.ts';
import { modelSections, sections } from '../command/sections.ts';
import { actionNames } from '../view/action-names.ts';
import { clamp, cleanText } from '../view/clean-text.ts';
import type { Messages } from '../view/messages/messages.ts';
import { hostOptions } from './host-options.ts';
import { limits } from './limits.ts';
import { type Choice, choice, type Described, described, type Option } from './option.ts';
import { pickOptions } from './pick-options.ts';

/** A command that is typed (1), or one in the menu of a message (3), which has a name alone. */
export type CommandRegistration = {
  readonly type: 1 | 3;
  readonly name: string;
  readonly name_localizations?: { readonly ru: string };
  readonly description: string;
  readonly description_localizations?: Described['description_localizations'];
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

type Forms = Messages['forms'];

const option = (type: 3 | 5, name: string, say: (forms: Forms) => string): Option => ({
  type,
  name,
  ...described(({ forms }) => say(forms)),
  required: false,
});
const text = (name: string, say: (forms: Forms) => string) => option(3, name, say);
const flag = (name: string, say: (forms: Forms) => string) => option(5, name, say);

const showOption = (parts: readonly string[]): Option => ({
  ...text('show', ({ show }) => show),
  choices: parts.map((name) => ({ name, value: name })),
});
const secretOption = flag('private', (forms) => forms.private);
const periods = (['day', 'week', 'month', 'year', 'request'] as const).map((id) =>
  choice(id, ({ forms }) => forms.period[id]),
);

const namedModels = modelOptions.map(
  (name, index): Option => ({ ...text(name, ({ model }) => model(index)), autocomplete: true }),
);

const volumeOptions: readonly Option[] = [
  text('input', ({ input }) => input),
  text('output', ({ output }) => output),
  { ...text('per', ({ per }) => per), choices: periods },
  text('requests', ({ requests }) => requests),
  text('cached', ({ cached }) => cached),
  flag('batch', ({ batch }) => batch),
];

/** What the catalog has to choose from. */
type Offered = Pick<Answerer, 'workloads' | 'capabilities'>;

/** Suggestions with their names in each language. */
function choicesInEach(suggested: Offered['workloads']): Choice[] {
  const inRussian = new Map(choices(suggested('ru')).map(({ name, value }) => [value, name]));
  return choices(suggested('en')).map((own) => ({
    ...own,
    name_localizations: { ru: inRussian.get(own.value) ?? own.name },
  }));
}

/** Nothing where there is no workload to choose. */
function workloadOption({ workloads }: Offered): Option[] {
  const kinds = choicesInEach(workloads);
  return kinds.length > 0 ? [{ ...text('workload', ({ workload }) => workload), choices: kinds }] : [];
}

function compareOptions(offered: Offered): Option[] {
  return [...namedModels, ...workloadOption(offered), showOption(sections), ...volumeOptions, secretOption];
}

function costOptions(offered: Offered): Option[] {
  return [
    ...namedModels,
    ...volumeOptions,
    flag('routes', ({ routes }) => routes),
    text('region', ({ inRegion }) => inRegion),
    ...workloadOption(offered),
    secretOption,
  ];
}

const modelPageOptions: readonly Option[] = [
  { ...text('model', ({ pageModel }) => pageModel), autocomplete: true },
  text('offer', ({ offer }) => offer),
  showOption(modelSections),
  ...hostOptions,
  secretOption,
];

const changesOptions: readonly Option[] = [
  { ...text('model', ({ changesModel }) => changesModel), autocomplete: true },
  text('since', ({ changesSince }) => changesSince),
];

const verifyOptions: readonly Option[] = [text('text', ({ claims }) => claims)];

const askOptions: readonly Option[] = [text('question', ({ question }) => question), secretOption];

function optionsOf(name: string, offered: Offered): readonly Option[] {
  if (name === 'compare') return compareOptions(offered);
  if (name === 'model') return modelPageOptions;
  if (name === 'ask') return askOptions;
  if (name === 'verify') return verifyOptions;
  if (name === 'pick') return [...pickOptions(choicesInEach(offered.capabilities)), secretOption];
  return name === 'cost' ? costOptions(offered) : changesOptions;
}

/** What is registered with Discord, for servers and for users, in every kind of conversation. */
export function registrations(offered: Offered): CommandRegistration[] {
  const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] } as const;
  const typed = commands
    .filter((command) => command.discord)
    .map(
      ({ name }): CommandRegistration => ({
        type: 1,
        name,
        ...described(({ forms }) => forms.command(name)),
        options: optionsOf(name, offered),
        ...everywhere,
      }),
    );
  const onMessages = Object.values(actionNames).map(({ discord: { en, ru } }): CommandRegistration => {
    const name_localizations = { ru };
    return { type: 3, name: en, name_localizations, description: '', options: [], ...everywhere };
  });
  return [...typed, ...onMessages];
}
