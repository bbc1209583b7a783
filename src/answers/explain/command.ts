import type { Catalog } from '../../catalog/catalog.ts';
import { type ExplainableField, explain, explainable } from '../../catalog/explain.ts';
import { explainView } from '../../subjects/sources/explain.ts';
import type { Command, ExplainCommand } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { modelIn } from '../model-in.ts';
import { matchModel, misunderstood, plain } from '../read-names.ts';

/** Words people use for facts, beside their own names. */
const fieldNames: Readonly<Partial<Record<ExplainableField, readonly string[]>>> = {
  price: ['cost', 'prices'],
  context: ['context window', 'contextwindow'],
  'input-limit': ['input limit', 'max input', 'inputlimit'],
  output: ['max output', 'output limit', 'maxoutput'],
  released: ['release', 'release date', 'date'],
  cutoff: ['knowledge cutoff', 'cut-off', 'knowledgecutoff'],
  modalities: ['modality'],
  'open-weights': ['weights', 'open weights', 'open', 'openweights'],
  licence: ['license'],
  parameters: ['size'],
  lifecycle: ['state', 'status', 'shutdown', 'deprecation', 'retirement'],
  scores: ['score', 'benchmarks', 'quality'],
};

function fieldOf(words: string): ExplainableField | null {
  const name = words.toLowerCase();
  return explainable.find((field) => field === name || fieldNames[field]?.includes(name)) ?? null;
}

/** A model and the fact to explain. */
function explainCommand(catalog: Catalog, name: string, field: string, today: string): Command {
  const known = fieldOf(plain(field));
  if (!known) return misunderstood('unknown-field', field, explainable);
  const model = matchModel(catalog, plain(name), today);
  return 'kind' in model ? model : { kind: 'explain', model, field: known };
}

/** `pixtral price`, `claude haiku 4.5 context window`: the field is the last one or two words. */
function parseExplain(catalog: Catalog, text: string, today: string): Command {
  const words = text.split(' ');
  for (const count of [2, 1]) {
    const field = words.slice(-count).join(' ');
    if (words.length > count && fieldOf(field)) {
      return explainCommand(catalog, words.slice(0, -count).join(' '), field, today);
    }
  }
  return misunderstood('unknown-field', words.at(-1) ?? '', explainable);
}

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
