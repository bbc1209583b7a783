import type { Locale } from '../language/locale.ts';
import { localized } from '../localized.ts';
import type { CommandEntry } from './command-entry.ts';

/** Where people are used to another order than that of the list; what is not named here comes last. */
const usual = {
  help: ['compare', 'model', 'host', 'pick', 'verify', 'ask'],
  afterTiebreak: ['model', 'cost', 'host', 'pick', 'ask', 'changes', 'explain', 'verify', 'settings', 'help'],
} as const;

/** The same, sorted as `names` are; what is not among them comes last, in its own order. */
export function inOrder<Named extends { readonly name: string }>(
  items: readonly Named[],
  names: readonly string[],
): Named[] {
  const place = ({ name }: Named) => (names.includes(name) ? names.indexOf(name) : names.length);
  return items.toSorted((a, b) => place(a) - place(b));
}

/** What help says of all commands, a line each. */
export function helpLines(commands: readonly CommandEntry[], locale: Locale): string[] {
  return inOrder(commands, usual.help).flatMap(({ help }) => (help ? localized(help, locale) : []));
}

/** Commands that are menu entries somewhere, as they are typed in Slack, with what each does. */
export function typedCommands(
  commands: readonly CommandEntry[],
  locale: Locale,
): { readonly typed: string; readonly does: string }[] {
  return commands
    .filter(({ form }) => form !== undefined)
    .map(({ name, usage, ownInSlack, description }) => ({
      typed: `/${ownInSlack ? name : `tiebreak ${name}`} ${usage}`.trimEnd(),
      does: localized(description, locale),
    }));
}

/** Slack's commands, in English as its manifest is: those of their own, and one for all others. */
export function slackCommands(
  commands: readonly CommandEntry[],
): { readonly name: string; readonly description: string; readonly usage: string }[] {
  const own = commands.filter(({ ownInSlack }) => ownInSlack);
  const others = inOrder(
    commands.filter(({ ownInSlack }) => !ownInSlack),
    usual.afterTiebreak,
  );
  return [
    ...own.map(({ name, description, usage }) => ({ name, description: description.en, usage })),
    {
      name: 'tiebreak',
      description: `Everything else: ${others.map(({ name }) => name).join(', ')}`,
      usage: others.map(({ name, usage, example = usage }) => `${name} ${example}`.trim()).join(' | '),
    },
  ];
}
