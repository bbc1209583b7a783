/** Languages that every message is written in, and every name of the catalog. */
export const writtenLocales = ['en', 'ru'] as const;
export type WrittenLocale = (typeof writtenLocales)[number];
/** Languages that Tiebreak speaks: one beyond the written ones says what it has of its own, and the rest in English. */
export const locales = [...writtenLocales] as const;
export type Locale = (typeof locales)[number];
/** The same words in each written language. */
export type Localized = Readonly<Record<WrittenLocale, string>>;

/** The language of a tag such as "ru-RU"; null where it is one that we do not speak. */
export function localeOf(tag: string): Locale | null {
  const language = tag.toLowerCase().split('-')[0];
  return locales.find((own) => own === language) ?? null;
}

/** The language of a person's words; null where they have none, as model names and figures alone. */
export function localeOfWords(text: string): Locale | null {
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : null;
}
