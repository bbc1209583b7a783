import type { Answerer } from '../answerer.ts';
import type { Locale } from '../locale.ts';
import type { ChartBlock } from '../view/card.ts';
import { chartOf } from '../view/chart-of.ts';
import { isEphemeral } from './click.ts';
import { type DiscordMessage, discordMessage, publicMessage } from './components.ts';
import { readModal, type SentModal } from './modal.ts';

/**
 * The answer to a form: in place (7) of the message that it changes, if the same people are to see it, else a message of
 * its own (4), such as what was wrong; with the chart that may go with it.
 * @param sent.message the message under which the form was opened, if any
 */
export function answerModal(
  sent: SentModal & { readonly message?: { readonly flags?: number } },
  answerer: Answerer,
  locale: Locale,
): { readonly type: 4 | 7; readonly data: DiscordMessage; readonly chart?: ChartBlock | undefined } {
  const submission = readModal(sent);
  const answer = answerer.submit(submission, locale);
  if ('errors' in answer) return { type: 4, data: discordMessage(answer.card) };
  const { card } = answer;
  const chart = chartOf(card);
  if (sent.message && isEphemeral(sent.message) === submission.private) {
    return { type: 7, data: publicMessage(discordMessage(card)), chart };
  }
  return { type: 4, data: discordMessage(card, submission.private), chart };
}
