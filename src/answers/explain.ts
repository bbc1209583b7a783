import { explain } from '../catalog/explain.ts';
import type { ExplainCommand } from '../command/command.ts';
import { explainCommand, parseExplain } from '../command/parse-explain.ts';
import { explainView } from '../view/explain.ts';
import { defineCommand } from './command-entry.ts';
import { modelIn } from './model-in.ts';

/** `explain pixtral price`: every claim behind a fact. */
export const explainFact = defineCommand<ExplainCommand>({
  name: 'explain',
  synonyms: ['why'],
  kind: 'explain',
  description: {
    en: 'Every claim behind a fact, and the rule that chose',
    ru: 'Все утверждения о факте и правило, по которому выбрано одно',
  },
  usage: 'pixtral price',
  ownInSlack: false,
  spoken: true,
  terminal: {
    lines: ['explain MODEL FIELD'],
    about: 'every claim behind a fact, and the rule that chose',
    read: (words, _, { catalog, today }) =>
      explainCommand(catalog, words.slice(0, -1).join(' '), words.at(-1) ?? '', today),
  },
  read: (text, { catalog, today }) => parseExplain(catalog, text, today),
  answer: ({ model, field }, { catalog, today, words }) =>
    explainView(catalog, model, explain(catalog, modelIn(catalog, model), field, today), words),
});
