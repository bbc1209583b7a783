import type { App } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { createRecent } from '../fresh-requests.ts';
import { slackPayload } from './blocks.ts';
import type { Locales } from './locales.ts';
import type { Views } from './views.ts';
import { whereOf } from './workspace.ts';

type HomeParts = {
  answerer: Answerer;
  views: Views;
  log: Log;
  now: () => number;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** Milliseconds for which a person's page is left as it is, however often it is opened. */
const freshFor = 60_000;

/** Shows the bot's own page to whoever opens it. */
export function listenForHome(app: App, { answerer, views, log, now, locale, locales }: HomeParts): void {
  const shown = createRecent({ remember: freshFor, most: 20_000, now });
  app.event('app_home_opened', async ({ event, client, context }) => {
    const where = whereOf({ context, client });
    const key = `${where.team} ${event.user}`;
    if (event.tab !== 'home' || !shown.add(key)) return;
    try {
      const { blocks } = slackPayload(answerer.home(locales.of(event.user, where) ?? locale), {
        tables: false,
      });
      await views.publish(client, event.user, { type: 'home', blocks });
    } catch (error) {
      shown.delete(key);
      log.error('slack: the home tab could not be shown', { error });
    }
  });
}
