import type { Catalog, Model, Price } from '../catalog/catalog.ts';
import { priceCause } from '../catalog/explain.ts';
import type { Change } from '../catalog/imported-schema.ts';
import { liveRoutes, providerName, type Route, referenceRoute } from '../catalog/routes.ts';
import { isShutDown } from '../catalog/state.ts';
import { createMemo } from '../memo.ts';
import { canStandFor, type Figure } from './figure.ts';
import { type Draft, type Ours, sourceOf } from './finding.ts';

export type Side = 'input' | 'output';
/** A price as a text states it, USD per 1M tokens; both sides, or one. */
export type StatedPrice = Readonly<Partial<Record<Side, Figure>>>;

type Judged = Pick<Draft, 'verdict' | 'ours' | 'source'>;

const fits = (stated: StatedPrice, price: Pick<Price, Side>) =>
  (['input', 'output'] as const).every((side) => {
    const figure = stated[side];
    // A written price is exact: "$0.2" is not 0.23.
    return (
      figure === undefined ||
      canStandFor({ ...figure, half: Math.min(figure.half, figure.value * 0.005) }, price[side])
    );
  });

const priceOf = (
  catalog: Catalog,
  provider: string,
  { input, output }: Pick<Price, Side>,
): Ours & { kind: 'price' } => ({
  kind: 'price',
  input,
  output,
  provider: providerName(catalog, provider),
});

/** A price that was true: an older claim of a route, or one on a surface that has shut down. */
function formerPrice(catalog: Catalog, model: Model, stated: StatedPrice, today: string): Judged | null {
  for (const { provider, price } of model.offers) {
    const closed = model.lifecycle.find((row) => row.surface === provider && isShutDown(row, today));
    const claims = price?.claims ?? [];
    for (const claim of closed ? claims : claims.slice(1))
      if (claim.value.unit === 'tokens' && fits(stated, claim.value)) {
        const until = closed ? closed.shutdown : (claims[0]?.asOf ?? null);
        return {
          verdict: 'stale',
          ours: { ...priceOf(catalog, provider, claim.value), until },
          source: sourceOf(claim),
        };
      }
  }
  return null;
}

const kept = createMemo<ReadonlyMap<string | null, readonly Change[]>>(1);

/** What price lists have changed, by model. */
const changesOf = (catalog: Catalog) =>
  kept(catalog, '', () => Map.groupBy(catalog.changes(), ({ model }) => model));

/** What a price list had for the reference route before it changed. */
function changedPrice(catalog: Catalog, model: Model, stated: StatedPrice, today: string): Judged | null {
  const sides = Object.keys(stated) as Side[];
  const route = referenceRoute(model, today);
  const changed = (changesOf(catalog).get(model.id) ?? []).filter(
    (own) => own.offer === route?.offer.id && own.provider === route?.offer.provider,
  );
  const was = sides.map((side) =>
    changed.findLast(
      ({ field, from }) =>
        field === side &&
        typeof from === 'number' &&
        fits({ [side]: stated[side] }, { input: from, output: from }),
    ),
  );
  const [one] = was;
  if (!route || !one || was.includes(undefined)) return null;
  return {
    verdict: 'stale',
    ours: { ...priceOf(catalog, route.offer.provider, route.price), until: null },
    source: { ...route.claim.source, asOf: one.date },
  };
}

/**
 * What is known of a stated price; null where nothing can be said with a source.
 * @param whose whether to look for the model whose price it is, which takes milliseconds
 */
export function judgePrice(
  catalog: Catalog,
  model: Model,
  stated: StatedPrice,
  today: string,
  whose: boolean,
): Judged | null {
  const reference = referenceRoute(model, today);
  const told = (route: Route): Judged => ({
    verdict: 'supported',
    ours: priceOf(catalog, route.offer.provider, route.price),
    source: sourceOf(route.claim),
  });
  if (reference && fits(stated, reference.price)) return told(reference);
  const changed = changedPrice(catalog, model, stated, today);
  if (changed) return changed;
  const live = liveRoutes(model, today).find(({ price }) => fits(stated, price));
  if (live) return told(live);
  const former = formerPrice(catalog, model, stated, today);
  if (former) return former;
  // A gateway or reseller may well ask that price.
  const beside = model.offers.find(
    ({ price }) => price && price.chosen.value.unit === 'tokens' && fits(stated, price.chosen.value),
  );
  if (beside?.price)
    return {
      verdict: 'unknown',
      ours: priceOf(catalog, beside.provider, beside.price.chosen.value),
      source: sourceOf(beside.price.chosen),
    };
  if (!reference) return null;
  const { input, output } = stated;
  const pair = {
    input: input?.value ?? reference.price.input,
    output: output?.value ?? reference.price.output,
  };
  const isPair = input !== undefined && output !== undefined;
  const one = (input ?? output)?.value ?? 0;
  const ours = reference.price[input ? 'input' : 'output'];
  const isSlip = [1000, 1 / 1000].some((slip) => Math.abs(one / ours - slip) < slip * 0.01);
  const known = { input: reference.price.input, output: reference.price.output };
  const cause = isSlip
    ? ({ kind: 'thousand' } as const)
    : isPair && whose
      ? priceCause(catalog, model, pair, known)
      : null;
  return {
    verdict: 'contradicted',
    ours: { ...priceOf(catalog, reference.offer.provider, reference.price), cause },
    source: sourceOf(reference.claim),
  };
}
