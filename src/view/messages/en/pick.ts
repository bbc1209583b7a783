import { grouped, list } from './format.ts';
import { plural } from './plural.ts';
import type { wishes } from './wishes.ts';

const units = { month: 'a month', input: 'per 1M input tokens', blended: 'blended' } as const;

/** What was found under constraints; figures come as text. */
export const pick = {
  title: 'Pick',
  nothingFits: 'Nothing in the catalog certainly fits.',
  fit: (score: string) => `fit ${score} of 100`,
  noPrice: 'no price published',
  noScore: (domain: string) => `no independent ${domain} score`,
  price: (amount: string, per: keyof typeof units, provider: string, region: string | null) =>
    `${amount} ${units[per]} via ${provider}${region === null ? '' : ` (${region})`}`,
  context: (tokens: string) => `${tokens} context`,
  released: (date: string) => `released ${date}`,
  parameters: (billions: string) => `${billions} billion parameters`,
  asked: (request: string) => `Asked for ${request}.`,
  closest: (change: string) => `Closest: ${change}`,
  or: (change: string) => `Or: ${change}`,
  models: (count: number) => plural(count, 'model'),
  fitting: (count: number, shown: number) => `${plural(count, 'model')} fit; the first ${shown} are shown`,
  mightLead: (count: number) =>
    `${plural(count, 'model')} might score higher: what they do not publish counts as nothing here`,
  /** `missing` with how many models each is missing of; `names` where they are few. */
  mayQualify: (
    count: number,
    isMore: boolean,
    missing: readonly { readonly what: string; readonly count: number }[],
    names: readonly string[],
  ) => {
    const what =
      missing.length === 1
        ? (missing[0]?.what ?? '')
        : missing.map((one) => `${one.what} (${one.count})`).join(', ');
    return `${plural(count, isMore ? 'more model' : 'model')} may qualify but ${count === 1 ? 'publishes' : 'publish'} ${what}${names.length > 0 ? `: ${list(names)}` : ''}`;
  },
  judged:
    'Fit counts declared capabilities, size, price and routes, no measured quality: name a benchmark to ask for that, such as GPQA Diamond over 60',
  leftOut: (states: readonly (keyof typeof wishes.states)[]) => `Left out: ${list(states)} models.`,
  memory: (formula: string) => `Memory is an estimate: ${formula}`,
  /** `overhead` in percent. */
  memoryFormula: (context: number, overhead: number) =>
    `(parameters x bits / 8 + ${grouped(context)} tokens of context cache) + ${overhead}% for the runtime`,
};
