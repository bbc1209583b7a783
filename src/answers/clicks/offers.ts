import type { ChoicesBlock } from '../../card/card.ts';
import type { Model } from '../../catalog/catalog.ts';
import type { Wording } from '../../language/wording.ts';
import { dialogMessages } from '../form/say.ts';
import { comparableModels } from '../limits.ts';
import type { KeptTexts } from '../verify/kept-texts.ts';
import type { Control } from './click.ts';
import { packText } from './packed.ts';
import { clicksMessages } from './say.ts';
import { hasRoom, keptSign, stateText } from './state.ts';

/**
 * A button: what can be typed after `/tiebreak`, in which `{0}` is the first model of the block, or one of the controls.
 * `isInPlace` where its answer takes the place of the message, `isPicture` where its answer comes as a picture.
 */
export type Offer =
  | {
      readonly label: string;
      readonly typed: string;
      readonly isInPlace?: boolean;
      readonly isPicture?: boolean;
    }
  | { readonly label: string; readonly control: Control; readonly value: string; readonly url?: string };

/** What a button carries for a text; null where that cannot be said so shortly and is not kept either. */
function carriedBy(text: string, state: string, texts: KeptTexts | null): string | null {
  const packed = packText(text);
  if (packed !== null && hasRoom(state, packed)) return packed;
  return texts && `${keptSign}${texts.keep({ text, length: text.length })}`;
}

/**
 * A row of buttons, each of which asks for something of its own; those that cannot carry it are left out, alike ones but once.
 * @param models what the buttons are about; a state carries the first five
 * @param texts where words are kept that no button can carry; null where such buttons are to be left out
 * @param isQuestion whether they answer what the card asks
 */
export function offersBlock(
  models: readonly Pick<Model, 'id'>[],
  offers: readonly Offer[],
  words: Wording,
  texts: KeptTexts | null = null,
  isQuestion = false,
): ChoicesBlock[] {
  const { locale } = words;
  const ids = models.slice(0, comparableModels.most).map(({ id }) => id);
  const own = { page: 'typed', section: null, option: null, locale, volume: null } as const;
  const state = stateText({ ...own, models: ids });
  if (state === null) return [];
  const buttons = offers.flatMap((offer) => {
    const { label } = offer;
    if (!('typed' in offer)) return { ...offer };
    const value = carriedBy(offer.typed, state, texts);
    return value === null
      ? []
      : { control: offer.isPicture ? 'q' : offer.isInPlace ? 'u' : 't', label, value };
  });
  const each = [...new Map(buttons.map((one) => [`${one.control}${one.value}`, one])).values()];
  return each.length === 0
    ? []
    : [{ kind: 'choices', state, menus: [], buttons: each, ...(isQuestion ? { isQuestion } : {}) }];
}

/** The form of costs that starts with the models of the block. */
export function costsOffer(words: Wording): Offer {
  return { label: words.of(clicksMessages).costs, control: 'k', value: '' };
}

/** The form of a comparison that starts with them. */
export function comparisonOffer(words: Wording): Offer {
  return { label: words.of(dialogMessages).title.compare, control: 'e', value: 'compare' };
}

/** The page of one of them. */
export function pageOffer(model: Pick<Model, 'name'>, place: number, words: Wording): Offer {
  return { label: words.of(clicksMessages).pageOf(model.name), control: 'm', value: String(place) };
}

/** The comparison of as many as there are. */
export function compareOffer(models: readonly unknown[], words: Wording) {
  const { compareTwo, compareListed } = words.of(clicksMessages);
  const typed = `compare ${models.map((_, index) => `{${index}}`).join(', ')}`;
  return { label: models.length === 2 ? compareTwo : compareListed, typed };
}

/** The picture of the answer to what can be typed. */
export function pictureOffer(typed: string, words: Wording): Offer {
  return { label: words.of(clicksMessages).askPicture, typed, isPicture: true };
}

/** What stands behind their prices. */
export function reportOffer(words: Wording): Offer {
  return { label: words.of(dialogMessages).report, control: 'r', value: '' };
}

/** A way to show to all what was answered to one person. */
export function shareOffer(words: Wording, packed: string): Offer {
  return { label: words.of(clicksMessages).share, control: 'o', value: packed };
}
