import type { HelpCommand } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { helpLines } from '../listings.ts';
import { helpView } from './card.ts';

/** `help`: what Tiebreak can do. */
export const showHelp = defineCommand<HelpCommand>({
  name: 'help',
  synonyms: [],
  kind: 'help',
  description: { en: 'What it can do', ru: 'Что умеет Tiebreak' },
  usage: '',
  ownInSlack: false,
  spoken: true,
  read: () => ({ kind: 'help' }),
  answer: (_, { catalog, words, locale, commands, reader }) =>
    helpView(catalog, words, helpLines(commands, locale), reader),
});
