import type { Answerer, Suggestion } from '../../answers/answerer.ts';
import { actionNames } from '../../answers/clicks/choices.ts';
import type { CommandEntry, Choice as FormChoice, FormOption } from '../../answers/command-entry.ts';
import { commands as all } from '../../answers/commands.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import { locales } from '../../language/locale.ts';
import type { Localized } from '../../localized.ts';
import { manageServer } from './interaction.ts';
import { limits } from './limits.ts';
import { type Localizations, localizations } from './localizations.ts';

export type Choice = {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string;
};

type Described = { readonly description: string; readonly description_localizations: Localizations };

type Option = Described & {
  readonly type: 3 | 5;
  readonly name: string;
  readonly required: false;
  readonly autocomplete?: true;
  readonly choices?: readonly Choice[];
};

/** Words in each other language that has them. */
function inOthers(words: Localized, longest: number): Localizations {
  return localizations((locale) => {
    const own = words[locale];
    return own === undefined ? null : clamp(own, longest);
  });
}

/** A description in each language. */
function described(words: Localized): Described {
  return {
    description: clamp(words.en, limits.description),
    description_localizations: inOthers(words, limits.description),
  };
}

/** A choice, with its name in each language where it has one. */
function choice({ value, label }: FormChoice): Choice {
  if (!label) return { name: value, value };
  return {
    name: clamp(label.en, limits.choice),
    name_localizations: inOthers(label, limits.choice),
    value,
  };
}

/** A command that is typed (1), or one in the menu of a message (3), which has a name alone. */
export type CommandRegistration = {
  readonly type: 1 | 3;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description: string;
  readonly description_localizations?: Described['description_localizations'];
  readonly options: readonly Option[];
  readonly integration_types: readonly (0 | 1)[];
  readonly contexts: readonly (0 | 1 | 2)[];
  /** Bits of who sees the command unless a server says otherwise; everybody without. */
  readonly default_member_permissions?: string;
};

/** Suggestions as Discord lists them; one whose id is too long to send back is left out. */
export function choices(suggestions: readonly Suggestion[]): Choice[] {
  return suggestions
    .filter(({ id }) => id !== '' && id.length <= limits.choice)
    .slice(0, limits.choices)
    .map(({ label, id }) => ({ name: clamp(cleanText(label).trim() || id, limits.choice), value: id }));
}

/** What the catalog has to choose from. */
type Offered = Pick<Answerer, 'workloads' | 'capabilities'>;

/** Suggestions with their names in each language. */
function choicesInEach(suggested: Offered['workloads']): Choice[] {
  const named = new Map(
    locales.map((locale) => [
      locale,
      new Map(choices(suggested(locale)).map(({ name, value }) => [value, name])),
    ]),
  );
  return choices(suggested('en')).map((own) => ({
    ...own,
    name_localizations: localizations((locale) => named.get(locale)?.get(own.value) ?? own.name),
  }));
}

/** An option as Discord has it; nothing where there would be nothing to choose. */
function optionOf(
  { name, kind, description, suggestsModels = false, choices: offered }: FormOption,
  catalog: Offered,
): Option[] {
  const values = typeof offered === 'string' ? choicesInEach(catalog[offered]) : offered?.map(choice);
  if (values?.length === 0) return [];
  return [
    {
      type: kind === 'flag' ? 5 : 3,
      name,
      ...described(description),
      required: false,
      ...(suggestsModels ? { autocomplete: true } : {}),
      ...(values ? { choices: values } : {}),
    },
  ];
}

/** What is registered with Discord, for servers and for users, in every kind of conversation. */
export function registrations(
  catalog: Offered,
  commands: readonly CommandEntry[] = all,
): CommandRegistration[] {
  const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] } as const;
  const inServers = {
    integration_types: [0],
    contexts: [0],
    default_member_permissions: String(manageServer),
  } as const;
  const typed = commands.flatMap(({ name, description, form }): CommandRegistration[] =>
    form
      ? [
          {
            type: 1,
            name,
            ...described(description),
            options: form.options.flatMap((option) => optionOf(option, catalog)),
            ...(form.isOfServers ? inServers : everywhere),
          },
        ]
      : [],
  );
  const onMessages = Object.values(actionNames).map(({ discord }): CommandRegistration => {
    const words: Localized = discord;
    const name_localizations = localizations((locale) => words[locale] ?? null);
    return { type: 3, name: discord.en, name_localizations, description: '', options: [], ...everywhere };
  });
  return [...typed, ...onMessages];
}
