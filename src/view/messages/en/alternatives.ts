import { money } from './format.ts';
import { plural } from './plural.ts';

/** A cheaper and a stronger model in place of one; prices are USD per 1M tokens blended 3:1. */
export const alternatives = {
  all: (name: string, isChat: boolean) =>
    `all that ${name} does (${isChat ? 'inputs, outputs, context, tool calling, structured output, reasoning' : 'inputs, outputs, context'})`,
  asMuch: 'as much',
  /** A clause on USD per 1M tokens: of input alone where models give `vectors`, else blended 3:1. */
  price: (base: string, price: number | null, basePrice: number | null, vectors: boolean) => {
    if (price === null) return 'has no published price';
    const unit = vectors ? 'per 1M input tokens' : 'per 1M tokens blended';
    return basePrice === null
      ? `costs ${money(price)} ${unit}, the price of ${base} is not published`
      : `costs ${money(price)} ${unit} against ${money(basePrice)}`;
  },
  measured: (leads: number, shared: number) =>
    shared === 0
      ? 'no shared benchmark tells which answers better'
      : `it leads on ${leads} of ${plural(shared, 'shared benchmark')}`,
  cheaper: (name: string, all: string, price: string, measured: string, isStronger: boolean) =>
    `Cheaper${isStronger ? ' and stronger' : ''}: ${name} does ${all} and ${price}; ${measured}.`,
  noneCheaper: (all: string) => `Cheaper: no model of the catalog certainly does ${all} for less.`,
  cheaperUnknown: (base: string) => `Cheaper: cannot be told, no price of ${base} is published.`,
  stronger: (name: string, all: string, price: string, measured: string) =>
    `Stronger: ${name} does ${all}; ${measured}, and it ${price}.`,
  noneStronger: 'Stronger: no model of the catalog certainly does as much and leads on shared benchmarks.',
};
