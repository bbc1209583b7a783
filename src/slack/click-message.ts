import type { BlockAction } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import type { Click } from '../command/click.ts';
import type { Locale } from '../locale.ts';
import type { Form } from '../view/form.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';

/** What goes to a click's own address: in place of the message, or beside it. */
type ClickMessage = Pick<SlackPayload, 'text' | 'blocks'> & {
  readonly replace_original: boolean;
  readonly response_type?: SlackPayload['response_type'];
};

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

/** The message or the form that answers a click; `locale` is for what of it has no language. */
export function clickMessage(
  answerer: Answerer,
  click: Click,
  { tables, locale }: { readonly tables: boolean; readonly locale: Locale },
): ClickMessage | { readonly form: Form } {
  const answer = answerer.click(click, locale);
  if (answer.how === 'form') return { form: answer.form };
  const { card, how } = answer;
  const { text, blocks } = slackPayload(card, { tables });
  return {
    text,
    blocks,
    replace_original: how === 'replace',
    ...(how === 'replace' ? {} : { response_type: how === 'share' ? 'in_channel' : 'ephemeral' }),
  };
}
