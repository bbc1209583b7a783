import type { Catalog, Model } from '../catalog/catalog.ts';
import type { HostAsk, HostEstimate } from '../cost/self-host.ts';
import { grouped } from './format.ts';

const number = (value: number) => Number(value.toFixed(3));

/** How the memory was reckoned and what it leaves out. */
export function assumptionTexts(
  catalog: Catalog,
  model: Model,
  estimate: HostEstimate,
  asked: boolean,
): string[] {
  const { total = 0, active = null } = model.parameters?.chosen.value ?? {};
  const { context, cache, rows } = estimate;
  const { overhead } = catalog.gpus.assumptions;
  const weights = rows.map(({ bits, weights: own }) => `${bits} bit ${grouped(number(own))} GB`);
  const held = [cache.low, cache.high].map((kilobytes) => grouped(number((context * kilobytes) / 1e6)));
  const window = model.contextWindow?.chosen.value;
  return [
    `An estimate: weights (${grouped(total)} billion parameters x bits / 8: ${weights.join(', ')}) + ${grouped(context)} tokens of context cache x ${cache.low}-${cache.high} KB (${held.join('-')} GB), + ${number(overhead * 100)}% for the runtime`,
    'KB a token of context are a rule of thumb for models of that size, the cache at 16 bit; conversations at the same time need as much each',
    ...(window !== undefined && context > window
      ? [`One conversation holds at most ${grouped(window)} tokens; ${grouped(context)} are several at once`]
      : []),
    ...(active !== null && active < total
      ? [
          `A mixture of experts: all ${grouped(total)} billion parameters must be in memory, the ${grouped(active)} billion active ones set the speed`,
        ]
      : []),
    ...(rows.some(({ bits }) => bits < 16)
      ? [
          'Below 16 bit the answers may be worse than those that were measured, and formats of 4 bit keep scales that can add a fifth to the weights',
        ]
      : []),
    ...(asked
      ? [
          'How many tokens a second a card serves is not known here; power, people and spare cards are not counted',
        ]
      : []),
  ];
}

/** What more could be said. */
export function hints({ gpuHour, card }: HostAsk): string[] {
  if (gpuHour === null)
    return [
      'Say what a card costs, such as "at $2.50 an hour", for the cost a month and where it beats the price per token',
    ];
  return card ? [] : ['Say which card has that price, such as "on an H100" or "on a 24 GB card"'];
}
