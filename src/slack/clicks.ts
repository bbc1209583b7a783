import { type App, type BlockAction, RespondError, type RespondFn } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import type { Click } from '../command/click.ts';
import type { Locale } from '../locale.ts';
import type { Log } from '../log.ts';
import { slackApology } from './apology.ts';
import { slackPayload } from './blocks.ts';
import type { Locales } from './locales.ts';

type ClickParts = {
  answerer: Answerer;
  log: Log;
  tables: boolean;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** Longer than anything that we put on a control. */
const longest = 255;

/** What was clicked; read loosely, since a forged one may hold anything. */
function clickOf(action: Partial<BlockAction['actions'][number]>): Click {
  const { action_id = '', block_id = '' } = action;
  const { selected_option, value } = { ...action } as {
    selected_option?: { value?: unknown } | null;
    value?: unknown;
  };
  const chosen = selected_option?.value ?? value;
  return {
    control: String(action_id).slice(0, 1),
    state: String(block_id).slice(0, longest),
    value: typeof chosen === 'string' ? chosen.slice(0, longest) : '',
  };
}

/** Answers clicks on menus and buttons: acknowledged at once, then one message to the click's own address. */
export function listenForClicks(app: App, parts: ClickParts): void {
  const { answerer, log, tables } = parts;
  const send = async (
    respond: RespondFn,
    click: Click,
    locale: Locale,
    withTables: boolean,
  ): Promise<void> => {
    const { card, how } = answerer.click(click, locale);
    const { text, blocks } = slackPayload(card, { tables: withTables });
    await respond({
      text,
      blocks,
      replace_original: how === 'replace',
      ...(how === 'replace' ? {} : { response_type: how === 'share' ? 'in_channel' : 'ephemeral' }),
    });
  };
  app.action(/^/, async ({ action, ack, body, client, respond }) => {
    await ack();
    const locale = parts.locales.of(body.user.id, client) ?? parts.locale;
    const click = clickOf(action as BlockAction['actions'][number]);
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
