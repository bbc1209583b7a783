import type { Claim, Model } from '../catalog/catalog.ts';

/** Prices that pages state of a model and none of its offers has. */
export function disputedPrices(
  model: Model,
): readonly Claim<{ readonly input: number; readonly output: number }>[] {
  if (model.statedPrices.length === 0) return [];
  const offered = model.offers.flatMap((offer) => offer.price?.chosen.value ?? []);
  return model.statedPrices.filter(
    ({ value }) => !offered.some(({ input, output }) => input === value.input && output === value.output),
  );
}
