/** Languages that every message is written in, and every name of the catalog. */
export const writtenLocales = ['en', 'ru'] as const;
export type WrittenLocale = (typeof writtenLocales)[number];

/** The same words in each written language, and in any further one by its tag. */
export type Localized<Words = string> = Readonly<Record<WrittenLocale, Words>> & {
  readonly [tag: string]: Words | undefined;
};

/** Words in a language, by its tag; in English where that language has none. */
export function localized<Words>(words: Localized<Words>, tag: string): Words {
  return words[tag] ?? words.en;
}
