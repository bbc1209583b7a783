import type { Locale } from '../../locale.ts';
import { en } from './en/en.ts';
import { ru } from './ru/ru.ts';

/**
 * Every sentence that people read, in one language. A view takes `words: Messages` and chooses by facts which message
 * it needs; a message says it, and knows nothing of the catalog.
 *
 * To add a message:
 * 1. Put it into the area where it belongs, `en/<area>.ts`: a string, or a function of what varies. Arguments are names,
 *    numbers, ISO dates and lists as they are; the message formats them with `format.ts` of its own language, because
 *    cases, plurals and the order of words differ.
 * 2. Add it to `ru/<area>.ts` under the same key; until it is there, or when its arguments differ, `tsc` fails.
 * 3. One message is a whole sentence or a whole clause. Never glue a sentence together from words in the view: where a
 *    part may be missing, give the message a null.
 * 4. Names of models, providers and licences are never translated nor inflected; word the sentence around them.
 * A new area is a file in each language and a line in `en.ts` and `ru.ts`.
 * A view takes `words` as its last argument and hands it on.
 */
export type Messages = typeof en;

const byLocale: Readonly<Record<Locale, Messages>> = { en, ru };

/** The messages of a language. */
export function messagesOf(locale: Locale): Messages {
  return byLocale[locale];
}
