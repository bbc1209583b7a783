import type { webApi } from '@slack/bolt';
import { type Locale, localeOf } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { createCache } from '../../memo.ts';

/** Languages of Slack's people, as far as they are known by now. */
export type Locales = {
  /** Never waits: the first time it is null, and Slack is asked for the next time. */
  of(user: string, client: webApi.WebClient): Locale | null;
};

const mostPeople = 10_000;

/** Asks Slack for each person once, and for nobody after it said that this is not allowed. */
export function createLocales(log: Log): Locales {
  const known = createCache<string, { locale: Locale | null }>(mostPeople);
  let isAllowed = true;
  const ask = async (user: string, client: webApi.WebClient, entry: { locale: Locale | null }) => {
    try {
      const { user: person } = await client.users.info({ user, include_locale: true });
      entry.locale = person?.locale ? localeOf(person.locale) : null;
    } catch (error) {
      if (isAllowed) log.info("slack: people's languages are not known", { error });
      isAllowed = false;
    }
  };
  return {
    of: (user, client) =>
      known(user, () => {
        const entry = { locale: null };
        if (isAllowed) void ask(user, client, entry);
        return entry;
      }).locale,
  };
}
