import type { ChangesCommand } from '../command/command.ts';
import { changesCommand, parseChanges } from '../command/parse-changes.ts';
import { changesView } from '../view/changes.ts';
import { defineCommand } from './command-entry.ts';
import { textOption, wordOf } from './form-options.ts';

/** `changes pixtral since 2026-11-01`: what price lists have changed. */
export const priceChanges = defineCommand<ChangesCommand>({
  name: 'changes',
  synonyms: [],
  kind: 'changes',
  description: {
    en: 'What price lists have changed, of one model or of all',
    ru: 'Что изменилось в прайс-листах: у одной модели или у всех',
  },
  usage: '[pixtral] [since 2026-11-01]',
  example: '',
  ownInSlack: false,
  spoken: true,
  form: {
    options: [
      textOption(
        'model',
        { en: 'Only of this model', ru: 'Только по этой модели' },
        { suggestsModels: true },
      ),
      textOption('since', {
        en: 'Since this day, such as 2026-11-01',
        ru: 'Начиная с этого дня, например 2026-11-01',
      }),
    ],
    fill: (given) => ({
      read: ({ catalog, today }) =>
        changesCommand(catalog, wordOf(given, 'model'), wordOf(given, 'since'), today),
    }),
  },
  terminal: {
    lines: ['changes [--since D] [--model M]'],
    about: 'what price lists have changed',
    flags: { since: { type: 'string' }, model: { type: 'string' } },
    read: (words, { model, since }, { catalog, today }) => {
      const name = model === undefined ? words.join(' ') || null : String(model);
      return changesCommand(catalog, name, since === undefined ? null : String(since), today);
    },
  },
  read: (text, { catalog, today }) => parseChanges(catalog, text, today),
  answer: (command, { catalog, words }) => changesView(catalog, command, words),
});
