import type { Report } from './problem.ts';
import type { ModelEntry, ModelsFile } from './schema.ts';

type Pair = { readonly input: number; readonly output: number };

const samePrice = (a: Pair) => (b: Pair) => a.input === b.input && a.output === b.output;

/** Prices a row states, or none; free ones say nothing about whose they are. */
function pairs(row: { input?: number | undefined; output?: number | undefined }): Pair[] {
  const { input = 0, output = 0 } = row;
  return input > 0 || output > 0 ? [{ input, output }] : [];
}

/** What the lab itself ever charged for the model by its plain route. */
function labPrices(model: ModelEntry, labProvider: string): Pair[] {
  return (model.offers ?? [])
    .filter((offer) => offer.provider === labProvider && !offer.variant && !offer.region)
    .flatMap((offer) => offer.claims.flatMap(pairs));
}

/** Prices that others state for the model, with the place of each. */
function othersPrices(model: ModelEntry, labProvider: string): { price: Pair; at: PropertyKey[] }[] {
  const stated = model.claims.flatMap((claim, index) =>
    pairs({ input: claim.inputPrice, output: claim.outputPrice }).map((price) => ({
      price,
      at: ['claims', index, 'inputPrice'],
    })),
  );
  const offered = (model.offers ?? []).flatMap((offer, number) =>
    offer.provider === labProvider || offer.variant
      ? []
      : offer.claims.flatMap((claim, index) =>
          pairs(claim).map((price) => ({ price, at: ['offers', number, 'claims', index, 'input'] })),
        ),
  );
  return [...stated, ...offered];
}

/** A third party's price that differs from the lab's and equals a sibling's is probably the sibling's. */
export function lintSiblingPrices({ lab, models }: ModelsFile, report: Report): void {
  const ofLab = models.map((model) => labPrices(model, lab.provider));
  for (const [number, model] of models.entries()) {
    const own = ofLab[number] ?? [];
    if (own.length === 0) continue;
    for (const { price, at } of othersPrices(model, lab.provider)) {
      if (own.some(samePrice(price))) continue;
      const sibling = models.find((_, index) => index !== number && ofLab[index]?.some(samePrice(price)));
      if (!sibling) continue;
      const message = `$${price.input}/$${price.output} is the price of ${sibling.name}`;
      report(['models', number, ...at], message, 'warning');
    }
  }
}
