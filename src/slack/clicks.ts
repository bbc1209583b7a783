import { type App, type BlockAction, RespondError, type RespondFn } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import type { Click } from '../command/click.ts';
import type { Locale } from '../locale.ts';
import type { Log } from '../log.ts';
import { slackApology } from './apology.ts';
import { clickMessage, readClick } from './click-message.ts';
import type { Locales } from './locales.ts';

type ClickParts = {
  answerer: Answerer;
  log: Log;
  tables: boolean;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** Answers clicks on menus and buttons: acknowledged at once, then one message to the click's own address. */
export function listenForClicks(app: App, parts: ClickParts): void {
  const { answerer, log, tables } = parts;
  const send = async (
    respond: RespondFn,
    click: Click,
    locale: Locale,
    withTables: boolean,
  ): Promise<void> => {
    await respond(clickMessage(answerer, click, { tables: withTables, locale }));
  };
  app.action(/^/, async ({ action, ack, body, client, respond }) => {
    await ack();
    const locale = parts.locales.of(body.user.id, client) ?? parts.locale;
    const click = readClick(action as BlockAction['actions'][number]);
    try {
      await send(respond, click, locale, tables).catch((error: unknown) => {
        // Slack refuses blocks that it does not show: the same answer goes out with fields.
        if (!tables || !(error instanceof RespondError)) throw error;
        return send(respond, click, locale, false);
      });
    } catch (error) {
      log.error('slack: a click could not be answered', { error });
      const { text } = slackApology(locale);
      await respond({ text, replace_original: false, response_type: 'ephemeral' }).catch((failed: unknown) =>
        log.warn('slack: an apology could not be sent', { error: failed }),
      );
    }
  });
}
