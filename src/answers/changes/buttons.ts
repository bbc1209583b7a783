import type { ChoicesBlock } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import type { Match } from '../../names/resolve.ts';
import { type Digest, monthBefore } from '../../subjects/changes/digest.ts';
import { shownModels } from '../../subjects/changes/digest-view.ts';
import { digestMessages } from '../../subjects/changes/say.ts';
import { costsOffer, type Offer, offersBlock, pageOffer } from '../clicks/offers.ts';

/** Pages that are offered. */
const mostPages = 3;

/** Buttons under what changed of a model: its page and its costs. */
export function modelButtons(catalog: Catalog, { model: id }: Match, words: Wording): ChoicesBlock[] {
  const model = catalog.models.get(id ?? '');
  return model ? offersBlock([model], [pageOffer(model, 0, words), costsOffer(words)], words) : [];
}

/** Buttons under what changed of all: a longer or shorter span in its place, and the pages of those that are shown. */
export function digestButtons(
  catalog: Catalog,
  digest: Digest & { readonly isQuietWeek: boolean },
  since: string | null,
  today: string,
  words: Wording,
): ChoicesBlock[] {
  const say = words.of(digestMessages);
  const models = shownModels(catalog, digest).slice(0, mostPages);
  const month: Offer = {
    label: say.inMonth,
    typed: `changes since ${monthBefore(today)}`,
    isInPlace: true,
  };
  const week: Offer = { label: say.inWeek, typed: 'changes', isInPlace: true };
  const spans = since !== null ? [week] : digest.isQuietWeek ? [] : [month];
  return offersBlock(models, [...spans, ...models.map((model, at) => pageOffer(model, at, words))], words);
}
