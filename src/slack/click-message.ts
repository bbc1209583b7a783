import type { BlockAction } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import type { Click } from '../command/click.ts';
import type { Locale } from '../locale.ts';
import type { Form } from '../view/form.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { chartMessages, type FollowUp } from './chart-message.ts';

/** What goes to a click's own address: in place of the message, or beside it. */
type ClickMessage = Pick<FollowUp, 'text' | 'blocks'> & {
  readonly replace_original: boolean;
  readonly response_type?: SlackPayload['response_type'];
  readonly thread_ts?: string;
};

/** Who sees the message that was clicked, null where it was no message, as on the bot's own page; and in which thread it stands. */
export type Clicked = { readonly seenBy: 'asker' | 'everyone' | null; readonly thread: string | null };

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
