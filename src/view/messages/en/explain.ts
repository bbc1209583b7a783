import type { Claim } from '../../../catalog/catalog.ts';
import type { ExplainableField } from '../../../catalog/explain.ts';
import { date, money } from './format.ts';
import { plural } from './plural.ts';

type Basis = Claim<unknown>['basis'];

const basis: Readonly<Record<Basis, string>> = {
  team: 'your team says so',
  lab: 'the lab documents it',
  'lab-offer': "the lab's own price list",
  offers: 'trusted providers',
  aggregator: 'an aggregator',
  page: 'a single page',
  name: "the model's name",
};

const field: Readonly<Record<ExplainableField, string>> = {
  price: 'price',
  context: 'context window',
  output: 'max output',
  released: 'release date',
  cutoff: 'knowledge cut-off',
  modalities: 'modalities',
  'open-weights': 'open weights',
  licence: 'licence',
  parameters: 'parameters',
  api: 'API',
};

const via = (provider: string | null) => (provider === null ? '' : ` via ${provider}`);

/** The claims behind one fact; a value comes as text. */
export const explain = {
  field,
  title: (name: string, about: string) => `${name}: ${about}`,
  /** `value` is null where nothing is published. */
  answer: (about: string, name: string, value: string | null) =>
    `${about.charAt(0).toUpperCase()}${about.slice(1)} of ${name}: ${value ?? 'not published'}.`,
  /** `isOther`: in another unit or currency. */
  price: (input: number, output: number, isOther: boolean) =>
    `${money(input)} in, ${money(output)} out ${isOther ? 'in another unit or currency' : 'per 1M tokens'}`,

  otherModel: (name: string) => `This is the price of ${name}.`,
  thousand: 'It is off by a factor of 1,000: a slip of the unit.',
  idDate: "This is the date in the model's id, not its launch.",
  caused: (value: string, provider: string | null, source: string, cause: string) =>
    `${value}${via(provider)} (${source}): ${cause}`,

  /** `isLimited`: a team allows some providers alone. */
  noRoute: (isLimited: boolean) =>
    `None of these is a price per token on a route that can be called today and ${isLimited ? 'that your team allows' : 'is trusted'}.`,
  noSource: 'No source of the catalog publishes it.',
  teamPrice: (provider: string, file: string) =>
    `Used: your team's price, via ${provider} (${file}). It goes before every published one.`,
  referencePrice: (provider: string, isLimited: boolean) =>
    `Used: the reference price, via ${provider}. That is the lab's own offer, or where it has none the cheapest of the best trust tier${isLimited ? ' among the providers your team allows' : ''}.`,
  highestRank: (by: Basis) => `Used: the claim of the highest rank (${basis[by]}), the newest within a rank.`,

  /** A claim with where it stands; `shutDown` is the day the provider closed that route. */
  claim: (
    value: string,
    provider: string | null,
    source: string,
    on: string,
    isRead: boolean,
    by: Basis | null,
    shutDown: string | null,
  ) =>
    `${value}${via(provider)}: ${source}, ${isRead ? 'read on ' : ''}${date(on)}${by === null ? '' : ` (${basis[by]})`}${shutDown === null ? '' : `; it was shut down there on ${date(shutDown)}`}`,
  more: (count: number) => `and ${plural(count, 'more claim')}, all of them with --json`,
};
