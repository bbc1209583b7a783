import { Locale as DiscordLocale } from 'discord-api-types/v10';
import { type Locale, localeOf, locales } from '../../language/locale.ts';

/** What Discord shows instead of the English where a person's own language is one of these, by its tag there. */
export type Localizations = Readonly<Partial<Record<DiscordLocale, string>>>;

/** The tags that Discord has for our languages. */
export const discordTags: readonly DiscordLocale[] = Object.values(DiscordLocale).filter(
  (tag) => localeOf(tag) !== null,
);

/** What `say` gives for each language but English; nothing for one where it gives null. */
export function localizations(say: (locale: Locale) => string | null): Localizations {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const text = locale === 'en' ? null : say(locale);
      return text === null
        ? []
        : discordTags.filter((tag) => localeOf(tag) === locale).map((tag) => [tag, text] as const);
    }),
  );
}
