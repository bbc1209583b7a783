import { webApi } from '@slack/bolt';
import { type Locale, localeOf } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { createCache } from '../../memo.ts';
import type { Kept } from '../../storage/kept.ts';
import { within } from '../in-flight.ts';
import { hasCode } from './web-api.ts';
import type { Where } from './workspace.ts';

/** Languages of Slack's people, in each workspace, as far as they are known by now. */
export type Locales = {
  /** Never waits: the first time it is null, and Slack is asked for the next time. */
  of(user: string, where: Where): Locale | null;
  /** The same for whom nobody waits: once Slack has told, or has not. Never rejects. */
  asked(user: string, where: Where): Promise<Locale | null>;
  /** Waits a moment until nothing of a workspace is being asked, so that nothing is kept of it afterwards. Never rejects. */
  settled(team: string): Promise<void>;
};

const mostPeople = 10_000;

/** Milliseconds for which what is being asked of a workspace is waited for; after that its token is none any more. */
const longestWait = 1000;

/** Milliseconds until somebody whom Slack did not tell of is asked for again, and until a scope that was not granted may be. */
const pauses = { person: 10 * 60_000, scope: 60 * 60_000 } as const;

/** What is known of a person; `askAt` is when to ask Slack at the earliest, which is never while it is asked and once it told. */
type Entry = { locale: Locale | null; askAt: number; asking: Promise<void> | null };

/**
 * Asks Slack for each person once, and later again for whom that failed. For nobody in a workspace does it ask while Slack's limit is
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
  /** What is being asked now, with the workspace that it is asked of. */
  const asking = new Map<Promise<void>, string>();
  /** Until when Slack is asked for nobody of a workspace. */
  const nobodyUntil = new Map<string, number>();
  const pause = (team: string, milliseconds: number): number => {
    const until = now() + milliseconds;
    nobodyUntil.set(team, until);
    return until;
  };
  let isScopeSaid = false;
  const ask = async (user: string, { team, client }: Where, entry: Entry): Promise<void> => {
    entry.askAt = Number.POSITIVE_INFINITY;
    const before = await kept.find('language', `${team} ${user}`);
    if (typeof before === 'string') {
      entry.locale = localeOf(before);
      return;
    }
    try {
      const { user: person } = await client.users.info({ user, include_locale: true });
      entry.locale = person?.locale ? localeOf(person.locale) : null;
      // Also where it is none that we speak.
      const owner = { team, person: `slack ${user}` };
      await kept.keep('language', `${team} ${user}`, person?.locale ?? '', owner);
    } catch (error) {
      if (hasCode(error, 'missing_scope')) {
        entry.askAt = pause(team, pauses.scope);
        if (!isScopeSaid) log.info("slack: people's languages are not known without the scope users:read");
        isScopeSaid = true;
      } else if (error instanceof webApi.WebAPIRateLimitedError) {
        entry.askAt = pause(team, error.retryAfter * 1000);
      } else {
        entry.askAt = now() + pauses.person;
        log.info("slack: a person's language is not known, and asked for later", { error });
      }
    }
  };
  const entryOf = (user: string, where: Where): Entry => {
    const entry = known(`${where.team} ${user}`, () => ({
      locale: null,
      askAt: Number.NEGATIVE_INFINITY,
      asking: null,
    }));
    const until = nobodyUntil.get(where.team) ?? Number.NEGATIVE_INFINITY;
    if (now() >= Math.max(entry.askAt, until)) {
      const asked = ask(user, where, entry).finally(() => asking.delete(asked));
      asking.set(asked, where.team);
      entry.asking = asked;
    }
    return entry;
  };
  return {
    of: (user, where) => entryOf(user, where).locale,
    async asked(user, where) {
      const entry = entryOf(user, where);
      await entry.asking;
      return entry.locale;
    },
    async settled(team) {
      const own = [...asking].flatMap(([asked, of]) => (of === team ? [asked] : []));
      await within(longestWait, Promise.allSettled(own)).catch(() => undefined);
    },
  };
}
