import { webApi } from '@slack/bolt';
import { type Locale, localeOf } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { createCache } from '../../memo.ts';
import type { Kept } from '../../storage/kept.ts';
import { hasCode } from './web-api.ts';

/** Languages of Slack's people, as far as they are known by now. */
export type Locales = {
  /** Never waits: the first time it is null, and Slack is asked for the next time. */
  of(user: string, client: webApi.WebClient): Locale | null;
  /** The same for whom nobody waits: once Slack has told, or has not. Never rejects. */
  asked(user: string, client: webApi.WebClient): Promise<Locale | null>;
};

const mostPeople = 10_000;

/** Milliseconds until somebody whom Slack did not tell of is asked for again, and until a scope that was not granted may be. */
const pauses = { person: 10 * 60_000, scope: 60 * 60_000 } as const;

/** What is known of a person; `askAt` is when to ask Slack at the earliest, which is never while it is asked and once it told. */
type Entry = { locale: Locale | null; askAt: number; asking: Promise<void> | null };

/**
 * Asks Slack for each person once, and later again for whom that failed. For nobody does it ask while Slack's limit is
 * reached, and for an hour after it said that it may not.
 * @param parts.kept where languages are known to all processes, and over restarts
 * @param parts.now the clock in milliseconds
 */
export function createLocales({
  log,
  kept,
  now,
}: {
  readonly log: Log;
  readonly kept: Kept;
  readonly now: () => number;
}): Locales {
  const known = createCache<string, Entry>(mostPeople);
  let nobodyUntil = Number.NEGATIVE_INFINITY;
  let isScopeSaid = false;
  const ask = async (user: string, client: webApi.WebClient, entry: Entry): Promise<void> => {
    entry.askAt = Number.POSITIVE_INFINITY;
    const before = await kept.find('language', user);
    if (typeof before === 'string') {
      entry.locale = localeOf(before);
      return;
    }
    try {
      const { user: person } = await client.users.info({ user, include_locale: true });
      entry.locale = person?.locale ? localeOf(person.locale) : null;
      // Also where it is none that we speak.
      await kept.keep('language', user, person?.locale ?? '', { person: `slack ${user}` });
    } catch (error) {
      if (hasCode(error, 'missing_scope')) {
        nobodyUntil = entry.askAt = now() + pauses.scope;
        if (!isScopeSaid) log.info("slack: people's languages are not known without the scope users:read");
        isScopeSaid = true;
      } else if (error instanceof webApi.WebAPIRateLimitedError) {
        nobodyUntil = entry.askAt = now() + error.retryAfter * 1000;
      } else {
        entry.askAt = now() + pauses.person;
        log.info("slack: a person's language is not known, and asked for later", { error });
      }
    }
  };
  const entryOf = (user: string, client: webApi.WebClient): Entry => {
    const entry = known(user, () => ({ locale: null, askAt: Number.NEGATIVE_INFINITY, asking: null }));
    if (now() >= Math.max(entry.askAt, nobodyUntil)) entry.asking = ask(user, client, entry);
    return entry;
  };
  return {
    of: (user, client) => entryOf(user, client).locale,
    async asked(user, client) {
      const entry = entryOf(user, client);
      await entry.asking;
      return entry.locale;
    },
  };
}
