import * as english from './en/format.ts';
import type { words } from './en/words.ts';
import type { Format } from './format.ts';

/** A message in one language: words, several in order, a sentence with holes, or a function of what it is about. */
type OwnMessage = string | readonly string[] | ((...values: never) => unknown);

/** A language's own messages by id, such as 'speed.title'; those that it lacks are said in English. */
export type OwnMessages = Readonly<Record<string, OwnMessage>>;

/** What words of statements about models mean, as far as a language has them. */
export type Words = Partial<Record<keyof typeof words, string>>;

/** What is known of a language; a further one has as many messages as there are of it. */
export type Language = {
  /** As those who speak it call it. */
  readonly name: string;
  /** A letter that of all our languages it alone has; words with one are in it. */
  readonly letter?: RegExp;
  /** Those of its words, for a class in patterns; left out, `a-z`. */
  readonly letters?: string;
  /** How it writes figures, days and lists; left out, as English does. What is said in English for want of a message keeps the figures of English. */
  readonly format?: Format;
  readonly words?: Words;
  /** The beginnings of its months, as sources of patterns. */
  readonly months?: readonly string[];
  /** Whether blanks stand between its thousands: `200 000`. */
  readonly hasBlanks?: boolean;
  /** Messages by id, for a language that is not written beside the others where things are said. */
  readonly messages?: OwnMessages;
};

/** How a language writes figures, days and lists. */
export function formatOf({ format }: Language): Format {
  return format ?? english;
}
