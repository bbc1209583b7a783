import { grouped, list, money } from './format.ts';

type Rate = { readonly input: number; readonly output: number };
type Side = 'input' | 'output' | 'cached' | 'batch';
type Valued<Value> = { readonly name: string; readonly value: Value };

const perSide: Readonly<Record<Exclude<Side, 'batch'>, string>> = {
  input: 'per 1M input tokens',
  output: 'per 1M output tokens',
  cached: 'per 1M cached input tokens',
};
/** The comparative for two, the superlative for more. */
export const comparative = (models: number, word: 'cheap' | 'larg') =>
  `${word}${models === 2 ? 'er' : 'est'}`;

/** Answers on prices, USD per 1M tokens; `models` counts those asked of. */
export const questionPrices = {
  price: (name: string, { input, output }: Rate, provider: string) =>
    `${name}: ${money(input)} in, ${money(output)} out per 1M tokens via ${provider}.`,
  priceOf: (name: string, side: Exclude<Side, 'batch'>, usd: number, provider: string) =>
    `${name}: ${money(usd)} ${perSide[side]} via ${provider}.`,
  batchPrice: (name: string, { input, output }: Rate, provider: string) =>
    `${name} as a batch: ${money(input)} in, ${money(output)} out per 1M tokens via ${provider}.`,
  noSidePrice: (name: string, side: 'cached' | 'batch', provider: string) =>
    `No source of the catalog gives a price of ${side === 'cached' ? 'cached input' : 'batches'} for ${name} via ${provider}.`,
  noPrice: (name: string, included: boolean) =>
    included
      ? `${name} is included in a plan; no price per token is published.`
      : `No price per token of ${name} is published.`,
  noPriceAt: (name: string, provider: string) => `No price of ${name} at ${provider} is published today.`,
  priceWas: (name: string, { input, output }: Rate, provider: string, until: string) =>
    `${provider} charged ${money(input)} in, ${money(output)} out for ${name} until ${until}.`,
  cachedToo: (usd: number) => `Cached input costs ${money(usd)}.`,
  tier: (above: number, { input, output }: Rate) =>
    `Above ${grouped(above)} input tokens a request it is ${money(input)} in, ${money(output)} out.`,
  /** `reason` are the figures, a sentence of `reasons`. */
  cheaper: (name: string, models: number, reason: string) =>
    `${name} is ${comparative(models, 'cheap')}: ${reason}`,
  sameCost: (models: number, reason: string) =>
    `${models === 2 ? 'They cost the same' : 'No single one is cheapest'}: ${reason}`,
  cheaperByRoute: (models: number, reason: string) =>
    `Which is ${comparative(models, 'cheap')} depends on the route: ${reason}`,
  cheaperUnknown: (models: number, reason: string) =>
    `Which is ${comparative(models, 'cheap')} cannot be told. ${reason}`,
  /** One side of the price, of each; `least` is the cheapest, null where some is not known or they are equal. */
  sidePrices: (
    side: Exclude<Side, 'batch'>,
    each: readonly Valued<number>[],
    missing: readonly string[],
    least: string | null,
  ) =>
    [
      least === null ? '' : `${least} is ${comparative(each.length, 'cheap')}.`,
      each.length > 0
        ? `${list(each.map(({ name, value }) => `${name} ${money(value)}`))} ${perSide[side]}.`
        : '',
      missing.length > 0 ? `Not published for ${list(missing, 'or')}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  rows: {
    corner: 'USD per 1M tokens',
    input: 'Input',
    output: 'Output',
    cached: 'Cached input',
    blended: 'Blended, 3 in to 1 out',
    via: 'Via',
    memoryCorner: 'Memory',
    fits: (memory: string) => `${memory}, fits`,
    mayFit: (memory: string) => `${memory}, may fit`,
    tooLarge: (memory: string) => `${memory}, does not fit`,
  },
  assumed: (volume: string) => `Assumed: ${volume}.`,
};
