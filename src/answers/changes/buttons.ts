import type { ChoicesBlock } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { changesMessages } from '../../subjects/changes/say.ts';
import { costsOffer, offersBlock, pageOffer } from '../clicks/offers.ts';
import type { ChangesCommand } from '../command.ts';

/** Pages that are offered. */
const mostPages = 2;

/**
 * Buttons below the first sentence: more of what changed, the page of the model that was asked about and its costs, else
 * the pages of those that changed last.
 * @param hasMore whether more has changed than is shown
 */
export function changesBlock(
  catalog: Catalog,
  { model: asked, since }: ChangesCommand,
  hasMore: boolean,
  words: Wording,
): ChoicesBlock[] {
  const changed = catalog
    .changes()
    .filter(({ date }) => since === null || date >= since)
    .flatMap(({ model }) => model ?? []);
  const ids = asked?.model ? [asked.model] : [...new Set(changed)].slice(0, mostPages);
  const models = ids.flatMap((id) => catalog.models.get(id) ?? []);
  const pages = models.map((model, place) => pageOffer(model, place, words));
  const of = asked ? ' {0}' : '';
  const day = since === null ? '' : ` since ${since}`;
  const more = {
    label: words.of(changesMessages).more,
    typed: `changes${of}${day} show more`,
    isInPlace: true,
  };
  const offers = [...(hasMore ? [more] : []), ...pages, ...(asked ? [costsOffer(words)] : [])];
  return offersBlock(models, offers, words);
}
