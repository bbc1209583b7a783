import type { Catalog } from '../../catalog/catalog.ts';
import { type ExplainableField, explain, explainable } from '../../catalog/explain.ts';
import { type SaidBy, saidIn } from '../../language/says.ts';
import { explainView } from '../../subjects/sources/explain.ts';
import { explainMessages } from '../../subjects/sources/say.ts';
import { specsMessages } from '../../subjects/specs/say.ts';
import type { Command, ExplainCommand } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { modelIn } from '../model-in.ts';
import { matchModel, misunderstood, plain } from '../read-names.ts';

type Row = keyof SaidBy<typeof specsMessages>['labels'];

/** The fact behind each row of a page or of a side-by-side table. */
const rowFields: Readonly<Record<Row, ExplainableField>> = {
  provider: 'lab',
  lab: 'lab',
  released: 'released',
  modalities: 'modalities',
  context: 'context',
  output: 'output',
  inputPrice: 'price',
  outputPrice: 'price',
  cutoff: 'cutoff',
  parameters: 'parameters',
  architecture: 'architecture',
  openWeights: 'open-weights',
  licence: 'licence',
  languages: 'languages',
  freeTier: 'free-tier',
  api: 'api',
};

/** What facts are called in answers, in each language, in small letters. */
const calledFields: ReadonlyMap<string, ExplainableField> = new Map(
  (['en', 'ru'] as const).flatMap((locale) => [
    ...explainable.map(
      (field) => [saidIn(locale, explainMessages).field[field].toLowerCase(), field] as const,
    ),
    ...Object.entries(rowFields).map(
      ([row, field]) => [saidIn(locale, specsMessages).labels[row as Row].toLowerCase(), field] as const,
    ),
  ]),
);

/** Words people use for facts, beside their own names. */
const fieldNames: Readonly<Partial<Record<ExplainableField, readonly string[]>>> = {
  price: ['cost', 'prices', 'input price', 'output price', 'routes', 'providers'],
  context: ['context window', 'contextwindow'],
  'input-limit': ['input limit', 'max input', 'inputlimit'],
  output: ['max output', 'output limit', 'maxoutput'],
  released: ['release', 'release date', 'date'],
  cutoff: ['knowledge cutoff', 'cut-off', 'knowledgecutoff'],
  modalities: ['modality', 'input', 'input modalities', 'output modalities'],
  'open-weights': ['weights', 'open weights', 'open', 'openweights'],
  licence: ['license'],
  parameters: ['size'],
  lifecycle: ['state', 'status', 'shutdown', 'deprecation', 'retirement'],
  scores: ['score', 'benchmark', 'benchmarks', 'quality'],
  speed: ['latency', 'throughput'],
  capabilities: ['capability', 'abilities'],
  policy: ['data', 'privacy', 'data handling'],
  languages: ['language'],
};

function fieldOf(words: string): ExplainableField | null {
  const name = words.toLowerCase();
  const own = explainable.find((field) => field === name || fieldNames[field]?.includes(name));
  return own ?? calledFields.get(name) ?? null;
}

/** A model and the fact to explain. */
function explainCommand(catalog: Catalog, name: string, field: string, today: string): Command {
  const known = fieldOf(plain(field));
  if (!known) return misunderstood('unknown-field', field, explainable);
  const model = matchModel(catalog, plain(name), today);
  return 'kind' in model ? model : { kind: 'explain', model, field: known };
}

/** `pixtral price`, `claude haiku 4.5 context window`: the field is the last one, two or three words. */
function parseExplain(catalog: Catalog, text: string, today: string): Command {
  const words = text.split(' ');
  for (const count of [3, 2, 1]) {
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
    explainView(catalog, model, explain(catalog, modelIn(catalog, model), field, today), today, words),
});
