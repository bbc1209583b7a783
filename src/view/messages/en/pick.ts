import { list } from './format.ts';
import { plural } from './plural.ts';

/** What was found under constraints; figures come as text. */
export const pick = {
  nothingFits: 'Nothing in the catalog certainly fits.',
  fit: (score: string) => `fit ${score} of 100`,
  noPrice: 'no price published',
  price: (amount: string, monthly: boolean, provider: string, region: string | null) =>
    `${amount} ${monthly ? 'a month' : 'blended'} via ${provider}${region === null ? '' : ` (${region})`}`,
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
  memory: 'Memory is that of the weights alone: parameters x bits / 8; context needs more',
};
