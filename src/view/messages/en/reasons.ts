import { list, shortTokens, times, tokens } from './format.ts';
import { plural } from './plural.ts';

type Sized = { readonly name: string; readonly tokens: number };
/** An amount with its route. */
type Priced = { readonly name: string; readonly amount: string; readonly provider: string };

const priced = (each: readonly Priced[]) =>
  list(each.map(({ name, amount, provider }) => `${name} ${amount} via ${provider}`));
const both = (models: number) => (models === 2 ? 'Both' : 'All');
const sizes = (each: readonly Sized[]) => list(each.map((own) => `${own.name} ${shortTokens(own.tokens)}`));

/** The figures behind each category of a comparison. */
export const reasons = {
  contextUnknown: (missing: readonly string[], known: readonly Sized[]) =>
    `No context window is published for ${list(missing, 'or')}${known.length > 0 ? `; ${sizes(known)} tokens` : ''}.`,
  contextTie: (each: readonly Sized[]) => `${sizes(each)} tokens${each.length === 2 ? ', within 5%' : ''}.`,
  contextWin: (each: readonly Sized[], ratio: number) =>
    `${sizes(each)} tokens: ${times(ratio)} the room${each.length > 2 ? ' of the next' : ''}.`,

  notComparable: (models: number) =>
    `No benchmark was run on ${models === 2 ? 'both' : 'all of them'} by the same independent party.`,
  noScore: (names: readonly string[]) => `No independent score is published for ${list(names, 'or')}.`,
  /** `lead`: who leads, and on how many of `count`; `shown` are lines of `score`, maybe not of all. */
  scores: (
    lead: { readonly name: string; readonly count: number } | null,
    count: number,
    shown: readonly string[],
  ) => {
    const all = count === 1 ? 'One comparable score' : plural(count, 'comparable score');
    const head = lead !== null && count > 1 ? `${lead.name} leads on ${lead.count} of ${all}` : all;
    const more = count - shown.length;
    return `${head}. ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`;
  },
  benchmark: (name: string, variant: string | null, isLowerBetter: boolean) =>
    `${name}${variant ? ` (${variant})` : ''}${isLowerBetter ? ', lower is better' : ''}`,
  score: (benchmark: string, each: readonly string[]) => `${benchmark}: ${each.join(', ')}`,

  sharedInputs: (models: number, kinds: readonly string[]) =>
    kinds.length > 0 ? `${both(models)} take ${list(kinds)}` : 'No input is common to all',
  inputsUnknown: (shared: string | null, open: readonly string[], split: readonly string[]) =>
    `${[
      ...(shared === null ? [] : [shared]),
      ...(open.length > 0 ? [`${list(open)} is not published`] : []),
      ...(split.length > 0 ? [`${list(split)} depends on the host`] : []),
    ].join('; ')}.`,
  everythingOpen: (names: readonly string[]) => `what ${list(names, 'or')} takes and gives`,
  kindsOpen: (name: string, kinds: readonly string[]) => `whether ${name} handles ${list(kinds, 'or')}`,
  inputs: (shared: string, extras: readonly string[]) =>
    `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
  extra: (name: string, kinds: readonly string[]) => `only ${name} has ${list(kinds)}`,

  apiOnly: (name: string) => `${name} is API-only`,
  weightsUnknown: (name: string) => `whether ${name} has open weights is not published`,
  openWeights: (name: string, licence: string | null) =>
    `${name} has open weights (${licence ?? 'licence not published'})`,
  allWeightsUnknown: (models: number) =>
    `Of ${models === 2 ? 'both' : 'all of them'} open weights are not published.`,
  allApiOnly: (models: number) => `${both(models)} are API-only.`,
  allOpenWeights: (models: number, licence: string | null) =>
    `${both(models)} have open weights (${licence ?? 'licence not published'}).`,
  /** Clauses that begin a sentence; a name keeps its own first letter. */
  sentenceStart: (clauses: string) => clauses.replace(/^whether/, 'Whether'),

  /** USD per 1M tokens of a mix of input and output tokens; null for the usual 3:1. */
  prices: (each: readonly Priced[], mix: { readonly input: number; readonly output: number } | null) => {
    if (mix === null) return `${priced(each)} per 1M tokens, blended 3:1`;
    return mix.output === 0
      ? `${priced(each)} per 1M input tokens`
      : `${priced(each)} per 1M tokens, at ${tokens(mix.input)} in and ${tokens(mix.output)} out a request`;
  },
  pricesAtVolume: (each: readonly Priced[], volume: string) => `${priced(each)}, at ${volume}`,
  /** Every price is known, a discount is not. */
  priceOpen: (figures: string) => `${figures}; a price that is not published decides.`,
  /** `isLimited`: a team allows some providers alone. */
  priceUnknown: (missing: readonly string[], figures: string, isLimited: boolean) =>
    `${isLimited ? 'The providers your team allows publish no price per token' : 'No price per token is published'} for ${list(missing, 'or')}${figures ? `; ${figures}` : ''}.`,
  /** `next` is the next cheapest of `models`, and how many times as much it costs. */
  price: (
    figures: string,
    models: number,
    next: { readonly name: string; readonly ratio: number } | null,
    cheapestElsewhere: string | null,
    turn: string | null,
  ) =>
    [
      `${figures}${next === null ? '' : `; ${models > 2 ? `the next, ${next.name},` : next.name} costs ${times(next.ratio)} as much`}.`,
      cheapestElsewhere === null
        ? ''
        : `It depends on the route: by its cheapest one ${cheapestElsewhere} is cheaper.`,
      turn === null ? '' : `${turn}.`,
    ]
      .filter(Boolean)
      .join(' '),
};
