import type { Catalog, Model } from '../../catalog/catalog.ts';
import { priceOn } from '../../catalog/price-on.ts';
import { providerName } from '../../catalog/routes.ts';
import { isShutDown } from '../../catalog/state.ts';
import { monthsBetween, newestFirst } from '../../dates.ts';
import type { Wording } from '../../language/wording.ts';
import { createMemo } from '../../memo.ts';
import { type Comparison, categoryOf } from '../comparison.ts';
import { arithmeticTexts, missingText } from '../cost/arithmetic.ts';
import type { PriceCategory } from '../price/rule.ts';
import { sourcesMessages } from '../sources/say.ts';
import { detailsMessages } from './say.ts';

/** The youngest of the models and by how much, where the dates tell. */
function newerRemark(models: readonly Model[], words: Wording): string | null {
  const say = words.of(detailsMessages);
  const dated = models.flatMap((model) =>
    model.released ? [{ model, on: model.released.chosen.value }] : [],
  );
  if (dated.length < 2 || dated.length < models.length) return null;
  const ordered = dated.toSorted((a, b) => newestFirst(a.on, b.on));
  const [first, second] = ordered;
  if (!first || !second) return null;
  const months = monthsBetween(second.on, first.on);
  if (months === 0) return null;
  return say.newer(
    { name: first.model.name, on: first.on },
    { name: second.model.name, on: second.on },
    months,
  );
}

/** How the asked volume's costs come about, and what is not known of them. */
function volumeRemarks(comparison: Comparison, words: Wording): string[] {
  const costs = categoryOf<PriceCategory>(comparison, 'price')?.costs;
  if (!costs) return [];
  return [...arithmeticTexts(costs, words), ...costs.rows.flatMap((row) => missingText(row, words))].map(
    (text) => `${text}.`,
  );
}

function tierRemark(comparison: Comparison, words: Wording): string | null {
  const price = categoryOf<PriceCategory>(comparison, 'price');
  if (!price?.tier) return null;
  const { above, model, input, output } = price.tier;
  return words.of(detailsMessages).tier(above, comparison.models[model]?.name ?? '', input, output);
}

/** The lab's own price of a surface that is closed. */
function closedPriceRemarks(catalog: Catalog, model: Model, today: string, words: Wording): string[] {
  const say = words.of(detailsMessages);
  const ofModel = model.lifecycle.filter((row) => row.snapshot === null);
  return model.offers
    .filter(
      (offer) =>
        offer.price && ofModel.some((row) => row.surface === offer.provider && isShutDown(row, today)),
    )
    .slice(0, 1)
    .map((offer) => {
      const row = ofModel.find((own) => own.surface === offer.provider);
      const { input, output } = (priceOn(offer, row?.shutdown ?? today) ?? offer.price!.chosen).value;
      const provider = providerName(catalog, offer.provider);
      return say.closedPrice(model.name, provider, input, output, row?.shutdown ?? '');
    });
}

/** Prices that pages state and no route has, and whether they would change who is cheaper. */
function disputeRemarks(comparison: Comparison, words: Wording): string[] {
  const price = categoryOf<PriceCategory>(comparison, 'price');
  return (price?.disputed ?? []).map(({ model, claim, changes }) => {
    const { input, output } = claim.value;
    const name = comparison.models[model]?.name ?? '';
    return words
      .of(detailsMessages)
      .disputed(words.of(sourcesMessages).named(claim.source.name), name, input, output, claim.asOf, changes);
  });
}

const kept = createMemo<readonly string[]>(4);

/** What else is to be known of a comparison, the most important first. */
export function remarks(catalog: Catalog, comparison: Comparison, today: string, words: Wording): string[] {
  return [
    ...volumeRemarks(comparison, words),
    tierRemark(comparison, words),
    ...comparison.models.flatMap((model) =>
      kept(model, `${today} ${words.locale}`, () => closedPriceRemarks(catalog, model, today, words)),
    ),
    ...disputeRemarks(comparison, words),
    // A model that nobody confirms has no date to go by.
    comparison.states.some(({ state }) => state === 'unconfirmed')
      ? null
      : newerRemark(comparison.models, words),
  ].filter((remark) => remark !== null);
}
