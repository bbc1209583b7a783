import type { types } from '@slack/bolt';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { SlackPayload } from './blocks.ts';
import { slackMessages } from './say.ts';

function toAsker(text: string, address: string | null = null): SlackPayload {
  const link: types.RichTextElement[] = address === null ? [] : [{ type: 'link', url: address }];
  const elements: types.RichTextElement[] = [{ type: 'text', text }, ...link];
  return {
    response_type: 'ephemeral',
    text: `${text}${address ?? ''}`,
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
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

/** What a person reads in a workspace that has not installed the app; where that is done, if we know. */
export function notInstalled(address: string | null, locale: Locale): SlackPayload {
  const { notInstalled: text, installHere } = wordingOf(locale).of(slackMessages);
  return address === null ? toAsker(text) : toAsker(`${text} ${installHere} `, address);
}
