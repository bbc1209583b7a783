import type { Answerer } from '../../answers/answerer.ts';
import { actionNames } from '../../answers/clicks/choices.ts';
import type { Card } from '../../card/card.ts';
import type { Locale } from '../../language/locale.ts';
import type { Conversation, Place } from '../conversation.ts';
import { voicesOf } from '../quotes.ts';

/** The first word of a command, and the rest. */
const slash = /^\/(\S*)\s*([\s\S]*)$/;

/** Whether what was typed opens a form: a comparison of nothing, as on both platforms. */
export function opensForm(text: string): boolean {
  const [, name, words = ''] = slash.exec(text.trim()) ?? [];
  return name === 'compare' && words === '';
}

/**
 * The answer to what was typed: `/compare` and `/tiebreak` as Slack knows them, Discord's commands as `/tiebreak` reads
 * them, all else as said to the bot.
 * @param said.session whose follow-ups belong together
 */
export async function answerTyped(
  { answerer, conversation }: { readonly answerer: Answerer; readonly conversation: Conversation },
  said: { readonly text: string; readonly session: string; readonly locale: Locale },
): Promise<Card> {
  const text = said.text.trim();
  const [, name, words = ''] = slash.exec(text) ?? [];
  if (name === 'compare' || name === 'tiebreak') return answerer.typed(name, words, said.locale);
  if (name !== undefined && name !== 'ask')
    return answerer.typed('tiebreak', `${name} ${words}`, said.locale);
  const thread = `preview ${said.session}`;
  const { said: asked, quoted } = voicesOf(name === undefined ? text : words);
  return conversation.addressed(asked, { ...placeOf(said.locale), channel: thread, thread, about: quoted });
}

/** Where words are said on the page, as to no thread. */
const placeOf = (locale: Locale): Place => ({
  by: { team: '', person: '' },
  channel: 'preview',
  thread: null,
  isReply: false,
  quoted: null,
  about: null,
  menu: actionNames.verify.slack,
  locale,
});

/** Whether words say too little by themselves, so that what was said before is needed to answer them. */
export async function leansOnWords(
  { conversation }: { readonly conversation: Conversation },
  { text, locale }: { readonly text: string; readonly locale: Locale },
): Promise<boolean> {
  return !slash.test(text.trim()) && conversation.leansOnMessage(text.trim(), placeOf(locale));
}
