import type { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { createCache } from '../../memo.ts';
import { within } from '../in-flight.ts';
import { hasCode } from './web-api.ts';

/** Whether somebody may change settings; `unknown` where the bot may not ask who an admin is, `failed` where Slack did not answer. */
export type MayChange = 'yes' | 'no' | 'unknown' | 'failed';

export type WhoMay = {
  /** What is known without asking. */
  known(team: string, user: string): MayChange | null;
  /** Asks Slack, where that is not known; never rejects. */
  ask(team: string, user: string, client: webApi.WebClient): Promise<MayChange>;
};

/** Whether somebody installed the app in a workspace. */
export type IsInstaller = (team: string, user: string) => Promise<boolean>;

/** Milliseconds for which it is known who may: somebody who is no admin any more may for no longer. */
const rememberedFor = 60_000;
const mostPeople = 5000;
/** Milliseconds that Slack may take, of the three seconds that a form waits. */
const longestAsking = 2000;

/**
 * Who may change settings: whoever installed the app, and the workspace's admins and owners.
 * @param now the clock in milliseconds
 */
export function createWhoMay(isInstaller: IsInstaller, log: Log, now: () => number): WhoMay {
  const people = createCache<string, { may: MayChange | null; until: number }>(mostPeople);
  const entryOf = (team: string, user: string) => people(`${team} ${user}`, () => ({ may: null, until: 0 }));
  const isAdmin = async (user: string, client: webApi.WebClient): Promise<MayChange> => {
    try {
      const { user: person } = await within(longestAsking, client.users.info({ user }));
      const isOne = person?.is_admin === true || person?.is_owner === true;
      return isOne && person?.deleted !== true ? 'yes' : 'no';
    } catch (error) {
      if (hasCode(error, 'missing_scope')) return 'unknown';
      log.warn('slack: who may change settings could not be looked up', { error });
      return 'failed';
    }
  };
  return {
    known(team, user) {
      const { may, until } = entryOf(team, user);
      return now() < until ? may : null;
    },
    async ask(team, user, client) {
      const entry = entryOf(team, user);
      if (entry.may !== null && now() < entry.until) return entry.may;
      const installed = await isInstaller(team, user).catch((error: unknown) => {
        log.warn('slack: who installed the app could not be looked up', { error });
        return false;
      });
      const may = installed ? 'yes' : await isAdmin(user, client);
      if (may === 'yes' || may === 'no') Object.assign(entry, { may, until: now() + rememberedFor });
      return may;
    },
  };
}
