import type { Catalog } from '../catalog/catalog.ts';
import type { Cause } from '../catalog/explain.ts';
import type { Finding, Ours, Verdict, VerifiedField } from '../verify/finding.ts';
import { clamp } from './clean-text.ts';
import { date, exactMoney, grouped, list, money, times, tokens } from './messages/en/format.ts';
import { plural } from './messages/en/plural.ts';
import { capabilityWords } from './messages/en/vocabulary.ts';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  contradicted: 'Contradicted',
  stale: 'Out of date',
  unknown: 'Cannot tell',
  supported: 'Supported',
};

const fieldWords: Readonly<Record<VerifiedField, string>> = {
  model: 'name',
  input_price: 'input price',
  output_price: 'output price',
  price: 'price',
  context: 'context window',
  max_output: 'max output',
  parameters: 'parameters',
  release_date: 'release date',
  knowledge_cutoff: 'knowledge cut-off',
  licence: 'licence',
  open_weights: 'open weights',
  modality: 'input',
  capability: 'capability',
  architecture: 'architecture',
  benchmark: 'benchmark score',
  benchmark_size: 'size of a benchmark',
  fit_score: 'points for what is not known',
  providers: 'providers',
  discount: 'discounts',
  authentication: 'authentication',
  cost: 'cost',
  ratio: 'ratio',
  difference: 'difference',
};

const span = (least: number, most: number, text: (value: number) => string) =>
  text(least) === text(most) ? text(least) : `${text(least)} to ${text(most)}`;

function scoreWords(catalog: Catalog, { benchmark, scores }: Ours & { kind: 'scores' }): string {
  const name = catalog.benchmarks[benchmark]?.name ?? benchmark;
  if (scores.length === 0) return `no other source of the catalog has a score on ${name}`;
  const each = scores.map(({ value: [low, high], variant, runBy }) => {
    const by = runBy === 'lab' ? "the lab's own report" : runBy;
    const about = [variant, by].filter(Boolean).join(', ');
    return `${low === high ? low : `${low}-${high}`}%${about ? ` (${about})` : ''}`;
  });
  return `${name}: ${list(each)}`;
}

function discountWords({ cacheRead, batch, input }: Ours & { kind: 'discounts' }): string {
  const each = [
    ...(cacheRead === null
      ? []
      : [`cached input ${exactMoney(cacheRead)} instead of ${exactMoney(input)} per 1M tokens`]),
    ...(batch ? ['a batch API'] : []),
  ];
  return `discounts exist: ${list(each)}`;
}

function causeWords(cause: Cause): string {
  if (cause.kind === 'other-model') return `the stated price is that of ${cause.name}`;
  return cause.kind === 'thousand' ? 'the stated one is off by a factor of 1,000, a slip of the unit' : '';
}

/** What the catalog has, without its source. */
function oursWords(catalog: Catalog, ours: Ours): string {
  switch (ours.kind) {
    case 'price': {
      const rates = `${exactMoney(ours.input)} in, ${exactMoney(ours.output)} out per 1M tokens via ${ours.provider}`;
      if (ours.until === undefined) return ours.cause ? `${rates}; ${causeWords(ours.cause)}` : rates;
      return ours.until === null ? `now ${rates}` : `it was ${rates} until ${ours.until}`;
    }
    case 'published':
      return `${ours.provider} publishes ${exactMoney(ours.input)} in, ${exactMoney(ours.output)} out per 1M tokens; a price that is not known makes no tie`;
    case 'tokens':
      return tokens(ours.value);
    case 'billions':
      return `${ours.value} billion`;
    case 'count':
      return grouped(ours.value);
    case 'date':
      return ours.idOf === null
        ? date(ours.value)
        : `${ours.idOf} was released on ${date(ours.value)}; the stated day is the one in its id, the name of an edition`;
    case 'licence':
      return catalog.licences[ours.value]?.name ?? ours.value.replace('LicenseRef-', '').toLowerCase();
    case 'architecture':
    case 'authentication':
      return ours.value;
    case 'open-weights':
      return ours.value ? 'open weights' : 'no open weights';
    case 'modalities':
      return `takes ${list(ours.value.input.yes)}`;
    case 'capability':
      return `${capabilityWords[ours.id]}: ${ours.value === 'host' ? 'depends on the host' : ours.value}`;
    case 'scores':
      return scoreWords(catalog, ours);
    case 'benchmark-size':
      return `${catalog.benchmarks[ours.benchmark]?.name} has ${span(ours.least, ours.most, grouped)} problems`;
    case 'points':
      return `whether it has ${capabilityWords[ours.id]} is not published: 0 to ${ours.most} points, not 0`;
    case 'providers':
      return `${plural(ours.prices.length, 'provider')} at a price: ${list(
        ours.prices.map(
          ({ provider, input, output }) => `${provider} ${exactMoney(input)}/${exactMoney(output)}`,
        ),
      )}`;
    case 'discounts':
      return discountWords(ours);
    case 'absent':
      return ours.others.length > 0
        ? `its lab lists no such model; it lists ${list(ours.others)}`
        : 'its lab lists no such model';
    case 'usd':
      return `it is ${span(ours.least, ours.most, exactUsd)}`;
    case 'factor':
      return `it is ${span(ours.least, ours.most, times)}`;
    case 'points-apart':
      return (
        span(ours.least, ours.most, (value) => String(Number(value.toFixed(1)))) +
        (ours.unit === '%' ? '%' : ` ${ours.unit}`)
      );
    case 'no-tokens':
      return `it cannot be recomputed, as no tokens are stated; at the catalog's price the same tokens cost ${span(ours.least, ours.most, money)}`;
    default:
      return ours satisfies never;
  }
}

/** To four significant digits below a dollar. */
const exactUsd = (usd: number) => (usd < 1 ? exactMoney(Number(usd.toPrecision(4))) : money(usd));

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const longestQuote = 160;
/** A claim shorter than this is shown with the line around it. */
const shortClaim = 12;

/** What the catalog says, as a sentence for JSON and people; null where it says nothing. */
export function answerWords(catalog: Catalog, { ours, verdict, source, guessed }: Finding): string | null {
  if (!ours) return null;
  const known = oursWords(catalog, ours);
  const isPageOnly =
    verdict === 'unknown' && source !== null && source.url === null && !guessed && ours.kind !== 'scores';
  const only = isPageOnly ? 'Stated by one page alone: ' : '';
  const no = guessed && verdict === 'unknown' ? 'No version is named; of the newest: ' : '';
  return `${capital(`${no}${only}${known}`)}${known.endsWith('.') ? '' : '.'}`;
}

/** A finding in words: the verdict with the claim, what is known or recomputed, and where that comes from. */
export type FindingWords = {
  readonly claim: string;
  readonly known: string;
  readonly source: { readonly name: string; readonly url: string | null; readonly date: string } | null;
};

/** A finding as people read it. */
export function findingWords(catalog: Catalog, finding: Finding): FindingWords {
  const { model, field, verdict, text, context, source, arithmetic } = finding;
  const name = model === null ? null : (catalog.models.get(model)?.name ?? model);
  const quote = `"${clamp(text, longestQuote)}"`;
  const place = text.length < shortClaim && context !== text ? ` in "${clamp(context, longestQuote)}"` : '';
  const what = finding.ours?.kind === 'capability' ? capabilityWords[finding.ours.id] : fieldWords[field];
  const about = name && field !== 'model' ? `${name}, ${what}` : (name ?? capital(fieldWords[field]));
  const kind = finding.ours?.kind ?? '';
  const isFormula = ['usd', 'count', 'factor'].includes(kind) && arithmetic !== null;
  const known = [
    isFormula && verdict === 'supported' ? '' : answerWords(catalog, finding),
    arithmetic === null || kind === 'points' ? '' : `${arithmetic}.`,
  ].filter(Boolean);
  return {
    claim: `${verdictWords[verdict]} - ${about}: ${quote}${place}`,
    known: known.join(' '),
    source: source && {
      name: source.name,
      url: source.url,
      date: source.url === null ? `read on ${source.asOf}` : source.asOf,
    },
  };
}
