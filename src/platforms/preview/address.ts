import type { Click } from '../../answers/clicks/click.ts';
import { isOfText, localeOfState, stateIn } from '../../answers/clicks/state.ts';
import type { Locale } from '../../language/locale.ts';
import { readCustomId } from '../discord/choices.ts';

/** Which answer an address shows: that to words, the last of a conversation; to a click; or to a click under the answer to words. */
export type Addressed = { readonly words: readonly string[]; readonly click: Click | null };

/** Longer words make no address: some programs that links are sent by cut them. */
const longestWords = 1500;
/** A conversation has no more words in an address. */
export const mostWords = 8;

/** The address that shows this answer, without its host, to be kept or passed on; null where it would be too long. */
export function addressOf({ words, click }: Addressed, locale: Locale): string | null {
  if (words.length > mostWords || words.join('').length > longestWords) return null;
  const query = new URLSearchParams(words.map((text): [string, string] => ['q', text]));
  if (click) query.set('click', `${click.control}.${click.state}.${click.value}`);
  query.set('lang', locale);
  return `/?${query.toString().replaceAll('%2F', '/')}`;
}

/**
 * The address of the answer to a click, in that answer's language. A checked text is in no state: its words go along.
 * @param words those that the message answers; null where they are not known
 * @param usual the language of what says none
 */
export function clickAddress(click: Click, words: string | null, usual: Locale): string | null {
  const locale = localeOfState(click.state) ?? usual;
  if (!isOfText(click.state)) return addressOf({ words: [], click }, locale);
  return words === null ? null : addressOf({ words: [words], click }, locale);
}

/** The address of an answer that carries this state, however it came about. */
export function stateAddress(state: string | null, locale: Locale): string | null {
  return state === null ? null : clickAddress({ control: 'x', state, value: '' }, null, locale);
}

/**
 * What the query of an address asks for.
 * @param locale the language that it asks for, in which the answer to a click is then said too
 */
export function readAddress(query: URLSearchParams, locale: Locale | null): Addressed {
  const words = query
    .getAll('q')
    .map((text) => text.trim())
    .filter(Boolean)
    .slice(0, mostWords);
  const text = query.get('click');
  if (text === null) return { words, click: null };
  const { control, state, value } = readCustomId(text.slice(0, 255));
  return { words, click: { control, state: locale === null ? state : stateIn(state, locale), value } };
}
