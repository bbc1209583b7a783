import type { Catalog, Model } from '../catalog/catalog.ts';
import { referenceRoute } from '../catalog/routes.ts';
import { type Alternative, alternatives } from '../comparison/alternatives.ts';
import { blendedMix, mixPrice } from '../cost/blended.ts';
import { money } from './messages/en/format.ts';
import { plural } from './messages/en/plural.ts';

function priceAgainst(base: Model, { price }: Alternative, today: string): string {
  if (price === null) return 'its price is not published';
  const route = referenceRoute(base, today);
  return route
    ? `costs ${money(price)} per 1M tokens blended against ${money(mixPrice(route.price, blendedMix))}`
    : `costs ${money(price)} per 1M tokens blended, the price of ${base.name} is not published`;
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
  const lines = [
    cheaper
      ? `Cheaper: ${cheaper.model.name} does ${all}, ${priceAgainst(base, cheaper, today)}; ${measured(cheaper)}.`
      : referenceRoute(base, today)
        ? `Cheaper: no model of the catalog certainly does ${all} for less.`
        : `Cheaper: cannot be told, no price of ${base.name} is published.`,
    stronger
      ? `Stronger: ${stronger.model.name} does ${cheaper ? 'as much' : all}; ${measured(stronger)}, and it ${priceAgainst(base, stronger, today)}.`
      : `Stronger: no model of the catalog certainly does as much and leads on shared benchmarks.`,
  ];
  return { cheaper: cheaper?.model ?? null, stronger: stronger?.model ?? null, lines };
}
