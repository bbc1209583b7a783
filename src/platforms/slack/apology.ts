import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { SlackPayload } from './blocks.ts';
import { slackMessages } from './say.ts';

function toAsker(text: string): SlackPayload {
  return {
    response_type: 'ephemeral',
    text,
    blocks: [
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] },
    ],
  };
}

/** What a person reads when something of ours broke; the log holds the cause. */
export function slackApology(locale: Locale): SlackPayload {
  return toAsker(wordingOf(locale).of(slackMessages).slackFault);
}

/** What a person reads when Slack did not take the form that a button opens. */
export function noForm(locale: Locale): SlackPayload {
  return toAsker(wordingOf(locale).of(slackMessages).noForm);
}

/** What a person reads when a command reaches us that we never offered. */
export function unknownCommand(locale: Locale): SlackPayload {
  return toAsker(wordingOf(locale).of(slackMessages).slackUnknown);
}
