import type { Catalog } from '../../catalog/catalog.ts';
import { type ExplainableField, explain, explainable } from '../../catalog/explain.ts';
import { generalDomain, judgedDomains } from '../../catalog/standings/standing.ts';
import { type SaidBy, saidIn } from '../../language/says.ts';
import { explainQuality } from '../../subjects/quality/explain.ts';
import { domainFor } from '../../subjects/quality/rule.ts';
import { explainView } from '../../subjects/sources/explain.ts';
import { explainMessages } from '../../subjects/sources/say.ts';
import { specsMessages } from '../../subjects/specs/say.ts';
import { offersBlock, pageOffer, reportOffer } from '../clicks/offers.ts';
import type { Command, ExplainCommand } from '../command.ts';
import { defineCommand } from '../command-entry.ts';
import { wordOf } from '../form-options.ts';
import { modelIn } from '../model-in.ts';
import { findWorkload, matchModel, misunderstood, plain } from '../read-names.ts';

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
  scores: ['score', 'benchmark', 'benchmarks'],
  speed: ['latency', 'throughput'],
  capabilities: ['capability', 'abilities'],
  policy: ['data', 'privacy', 'data handling'],
  languages: ['language'],
};

/** Words for how good a model is, which is told from all its scores. */
const qualityWords = ['quality', 'standing', 'rank', 'качество', 'уровень'];

/** All that can be explained, as it is offered. */
const offered: readonly string[] = [...explainable, 'quality'];

function fieldOf(words: string): ExplainableField | null {
  const name = words.toLowerCase();
  const own = explainable.find((field) => field === name || fieldNames[field]?.includes(name));
  return own ?? calledFields.get(name) ?? null;
}

/** The domain that an id, a name or a workload means; null where none does. */
function domainIn(catalog: Catalog, words: string): string | null {
  const key = plain(words).toLowerCase();
  const own = judgedDomains(catalog).find(
    (id) =>
      id === key ||
      Object.values(catalog.domains[id]?.name ?? {}).some((called) => called.toLowerCase() === key),
  );
  const workload = findWorkload(catalog, key);
  return own ?? (workload === null ? null : (catalog.workloads[workload]?.domain ?? generalDomain));
}

/** A model and the fact to explain; of quality in a domain, else in that of models of its kind. */
function explainCommand(
  catalog: Catalog,
  name: string,
  field: string,
  asked: string | null,
  today: string,
): Command {
  const isQuality = qualityWords.includes(plain(field).toLowerCase());
  const known = isQuality ? null : fieldOf(plain(field));
  if (!isQuality && !known) return misunderstood('unknown-field', field, offered);
  if (known && asked !== null) return misunderstood('unknown-field', field, ['quality']);
  const domain = asked === null ? null : domainIn(catalog, asked);
  if (asked !== null && domain === null)
    return misunderstood('unknown-domain', asked, judgedDomains(catalog));
  const model = matchModel(catalog, plain(name), today);
  if ('kind' in model) return model;
  if (known) return { kind: 'explain', model, field: known };
  return {
    kind: 'explain',
    model,
    field: 'quality',
    domain: domain ?? domainFor(catalog, [modelIn(catalog, model)], null),
  };
}

/** `claude opus 5 quality for coding`, as it is typed after a name; `in maths` too. */
const ofQuality = new RegExp(
  `^(.+?)\\s+(${qualityWords.join('|')})(?:\\s+(?:--domain|for|in|для|в)[\\s=]+(.+))?$`,
  'iu',
);

/** `pixtral price`, `claude haiku 4.5 context window`: the field is the last one, two or three words. */
function parseExplain(catalog: Catalog, text: string, today: string): Command {
  const [, name, field, domain = null] = ofQuality.exec(text) ?? [];
  if (name !== undefined && field !== undefined) return explainCommand(catalog, name, field, domain, today);
  const words = text.split(' ');
  for (const count of [3, 2, 1]) {
    const field = words.slice(-count).join(' ');
    if (words.length > count && fieldOf(field)) {
      return explainCommand(catalog, words.slice(0, -count).join(' '), field, null, today);
    }
  }
  return misunderstood('unknown-field', words.at(-1) ?? '', offered);
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
    lines: ['explain MODEL FIELD', '| explain MODEL quality [--domain coding]'],
    about: 'every claim behind a fact, and the rule that chose',
    flags: { domain: { type: 'string' } },
    read: (words, given, { catalog, today }) => {
      const domain = wordOf(given, 'domain');
      const text = [...words, ...(domain === null ? [] : ['for', domain])].join(' ');
      if (ofQuality.test(text)) return parseExplain(catalog, text, today);
      return explainCommand(catalog, words.slice(0, -1).join(' '), words.at(-1) ?? '', domain, today);
    },
  },
  read: (text, { catalog, today }) => parseExplain(catalog, text, today),
  answer: (command, { catalog, today, words }) => {
    const { model: match, field } = command;
    const model = modelIn(catalog, match);
    const { result, card } =
      field === 'quality'
        ? explainQuality(catalog, match, model, command.domain, today, words)
        : explainView(catalog, match, explain(catalog, model, field, today), today, words);
    const at = card.blocks.findIndex(
      ({ kind, ...block }) => kind !== 'text' || ('role' in block && block.role === 'body'),
    );
    const buttons = offersBlock([model], [pageOffer(model, 0, words), reportOffer(words)], words);
    return {
      result,
      card: { ...card, blocks: card.blocks.toSpliced(at < 0 ? card.blocks.length : at, 0, ...buttons) },
    };
  },
});
