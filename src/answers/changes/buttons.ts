import type { ChoicesBlock } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { costsOffer, offersBlock, pageOffer } from '../clicks/offers.ts';
import type { ChangesCommand } from '../command.ts';

/** Pages that are offered. */
const mostPages = 3;

/** Buttons under what changed: the page of the model that was asked about and its costs, else the pages of those that changed last. */
export function changesBlock(
  catalog: Catalog,
  { model: asked, since }: ChangesCommand,
  words: Wording,
): ChoicesBlock[] {
  const changed = catalog
    .changes()
    .filter(({ date }) => since === null || date >= since)
    .flatMap(({ model }) => model ?? []);
  const ids = asked?.model ? [asked.model] : [...new Set(changed)].slice(0, mostPages);
  const models = ids.flatMap((id) => catalog.models.get(id) ?? []);
  const pages = models.map((model, place) => pageOffer(model, place, words));
  return offersBlock(models, [...pages, ...(models.length > 0 ? [costsOffer(words)] : [])], words);
}
