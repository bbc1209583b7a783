import type { Catalog, Model } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { type Alternative, alternatives } from '../comparison/alternatives.ts';
import { mixPrice, usualMix } from '../cost/blended.ts';
import { money, plural } from './format.ts';
import { perMillion } from './price-reason.ts';

function priceAgainst(base: Model, { price }: Alternative, today: string): string {
  if (price === null) return 'has no published price';
  const route = referenceRoute(base, today);
  return route
    ? `costs ${money(price)} ${perMillion(usualMix(base))} against ${money(mixPrice(route.price, usualMix(base)))}`
    : `costs ${money(price)} ${perMillion(usualMix(base))}, the price of ${base.name} is not published`;
}

function measured({ leads, shared }: Alternative): string {
  return shared === 0
    ? 'no shared benchmark tells which answers better'
    : `it leads on ${leads} of ${plural(shared, 'shared benchmark')}`;
}

/** A cheaper and a stronger model in place of one, each with the reason, or that there is none. */
export function alternativeWords(
  catalog: Catalog,
  base: Model,
  not: readonly Model[],
  today: string,
): { readonly cheaper: Model | null; readonly stronger: Model | null; readonly lines: readonly string[] } {
  const { cheaper, stronger } = alternatives(catalog, base, not, today);
  const all = `all that ${base.name} does (${base.task === 'chat' ? 'inputs, outputs, context, tool calling, structured output, reasoning' : 'inputs, outputs, context'})`;
  const same = cheaper !== null && cheaper.model === stronger?.model;
  const lines = [
    cheaper
      ? `Cheaper${same ? ' and stronger' : ''}: ${cheaper.model.name} does ${all} and ${priceAgainst(base, cheaper, today)}; ${measured(cheaper)}.`
      : referenceRoute(base, today)
        ? `Cheaper: no model of the catalog certainly does ${all} for less.`
        : `Cheaper: cannot be told, no price of ${base.name} is published.`,
    ...(same
      ? []
      : [
          stronger
            ? `Stronger: ${stronger.model.name} does ${cheaper ? 'as much' : all}; ${measured(stronger)}, and it ${priceAgainst(base, stronger, today)}.`
            : 'Stronger: no model of the catalog certainly does as much and leads on shared benchmarks.',
        ]),
  ];
  return { cheaper: cheaper?.model ?? null, stronger: stronger?.model ?? null, lines };
}
