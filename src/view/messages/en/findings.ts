import type { Verdict, VerifiedField } from '../../../verify/finding.ts';
import { grouped, list } from './format.ts';

const verdict: Readonly<Record<Verdict, string>> = {
  contradicted: 'Contradicted',
  stale: 'Out of date',
  unknown: 'Cannot tell',
  supported: 'Supported',
};

const field: Readonly<Record<VerifiedField, string>> = {
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

/** How many claims there are, by verdict. */
export type Counts = readonly (readonly [verdict: Verdict, count: number])[];

const total = (counts: Counts) => counts.reduce((sum, [, count]) => sum + count, 0);
const each = (counts: Counts) =>
  counts.map(([own, count]) => `${count} ${verdict[own].toLowerCase()}`).join(', ');

/** The check of a text's claims, around what `known` says of each. */
export const findings = {
  title: 'Claim check',
  none: 'No claim about a model of the catalog was found that can be checked. Name the model with its version, and give figures with their units.',
  count: (counts: Counts) =>
    `${total(counts) === 1 ? '1 claim' : `${total(counts)} claims`}: ${each(counts)}.`,
  /** What a card has no room for. */
  more: (counts: Counts) =>
    `Not shown: ${total(counts)} more (${each(counts)}). To see them, check a shorter part of the text.`,
  cut: (read: number, length: number) =>
    `Only the first ${grouped(read)} of ${grouped(length)} characters were read.`,
  foot: (on: string) => `Checked against the catalog; its oldest price list in force: ${on}.`,

  /** A claim as it is quoted, and the words around it where it is short; `name` is null where it is about no model. */
  claim: (
    of: Verdict,
    name: string | null,
    about: VerifiedField,
    capability: string | null,
    quote: string,
    around: string | null,
  ) => {
    const what = capability ?? field[about];
    const whole = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    const subject = name === null ? whole : about === 'model' ? name : `${name}, ${what}`;
    return `${verdict[of]} - ${subject}: "${quote}"${around === null ? '' : ` in "${around}"`}`;
  },
  source: 'Source:',
  asOf: (on: string, isRead: boolean) => (isRead ? `read on ${on}` : on),
  /** A recomputation as it was written down, in English digits. */
  arithmetic: (formula: string) => formula,
  onePage: (known: string) => `Stated by one page alone: ${known}`,
  noVersion: (known: string) => `No version is named; of the newest: ${known}`,
  /** Several scores on one benchmark. */
  scores: (
    benchmark: string,
    scores: readonly { low: number; high: number; variant: string | null; runBy: string | null }[],
  ) => {
    if (scores.length === 0) return `no other source of the catalog has a score on ${benchmark}`;
    const each = scores.map(({ low, high, variant, runBy }) => {
      const about = [variant, runBy === 'lab' ? "the lab's own report" : runBy].filter(Boolean).join(', ');
      return `${low === high ? low : `${low}-${high}`}%${about ? ` (${about})` : ''}`;
    });
    return `${benchmark}: ${list(each)}`;
  },
};
