import { daysPerMonth } from '../../../cost/volume.ts';
import { cost } from './cost.ts';
import { date, list, money, tokens } from './format.ts';
import { plural } from './plural.ts';

/** The first screen of a comparison, and the remarks under it. */
export const comparison = {
  title: (names: readonly string[], workload: string | null) =>
    `${names.join(' vs ')}${workload === null ? '' : `, for ${workload}`}`,
  unknown: 'Unknown',
  tie: 'Tie',
  tieOf: (names: readonly string[]) => `Tie of ${list(names)}`,
  /** Units, what amounts take for granted, and the day of the oldest price list. */
  foot: (atVolume: boolean, asOf: string | null) =>
    [
      'Prices in USD per 1M tokens.',
      ...(atVolume ? [cost.equalTokens, `A month is ${daysPerMonth} days.`] : []),
      ...(asOf === null ? [] : [`Oldest price list in force: ${asOf}.`]),
    ].join(' '),

  newer: (
    newest: { readonly name: string; readonly on: string },
    next: { readonly name: string; readonly on: string },
    months: number,
  ) => `${newest.name} is newer by ${plural(months, 'month')} (${date(newest.on)} against ${date(next.on)}).`,
  /** Prices are USD per 1M tokens, in and out. */
  tier: (above: number, name: string, input: number, output: number) =>
    `Above ${tokens(above).replace(' tokens', '')} input tokens a request ${name} costs ${money(input)}/${money(output)} per 1M tokens, which would change who is cheaper.`,
  closedPrice: (name: string, provider: string, input: number, output: number, until: string) =>
    `${name} at ${provider} was ${money(input)}/${money(output)}, until ${until}.`,
  disputed: (source: string, name: string, input: number, output: number, readOn: string, changes: boolean) =>
    `${source} gives ${money(input)}/${money(output)} for ${name} (read on ${readOn}). Not used, since no route has that price${changes ? '; it would change who is cheaper' : ''}.`,
};
