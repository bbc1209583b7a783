import type { Format } from './format.ts';
import { formatOf, type Language } from './language.ts';
import { type Locale, languageOf, locales } from './locale.ts';
import { type Area, type Messages, type Said, sayIn } from './says.ts';

/**
 * Every sentence that people read, in one language. A view takes `words: Wording`, asks it for the messages of a subject
 * (`words.of(speedMessages)`) and chooses by facts which message it needs; a message says it, and knows nothing of the
 * catalog.
 *
 * To add a message, put it into the `say.ts` of the subject where it belongs, English and Russian side by side:
 * 1. Words as they stand are `{ en: ..., ru: ... }`, a sentence with holes is a `template`, one with logic a `phrase`.
 *    Arguments are names, numbers, ISO dates and lists as they are; the message writes them with the format of its own
 *    language, because cases, plurals and the order of words differ.
 * 2. One message is a whole sentence or a whole clause. Never glue a sentence together from words in the view: where a
 *    part may be missing, give the message a null.
 * 3. Names of models, providers and licences are never translated nor inflected; word the sentence around them.
 *
 * A further language is a folder with its own messages by id, as many as it has, and its name in `languages`: what it
 * lacks is said in English.
 */
export type Wording = {
  readonly locale: Locale;
  readonly format: Format;
  /** The messages of an area, in this language. */
  readonly of: <Spec extends Messages>(area: Area<Spec>) => Said<Spec>;
};

/** What is said in a language of which this is known; an area is made when it is first asked for. */
export function wordingWith(locale: Locale, language: Language): Wording {
  const made = new Map<Area, unknown>();
  return {
    locale,
    format: formatOf(language),
    of: <Spec extends Messages>(area: Area<Spec>): Said<Spec> => {
      const known = made.get(area);
      if (known !== undefined) return known as Said<Spec>;
      const said = sayIn(locale, area, language);
      made.set(area, said);
      return said;
    },
  };
}

const byLocale = new Map(locales.map((locale) => [locale, wordingWith(locale, languageOf(locale))]));

/** What is said in a language. */
export function wordingOf(locale: Locale): Wording {
  return byLocale.get(locale) as Wording;
}
