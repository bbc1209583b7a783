import type { SlackPayload } from './blocks.ts';

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
export const slackApology = toAsker('Something went wrong on our side. Please try again in a moment.');

/** What a person reads when a command reaches us that we never offered. */
export const unknownCommand = toAsker('Tiebreak knows /compare and /tiebreak. Try /compare haiku pixtral.');

/** What a person reads when Slack did not take the form that a button opens. */
export const noForm = toAsker(
  'Slack did not open the form. Please try again, or type a command such as /compare haiku pixtral.',
);

/** Said to a workflow when something of ours broke. */
export const stepApology = 'Something went wrong in Tiebreak. Please run the workflow again.';
