import type { ImportedFile } from '../imported-schema.ts';
import type { Report } from '../problem.ts';
import type { ModelEntry, ModelsFile } from '../schema.ts';
import type { LabsFile } from '../table-schemas.ts';

type Pair = { readonly input: number; readonly output: number };

const samePrice = (a: Pair) => (b: Pair) => a.input === b.input && a.output === b.output;

/** Prices a row states, or none; free ones say nothing about whose they are. */
function pairs(row: { input?: number | undefined; output?: number | undefined }): Pair[] {
  const { input = 0, output = 0 } = row;
  return input > 0 || output > 0 ? [{ input, output }] : [];
}

/** What each model's own lab ever charged for it by its plain route, as files and price lists have it. */
export function labPrices(
  files: readonly ModelsFile[],
  lists: readonly ImportedFile[],
  labs: LabsFile,
): ReadonlyMap<string, { readonly name: string; readonly prices: readonly Pair[] }> {
  const known = new Map<string, { name: string; prices: Pair[] }>();
  const ownProvider = (id: string) => labs[id.slice(0, id.indexOf('/'))]?.provider;
  const add = (id: string, name: string, prices: Pair[]) => {
    const before = known.get(id);
    known.set(id, { name: before?.name ?? name, prices: [...(before?.prices ?? []), ...prices] });
  };
  for (const { id, name, offers = [] } of files.flatMap((file) => file.models)) {
    const own = offers.filter(
      (offer) => offer.provider === ownProvider(id) && !offer.variant && !offer.region,
    );
    add(
      id,
      name,
      own.flatMap((offer) => offer.claims.flatMap(pairs)),
    );
  }
  for (const { id, name, offers } of lists.flatMap((list) => list.models)) {
    const own = offers.filter(
      (offer) => offer.provider === ownProvider(id) && !offer.variant && !offer.region,
    );
    add(id, name, own.flatMap(pairs));
  }
  return known;
}

/** Prices at which others serve the model, with the place of each. */
function othersPrices(
  model: ModelEntry,
  labProvider: string | undefined,
): { price: Pair; at: PropertyKey[] }[] {
  return (model.offers ?? []).flatMap((offer, number) =>
    offer.provider === labProvider || offer.variant
      ? []
      : offer.claims.flatMap((claim, index) =>
          pairs(claim).map((price) => ({ price, at: ['offers', number, 'claims', index, 'input'] })),
        ),
  );
}

/** A third party's price that differs from the lab's and equals a sibling's is probably the sibling's. */
export function lintSiblingPrices(
  { lab, models }: ModelsFile,
  ofLab: ReturnType<typeof labPrices>,
  ownProvider: string | undefined,
  report: Report,
): void {
  for (const [number, model] of models.entries()) {
    const own = ofLab.get(model.id)?.prices ?? [];
    if (own.length === 0) continue;
    for (const { price, at } of othersPrices(model, ownProvider)) {
      if (own.some(samePrice(price))) continue;
      const sibling = [...ofLab].find(
        ([id, { prices }]) => id !== model.id && id.startsWith(`${lab}/`) && prices.some(samePrice(price)),
      );
      if (!sibling) continue;
      const message = `$${price.input}/$${price.output} is the price of ${sibling[1].name}`;
      report(['models', number, ...at], message, 'warning');
    }
  }
}
