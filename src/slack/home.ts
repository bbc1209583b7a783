import type { App } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import { createRecent } from '../http/recent.ts';
import type { Log } from '../log.ts';
import { slackPayload } from './blocks.ts';

type HomeParts = { answerer: Answerer; log: Log; now: () => number };

/** Milliseconds for which a person's page is left as it is, however often it is opened. */
const freshFor = 60_000;

/** Shows the bot's own page to whoever opens it. */
export function listenForHome(app: App, { answerer, log, now }: HomeParts): void {
  const shown = createRecent({ remember: freshFor, most: 20_000, now });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home' || !shown.add(event.user)) return;
    try {
      const { blocks } = slackPayload(answerer.home(), { tables: false });
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
    } catch (error) {
      shown.delete(event.user);
      log.error('slack: the home tab could not be shown', { error });
    }
  });
}
