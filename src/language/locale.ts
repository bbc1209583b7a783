import type { Language } from './language.ts';
import { languages } from './languages.ts';

/** The tag of a language that Tiebreak speaks. */
export type Locale = keyof typeof languages;
export const locales = Object.keys(languages) as readonly Locale[];

/** What is known of a language. */
export function languageOf(locale: Locale): Language {
  return languages[locale];
}

/** The language of a tag such as "ru-RU"; null where it is one that we do not speak. */
export function localeOf(tag: string): Locale | null {
  const language = tag.toLowerCase().split('-')[0];
  return locales.find((own) => own === language) ?? null;
}

/** The language of a person's words; null where their letters do not say, as of model names and figures alone. */
export function localeOfWords(text: string): Locale | null {
  return locales.find((own) => languageOf(own).letter?.test(text)) ?? null;
}

/** What is known of the language that somebody is to be answered in; the first that says one counts. */
export type LocaleHints = {
  /** What they wrote. */
  readonly words?: string;
  /** What the channel, the workspace or the server has chosen. */
  readonly chosen?: Locale | null;
  /** What the platform says of the person. */
  readonly person?: Locale | null;
  /** The configured one. */
  readonly usual: Locale;
};

/** The language of an answer: that of the words, else the chosen one, else the person's, else the configured one. */
export function answerLocale({ words = '', chosen = null, person = null, usual }: LocaleHints): Locale {
  return localeOfWords(words) ?? chosen ?? person ?? usual;
}
