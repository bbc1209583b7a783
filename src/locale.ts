/** Languages that Tiebreak speaks, each as well as the other. */
export const locales = ['en', 'ru'] as const;
export type Locale = (typeof locales)[number];
/** The same words in each language. */
export type Localized = Readonly<Record<Locale, string>>;

/** The language of a tag such as "ru-RU"; null where it is one that we do not speak. */
export function localeOf(tag: string): Locale | null {
  const language = tag.toLowerCase().split('-')[0];
  return locales.find((own) => own === language) ?? null;
}

/** The language of a person's words; null where they have none, as model names and figures alone. */
export function localeOfWords(text: string): Locale | null {
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : null;
}
