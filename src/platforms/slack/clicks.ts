import {
  type App,
  type BlockAction,
  type RespondArguments,
  RespondError,
  type RespondFn,
  type webApi,
} from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import type { Click } from '../../answers/clicks/click.ts';
import type { Form } from '../../answers/form/card.ts';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { noForm, slackApology } from './apology.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { chartMessages, type FollowUp } from './chart-message.ts';
import type { Locales } from './locales.ts';
import { openForm } from './submissions.ts';

/** What goes to a click's own address: in place of the message, or beside it. */
type ClickMessage = Pick<FollowUp, 'text' | 'blocks'> & {
  readonly replace_original: boolean;
  readonly response_type?: SlackPayload['response_type'];
  readonly thread_ts?: string;
};

/** Who sees the message that was clicked, null where it was no message, as on the bot's own page; and in which thread it stands. */
type Clicked = { readonly seenBy: 'asker' | 'everyone' | null; readonly thread: string | null };

/** Longer than anything that we put on a control. */
const longest = 255;

/** What was clicked; read loosely, since a forged one may hold anything. */
export function readClick(action: Partial<BlockAction['actions'][number]>): Click {
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

/** A chart, for all who see the message that was clicked, where that stands. */
function pictureMessage({ text, blocks }: FollowUp, { seenBy, thread }: Clicked): ClickMessage {
  const isForAll = seenBy === 'everyone';
  return {
    text,
    blocks,
    replace_original: false,
    response_type: isForAll ? 'in_channel' : 'ephemeral',
    ...(isForAll && thread !== null ? { thread_ts: thread } : {}),
  };
}

/**
 * The message or the form that answers a click.
 * @param options.plainer without what Slack may have refused: a chart as a table, a table as fields
 * @param options.locale for what of it has no language
 */
export function clickMessage(
  answerer: Answerer,
  click: Click,
  options: {
    readonly tables: boolean;
    readonly plainer?: boolean;
    readonly locale: Locale;
    readonly clicked: Clicked;
  },
): ClickMessage | { readonly form: Form } {
  const { tables, plainer = false, locale } = options;
  const answer = answerer.click(click, locale);
  if (answer.how === 'form') return { form: answer.form };
  const { card, how } = answer;
  const picture = how === 'picture' ? chartMessages(card, { tables }) : null;
  if (picture) {
    const { drawn, inWords } = picture;
    return pictureMessage(plainer ? inWords : (drawn ?? inWords), options.clicked);
  }
  const { text, blocks } = slackPayload(card, { tables: tables && !plainer });
  return {
    text,
    blocks,
    replace_original: how === 'replace',
    ...(how === 'replace' ? {} : { response_type: how === 'share' ? 'in_channel' : 'ephemeral' }),
  };
}

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
