import { list, money, shortTokens, times, tokens } from './format.ts';
import { plural } from './plural.ts';

type Sized = { readonly name: string; readonly tokens: number };
type Priced = { readonly name: string; readonly usd: number; readonly provider: string };

const sizes = (each: readonly Sized[]) => list(each.map((own) => `${own.name} ${shortTokens(own.tokens)}`));

/** The figures behind each category of a comparison. */
export const reasons = {
  contextUnknown: (missing: readonly string[], known: readonly Sized[]) =>
    `The context window of ${list(missing)} is not published${known.length > 0 ? `; ${sizes(known)} tokens` : ''}.`,
  contextTie: (each: readonly Sized[]) => `${sizes(each)} tokens${each.length === 2 ? ', within 5%' : ''}.`,
  contextWin: (each: readonly Sized[], ratio: number) =>
    `${sizes(each)} tokens: ${times(ratio)} the room${each.length > 2 ? ' of the next' : ''}.`,

  notComparable: (models: number) =>
    `No benchmark was run on ${models === 2 ? 'both' : 'all of them'} by the same independent party.`,
  noScore: (names: readonly string[]) => `No independent score is published for ${list(names, 'or')}.`,
  /** `shown` are lines of `score`; `more` counts those left out. */
  scores: (count: number, shown: readonly string[], more: number) =>
    `${count === 1 ? 'One comparable score' : plural(count, 'comparable score')}. ${shown.join('; ')}${more > 0 ? `; ${more} more` : ''}.`,
  score: (benchmark: string, variant: string | null, each: readonly string[]) =>
    `${benchmark}${variant ? ` (${variant})` : ''}: ${each.join(', ')}`,

  sharedInputs: (models: number, kinds: readonly string[]) =>
    kinds.length > 0 ? `${models === 2 ? 'Both' : 'All'} take ${list(kinds)}` : 'No input is common to all',
  inputsUnknown: (shared: string, open: readonly string[]) => `${shared}; ${list(open)} is not published.`,
  everythingOpen: (name: string) => `what ${name} takes and gives`,
  kindsOpen: (name: string, kinds: readonly string[]) => `whether ${name} handles ${list(kinds, 'or')}`,
  inputs: (shared: string, extras: readonly string[]) =>
    `${shared}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}.`,
  extra: (name: string, kinds: readonly string[]) => `only ${name} has ${list(kinds)}`,

  apiOnly: (name: string) => `${name} is API-only`,
  weightsUnknown: (name: string) => `${name}: open weights not published`,
  openWeights: (name: string, licence: string | null) =>
    `${name} has open weights (${licence ?? 'licence not published'})`,

  /** USD per 1M tokens of a mix of input and output tokens; null for the usual 3:1. */
  prices: (each: readonly Priced[], mix: { readonly input: number; readonly output: number } | null) =>
    `${list(each.map(({ name, usd, provider }) => `${name} ${money(usd)} via ${provider}`))} per 1M tokens, ${
      mix === null ? 'blended 3:1' : `at ${tokens(mix.input)} in and ${tokens(mix.output)} out a request`
    }`,
  priceUnknown: (missing: readonly string[], figures: string | null) =>
    `No price per token is published for ${list(missing)}${figures === null ? '' : `; ${figures}`}.`,
  /** `next` is the next cheapest of `models`, and how many times as much it costs. */
  price: (
    figures: string,
    models: number,
    next: { readonly name: string; readonly ratio: number } | null,
    cheapestElsewhere: string | null,
    turn: { readonly name: string; readonly percent: number } | null,
  ) =>
    [
      `${figures}${next === null ? '' : `; ${models > 2 ? `the next, ${next.name},` : next.name} costs ${times(next.ratio)} as much`}.`,
      cheapestElsewhere === null
        ? ''
        : `It depends on the route: by its cheapest one ${cheapestElsewhere} is cheaper.`,
      turn === null ? '' : `${turn.name} is cheaper until output is more than ${turn.percent}% of tokens.`,
    ]
      .filter(Boolean)
      .join(' '),
};
