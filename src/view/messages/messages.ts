import type { Format } from '../../language/format.ts';
import { formatOf } from '../../language/formats.ts';
import { type Own, type Said, sayIn } from '../../language/says.ts';
import { type Locale, locales } from '../../locale.ts';
import { areas } from './areas.ts';
import type { Overlay } from './overlay.ts';

/**
 * Every sentence that people read, in one language. A view takes `words: Messages` and chooses by facts which message
 * it needs; a message says it, and knows nothing of the catalog.
 *
 * To add a message, put it into the area where it belongs, in every language that is written there:
 * 1. Words as they stand are `{ en: ..., ru: ... }`, a sentence with holes is a `template`, one with logic a `phrase`.
 *    Arguments are names, numbers, ISO dates and lists as they are; the message writes them with the format of its own
 *    language, because cases, plurals and the order of words differ.
 * 2. One message is a whole sentence or a whole clause. Never glue a sentence together from words in the view: where a
 *    part may be missing, give the message a null.
 * 3. Names of models, providers and licences are never translated nor inflected; word the sentence around them.
 * A new area is a file and a line in `areas.ts`. A view takes `words` as its last argument and hands it on.
 *
 * A further language is a word in `locales` and its own messages by id, as many as it has, in `overlays`: what it lacks
 * is said in English.
 */
export type Messages = { readonly locale: Locale; readonly format: Format } & Said<typeof areas>;

/** Languages that are not written beside the others, by what they have of their own. */
export const overlays: Readonly<Partial<Record<Locale, Overlay>>> = {};

/** The messages of a language with some of its own; an area is made when it is first asked for. */
export function messagesWith(locale: Locale, own: Overlay): Messages {
  const words = { locale, format: formatOf(locale) };
  for (const [name, spec] of Object.entries(areas)) {
    Object.defineProperty(words, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = sayIn(locale, spec, own as Own, name);
        Object.defineProperty(words, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return words as Messages;
}

const byLocale = new Map(locales.map((locale) => [locale, messagesWith(locale, overlays[locale] ?? {})]));

/** The messages of a language. */
export function messagesOf(locale: Locale): Messages {
  return byLocale.get(locale) as Messages;
}
