import type { Answerer } from '../answerer.ts';
import type { Locale } from '../locale.ts';
import type { Card } from '../view/card.ts';
import type { SlackPayload } from './blocks.ts';
import { type Option, type Origin, options, readForm } from './form.ts';
import { limits } from './limits.ts';

/** Longest beginning of a name that suggestions are made for. */
const longestTyped = 100;

/** The models that a field offers for what was typed in it so far. */
export function suggestedOptions(answerer: Answerer, typed: unknown, locale: Locale): Option[] {
  return options(answerer.suggest(String(typed ?? '').slice(0, longestTyped), limits.options, locale));
}

/** What a form that was sent off gets: a text beside each field that is wrong, else an answer and where it goes. */
export function answerForm(
  answerer: Answerer,
  view: Parameters<typeof readForm>[0],
  locale: Locale,
): { readonly errors: Record<string, string> } | { readonly card: Card; readonly origin: Origin } {
  const { submission, origin } = readForm(view);
  const answer = answerer.submit(submission, locale);
  return 'errors' in answer
    ? { errors: answer.errors as Record<string, string> }
    : { card: answer.card, origin };
}

/** What goes to a form's own address. */
type FormMessage = Pick<SlackPayload, 'text' | 'blocks'> & {
  readonly replace_original: boolean;
  readonly response_type?: SlackPayload['response_type'];
};

/** The message that answers a form: in place of the one that it changes, if the same people are to see it. */
export function formMessage(
  { replaces }: Pick<Origin, 'replaces'>,
  { text, blocks, response_type }: SlackPayload,
): FormMessage {
  const seenBy = response_type === 'ephemeral' ? 'asker' : 'everyone';
  const isInPlace = replaces === seenBy;
  return { text, blocks, replace_original: isInPlace, ...(isInPlace ? {} : { response_type }) };
}
