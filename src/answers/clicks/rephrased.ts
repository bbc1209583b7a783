import type { ChoicesBlock } from '../../card/card.ts';
import { clamp, cleanText } from '../../card/clean-text.ts';
import type { Wording } from '../../language/wording.ts';
import type { Said } from '../command-entry.ts';
import { plain } from '../read-names.ts';
import type { KeptTexts } from '../verify/kept-texts.ts';
import { type Offer, offersBlock } from './offers.ts';

/** What was asked, and where words are kept that no button can carry; null where nothing can be clicked. */
export type Rephrasing = {
  readonly said: Said | null;
  readonly texts: KeptTexts | null;
  /** Whether words that are asked instead lead on; without it, they are taken to. */
  readonly leadsOn?: (typed: string) => boolean;
};

/** One of the things that may be meant: what the button says, and what stands for it in words. */
export type Meant = { readonly label: string; readonly words: string };

/** Buttons of one row. */
const mostMeant = 5;

/** A text with words of it replaced; null where it does not hold them. */
function replaced(text: string, words: string, by: string): string | null {
  const whole = plain(text);
  const at = words === '' ? -1 : whole.toLowerCase().indexOf(words.toLowerCase());
  return at === -1 ? null : `${whole.slice(0, at)}${by}${whole.slice(at + words.length)}`;
}

/**
 * Buttons that ask the same again with what is meant in place of the words that could mean several things, or behind all
 * of it where they are none; empty where those are not known, or one of them would not lead on.
 * @param isQuestion whether the text above does not name what may be meant
 */
export function meantBlock(
  { said, texts, leadsOn = () => true }: Rephrasing,
  words: string,
  meant: readonly Meant[],
  wording: Wording,
  isQuestion = false,
): ChoicesBlock[] {
  if (!said) return [];
  const offers = meant.slice(0, mostMeant).flatMap((own): Offer[] => {
    const typed =
      words === ''
        ? `${plain(said.text).replace(/[?.!]+$/, '')} ${own.words}?`
        : replaced(said.text, words, own.words);
    return typed === null ? [] : [{ label: own.label, typed, isInPlace: true }];
  });
  if (!offers.every((offer) => 'typed' in offer && leadsOn(offer.typed))) return [];
  const about = said.about.map((id) => ({ id }));
  return offersBlock(about, offers, wording, texts, isQuestion);
}

/** Buttons that ask whole questions. */
export function questionsBlock(questions: readonly string[], words: Wording): ChoicesBlock[] {
  const offers = questions.map((typed) => ({ label: labelOf(typed), typed, isInPlace: true }));
  return offersBlock([], offers, words, null, true);
}

/** Characters of a label that every platform shows. */
const longestLabel = 75;

/** A question as a button says it. */
function labelOf(question: string): string {
  const [first = '', ...rest] = cleanText(question);
  return clamp(`${first.toUpperCase()}${rest.join('')}`, longestLabel);
}
