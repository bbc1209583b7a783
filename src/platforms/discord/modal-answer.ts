import type { Answerer } from '../../answers/answerer.ts';
import type { Locale } from '../../language/locale.ts';
import { type Illustrated, inPlace, isEphemeral, messageOf } from './click.ts';
import { isBeside, readModal, type SentModal } from './modal.ts';

/**
 * The answer to a form: in place (7) of the message that it changes, if the same people are to see it and it is
 * of that kind, else a message of its own (4), such as what was wrong; with the chart that may go with it.
 * @param sent.message the message under which the form was opened, if any
 */
export function answerModal(
  sent: SentModal & { readonly message?: { readonly flags?: number } },
  answerer: Answerer,
  locale: Locale,
): Illustrated<4> | Illustrated<7> {
  const submission = readModal(sent);
  const answer = answerer.submit(submission, locale);
  if ('errors' in answer) return messageOf(answer.card, false);
  const { card } = answer;
  return sent.message && !isBeside(sent) && isEphemeral(sent.message) === submission.private
    ? inPlace(card)
    : messageOf(card, submission.private);
}
