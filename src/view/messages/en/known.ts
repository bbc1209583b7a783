import type { Cause } from '../../../catalog/explain.ts';
import type { Modality } from '../../../catalog/words.ts';
import { date, exactMoney, grouped, list, money, times, tokens } from './format.ts';
import { plural } from './plural.ts';

const span = (least: number, most: number, text: (value: number) => string) =>
  text(least) === text(most) ? text(least) : `${text(least)} to ${text(most)}`;

const rates = (input: number, output: number) =>
  `${exactMoney(input)} in, ${exactMoney(output)} out per 1M tokens`;

/** To four significant digits below a dollar. */
const exactUsd = (usd: number) => (usd < 1 ? exactMoney(Number(usd.toPrecision(4))) : money(usd));

function caused(cause: Cause): string {
  if (cause.kind === 'other-model') return `; the stated price is that of ${cause.name}`;
  return cause.kind === 'thousand' ? '; the stated one is off by a factor of 1,000, a slip of the unit' : '';
}

type Rate = { readonly provider: string; readonly input: number; readonly output: number };

/** What the catalog has instead of a claim, or beside it: each a clause that begins a sentence or follows a colon. */
export const known = {
  /** USD per 1M tokens; `cause` is why another price was stated. */
  price: ({ provider, input, output }: Rate, cause: Cause | null) =>
    `${rates(input, output)} via ${provider}${cause === null ? '' : caused(cause)}`,
  /** A price that ended, or today's where the stated one has ended. */
  formerPrice: ({ provider, input, output }: Rate, until: string | null) => {
    const rate = `${rates(input, output)} via ${provider}`;
    return until === null ? `now ${rate}` : `it was ${rate} until ${until}`;
  },
  published: ({ provider, input, output }: Rate) =>
    `${provider} publishes ${rates(input, output)}; a price that is not known makes no tie`,
  tokens,
  billions: (value: number) => `${value} billion`,
  count: grouped,
  /** `idOf`: the model whose id holds the stated day. */
  date: (on: string, idOf: string | null) =>
    idOf === null
      ? date(on)
      : `${idOf} was released on ${date(on)}; the stated day is the one in its id, the name of an edition`,
  proprietary: 'Proprietary, by API only',
  openWeights: (isOpen: boolean): string => (isOpen ? 'open weights' : 'no open weights'),
  takes: (kinds: readonly Modality[], split: readonly Modality[]) =>
    `takes ${list(kinds)}${split.length > 0 ? `; ${list(split)} depends on the host` : ''}`,
  capability: (label: string, has: 'yes' | 'no' | 'host') =>
    `${label}: ${has === 'host' ? 'depends on the host' : has}`,
  benchmarkSize: (benchmark: string, least: number, most: number) =>
    `${benchmark} has ${span(least, most, grouped)} problems`,
  points: (label: string, most: number) =>
    `whether it has ${label} is not published: 0 to ${most} points, not 0`,
  providers: (prices: readonly Rate[]) =>
    `${plural(prices.length, 'provider')} at a price: ${list(
      prices.map(({ provider, input, output }) => `${provider} ${exactMoney(input)}/${exactMoney(output)}`),
    )}`,
  discounts: (cacheRead: number | null, hasBatch: boolean, input: number) =>
    `discounts exist: ${list([
      ...(cacheRead === null
        ? []
        : [`cached input ${exactMoney(cacheRead)} instead of ${exactMoney(input)} per 1M tokens`]),
      ...(hasBatch ? ['a batch API'] : []),
    ])}`,
  absent: (others: readonly string[]) =>
    others.length > 0
      ? `its lab lists no such model; it lists ${list(others)}`
      : 'its lab lists no such model',
  usd: (least: number, most: number) => `it is ${span(least, most, exactUsd)}`,
  factor: (least: number, most: number) => `it is ${span(least, most, times)}`,
  /** In points, %, or a unit as the text has it. */
  apart: (least: number, most: number, unit: string) =>
    span(least, most, (value) => String(Number(value.toFixed(1)))) + (unit === '%' ? '%' : ` ${unit}`),
  noTokens: (least: number, most: number) =>
    `it cannot be recomputed, as no tokens are stated; at the catalog's price the same tokens cost ${span(least, most, money)}`,
};
