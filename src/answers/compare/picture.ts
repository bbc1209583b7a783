import type { PictureBlock } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Workload } from '../../catalog/table-schemas.ts';
import type { Wording } from '../../language/wording.ts';
import { amountOf, unitOf } from '../../subjects/advice/amount.ts';
import { type Comparison, categoryOf } from '../../subjects/comparison.ts';
import { volumeText } from '../../subjects/cost/arithmetic.ts';
import { stateMessages } from '../../subjects/lifecycle/say.ts';
import { pictureBlock, pictureMessages } from '../../subjects/picture.ts';
import type { PriceCategory } from '../../subjects/price/rule.ts';
import type { QualityCategory } from '../../subjects/quality/rule.ts';
import { unitMessages } from '../../subjects/units/say.ts';

/** Of what the prices are: of a volume, of what is bought, of 1,000 requests of the workload, or of 1M tokens of a mix. */
function priceHead(price: PriceCategory, workload: Workload | null, words: Wording): string {
  const say = words.of(pictureMessages);
  const { costs, units } = price;
  if (costs) return say.priceOf(volumeText(costs.volume, words));
  const bought = new Set(units?.routes.flatMap((route) => route?.unit ?? []));
  const [unit] = bought;
  if (unit !== undefined)
    return bought.size === 1 ? say.price(words.of(unitMessages).per[unit]) : say.priceAlone;
  return say.price(unitOf({ price, workload, words }));
}

/** Where models stand in the picture: what is advised, then the better by all that is known, what ends last. */
function byAdvice({ models, advice }: Comparison, { standings }: QualityCategory): number[] {
  const mean = (index: number) => standings[index]?.estimate?.mean ?? Number.NEGATIVE_INFINITY;
  const last = (index: number) => Number((advice.endings[index] ?? null) !== null);
  return models
    .map((_, index) => index)
    .sort(
      (a, b) =>
        Number(b === advice.use) - Number(a === advice.use) ||
        last(a) - last(b) ||
        (mean(a) < mean(b) ? 1 : -1),
    );
}

/**
 * A comparison as one picture, models in the order of the advice.
 * @param head.title what is compared
 * @param head.advice what to take, in one sentence
 */
export function comparisonPicture(
  catalog: Catalog,
  comparison: Comparison,
  { title, advice }: { readonly title: string; readonly advice: string },
  today: string,
  words: Wording,
): PictureBlock | null {
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  const price = categoryOf<PriceCategory>(comparison, 'price');
  if (!quality || !price) return null;
  const { models, states } = comparison;
  const workload = comparison.workload === null ? null : (catalog.workloads[comparison.workload] ?? null);
  const { cell } = words.of(stateMessages);
  return pictureBlock(
    catalog,
    {
      title,
      advice,
      priceHead: priceHead(price, workload, words),
      domain: quality.domain,
      models: byAdvice(comparison, quality).map((index) => {
        const model = models[index]!;
        const { state, on } = states[index]!;
        const route = price.units?.routes[index] ?? price.routes[index];
        return {
          model,
          name: model.name,
          standing: quality.standings[index]!,
          isAdvised: comparison.advice.use === index,
          note: state === 'active' ? '' : cell(state, on),
          price: amountOf({ price, workload, words }, index),
          priced: route?.claim,
        };
      }),
    },
    today,
    words,
  );
}
