import type { HelpCommand } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { helpLines, typedCommands } from '../listings.ts';
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
  read: (text) => (/^(?:show )?all$/i.test(text.trim()) ? { kind: 'help', show: 'all' } : { kind: 'help' }),
  answer: ({ show }, { catalog, words, locale, commands, reader }) => {
    const said = { help: helpLines(commands, locale), typed: typedCommands(commands, locale) };
    return helpView(catalog, words, said, show === 'all', reader);
  },
});
