import { daysPerMonth, type Period } from '../../../cost/volume.ts';
import { cost } from './cost.ts';
import { list, tokens } from './format.ts';
import { plural } from './plural.ts';

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const most = (models: number) => (models > 2 ? 'cheapest' : 'cheaper');

/** The page of what models cost; amounts and prices come as text of this language. */
export const costPage = {
  title: (names: readonly string[], workload: string | null) =>
    `Cost of ${names.join(' vs ')}${workload === null ? '' : `, ${workload}`}`,
  foot: (asOf: string | null) =>
    `${cost.equalTokens} A month is ${daysPerMonth} days. Oldest price list in force: ${asOf ?? 'unknown'}.`,

  corner: 'Cost',
  price: 'Price, 1M tokens',
  route: 'Route',
  rate: (input: string, output: string | null) =>
    output === null ? `${input} in` : `${input} in, ${output} out`,
  period: (per: Period) => capital(cost.period(per)),
  month: `A month (${daysPerMonth} days)`,
  /** Where a price is from, or why there is none. */
  ownPrice: 'your own price',
  teamsPrice: "your team's price",
  via: (provider: string, region: string | null, isTeams: boolean) =>
    `via ${provider}${region === null ? '' : ` (${region})`}${isTeams ? ", your team's price" : ''}`,
  notByNamed: 'not by those providers',
  notIn: (region: string) => `not in ${region}`,
  notByAllowed: 'not by allowed providers',
  inPlan: 'included in a plan',
  noPrice: 'no price published',
  routes: (shown: number, all: number) =>
    `Route, ${shown < all ? `cheapest ${shown} of ${all}` : 'cheapest first'}`,
  bothPrices: 'In/out, 1M',
  context: 'Context',

  /** What a model costs a month for each of the usual workloads. */
  presets: (name: string, each: readonly { readonly workload: string; readonly amount: string }[]) =>
    `${name} costs ${list(each.map(({ workload, amount }, index) => `${amount}${index === 0 ? ' a month' : ''} for ${workload}`))}`,
  presetsUnknown: (models: number, why: string, told: readonly string[]) =>
    `Who is ${most(models)} cannot be told: ${why}.${told.length > 0 ? ` ${told.join('. ')}.` : ''}`,
  /** Who is cheapest for which workloads; several names cost the same. */
  presetsWon: (
    models: number,
    groups: readonly {
      readonly names: readonly string[];
      readonly told: readonly {
        readonly workload: string;
        readonly low: string;
        readonly next: string | null;
      }[];
    }[],
  ) =>
    `${groups
      .map(({ names, told }) => {
        const winner = names.length > 1 ? `${list(names)} cost the same` : `${names[0]} is ${most(models)}`;
        const each = told.map(
          ({ workload, low, next }) =>
            `${workload} (${low}${next === null ? '' : ` against ${next}`} a month)`,
        );
        return `${winner} for ${list(each)}`;
      })
      .join('; ')}.`,

  /** Notes, without their full stop. */
  official: (name: string, rate: string, isTeams: boolean, amount: string, per: Period) =>
    `${name} at your own price; at ${isTeams ? "your team's" : 'the published'} ${rate} it would be ${amount} ${cost.period(per)}`,
  tier: (name: string, size: number) =>
    `${name}: billed at its price for more than ${tokens(size)} a request`,
  above: (name: string, size: number, amount: string, per: Period) =>
    `${name}: in requests of more than ${tokens(size)} it would be ${amount} ${cost.period(per)}`,
  reasoning: (name: string, price: string, amount: string, per: Period) =>
    `${name}: output of a reasoning answer costs ${price}/M; with reasoning it would be ${amount} ${cost.period(per)}`,
  disputed: (
    source: string,
    name: string,
    rate: string,
    readOn: string,
    amount: string,
    per: Period,
    changes: boolean,
  ) =>
    `${source} gives ${rate} for ${name} (read on ${readOn}): ${amount} ${cost.period(per)}${changes ? ', which would change who is cheapest' : ''}. Not used, since no route has that price`,
  leftOut: (name: string, routes: number) =>
    `${name}: left out ${plural(routes, 'route')} whose region is not published`,
  missing: {
    cacheRead: (name: string) =>
      `${name}: no price of cached input is published; it is costed as plain input, which can only overstate`,
    cacheWrite: (name: string) =>
      `${name}: no price of writing the cache is published; it is costed as plain input and may cost more`,
    batch: (name: string) =>
      `${name}: no batch price is published; it is costed at the plain price, which can only overstate`,
  },

  chart: {
    title: (per: Period) => `Cost ${cost.period(per)}`,
    unit: (per: Period) => `USD ${cost.period(per)}`,
  },
};
