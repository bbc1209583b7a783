import {
  type App,
  type BlockAction,
  type RespondArguments,
  RespondError,
  type RespondFn,
  type webApi,
} from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import type { Click } from '../command/click.ts';
import type { Locale } from '../locale.ts';
import type { Log } from '../log.ts';
import type { Form } from '../view/form.ts';
import { noForm, slackApology } from './apology.ts';
import { type Clicked, clickMessage, readClick } from './click-message.ts';
import type { Locales } from './locales.ts';
import { openForm } from './open-form.ts';

type ClickParts = {
  answerer: Answerer;
  log: Log;
  tables: boolean;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

function clickedOn({ container }: BlockAction): Clicked {
  const { type, is_ephemeral, thread_ts } = { ...container } as Record<string, unknown>;
  return {
    seenBy: type === 'message' ? (is_ephemeral === true ? 'asker' : 'everyone') : null,
    thread: typeof thread_ts === 'string' ? thread_ts : null,
  };
}

/** Answers clicks on menus and buttons: acknowledged at once, then one message to the click's own address, or a form. */
export function listenForClicks(app: App, parts: ClickParts): void {
  const { answerer, log, tables } = parts;
  const send = async (
    respond: RespondFn,
    click: Click,
    locale: Locale,
    clicked: Clicked,
    plainer: boolean,
  ): Promise<Form | null> => {
    const answer = clickMessage(answerer, click, { tables, plainer, locale, clicked });
    if ('form' in answer) return answer.form;
    // A chart is a block that Slack's types do not know.
    await respond(answer as RespondArguments);
    return null;
  };
  const open = async (form: Form, body: BlockAction, client: webApi.WebClient, respond: RespondFn) => {
    const url = body.response_url || null;
    const isOpen = await openForm(
      client,
      body.trigger_id,
      form,
      { url, replaces: clickedOn(body).seenBy },
      log,
    );
    if (isOpen || url === null) return;
    await respond({ text: noForm(form.locale).text, replace_original: false, response_type: 'ephemeral' });
  };
  app.action<BlockAction>(/^/, async ({ action, ack, body, client, respond }) => {
    await ack();
    const locale = parts.locales.of(body.user.id, client) ?? parts.locale;
    const click = readClick(action);
    try {
      const clicked = clickedOn(body);
      const form = await send(respond, click, locale, clicked, false).catch((error: unknown) => {
        // Slack refuses blocks that it does not show: the same answer goes out without them.
        if (!(error instanceof RespondError)) throw error;
        return send(respond, click, locale, clicked, true);
      });
      if (form) await open(form, body, client, respond);
    } catch (error) {
      log.error('slack: a click could not be answered', { error });
      // The bot's own page has no address to answer at.
      if (!body.response_url) return;
      const { text } = slackApology(locale);
      await respond({ text, replace_original: false, response_type: 'ephemeral' }).catch((failed: unknown) =>
        log.warn('slack: an apology could not be sent', { error: failed }),
      );
    }
  });
}
