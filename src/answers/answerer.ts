import type { Card } from '../card/card.ts';
import type { Locale } from '../language/locale.ts';
import type { Thread } from '../subjects/query.ts';
import type { Click, Place } from './clicks/click.ts';
import type { Given } from './command-entry.ts';
import type { Step } from './compare/step.ts';
import type { Form } from './form/card.ts';
import type { FormField, Submission } from './form/submission.ts';

/** A name a person can pick while typing: `label` is shown (at most 100 characters), `id` is sent. */
export type Suggestion = { readonly label: string; readonly id: string };

/** What came of a question: the answer, what it is about (for the next question of a thread), and whether it is one. */
export type Asked = Thread & {
  readonly card: Card;
  /** `clarify`: something is missing and asked back; `refuse`: nothing that the catalog answers. */
  readonly outcome: 'answer' | 'clarify' | 'refuse';
};

export type ClickAnswer =
  | { readonly how: Place; readonly card: Card }
  | { readonly how: 'form'; readonly form: Form };

/** What is wrong in a form, by field. */
export type FormErrors = Readonly<Partial<Record<FormField, string>>>;

/** No message is meant, one of which no words can be seen, or one of the bot itself. */
export type NothingToCheck = 'no-message' | 'unseen-message' | 'own-message';

/** What a question is read by beside its words. */
type Circumstances = { readonly thread: Thread | null; readonly locale: Locale };

/**
 * All that a platform asks of the core. Nothing here throws for a person's mistake: that is a card for the asker.
 * `locale` is the language where a person's words have none.
 * A question that is asked again on the same catalog and day gives the very same Card object from its second time on,
 * so a platform may keep what it rendered from it.
 */
export type Answerer = {
  /** What was typed after the command of that name: its words; after `/tiebreak`, a command's name and words, a question, or nothing. */
  typed(name: string, text: string, locale: Locale): Card | Promise<Card>;
  /** A command whose options were filled in. */
  filled(name: string, given: Given, locale: Locale): Card | Promise<Card>;
  /** A free question, read as a whole or declined; `thread` is what the thread was last about. Nothing of it leaves the machine. */
  ask(text: string, circumstances: Circumstances): Asked;
  /** The same for what was said to the bot: where a language model may read what is given up here, it may take a moment. */
  addressed(text: string, circumstances: Circumstances): Asked | Promise<Asked>;
  /** A command by its name, said in a message: `model pixtral`; null where it is none or not understood. */
  command(text: string, locale: Locale): Asked | null;
  /** What a click under an answer shows, in that answer's language, and where: in its place, beside it for who clicked, or to all; or a form that it opens. */
  click(click: Click, locale: Locale): ClickAnswer;
  /** Brings back what a click needs and another process kept, or an earlier one; null where there is nothing to wait for. */
  recall(click: Pick<Click, 'state' | 'value'>): Promise<void> | null;
  /** The form of a new comparison. */
  form(locale: Locale): Form;
  /** The answer to a form that was sent off, in the form's language; else what is wrong in each field, and the same as a card for who sent it. */
  submit(
    submission: Submission,
    locale: Locale,
  ): { readonly card: Card } | { readonly card: Card; readonly errors: FormErrors };
  /** The comparison of the models that a message names, for the asker alone. */
  compareMessage(text: string, locale: Locale): Card;
  /** The claims of a message, checked, for the asker alone. */
  verifyMessage(text: string, locale: Locale): Card;
  /** Why there is nothing to check for who asks "is this right?", and the entry of a message's menu that would. */
  nothingToCheck(why: NothingToCheck, menu: string, locale: Locale): Card;
  /** What stands on the bot's own page. */
  home(locale: Locale): Card;
  /** The comparison of two models as plain text, or why there is none. */
  step(names: readonly string[], locale: Locale): Step | { readonly error: string };
  /** What a message is about: ids of the models that it names, in its order, and the volume that it tells. */
  spokenOf(text: string): Thread;
  /** The names of the models that a text is about, in its order. */
  namesIn(text: string): readonly string[];
  /** Models for what was typed so far, best first. */
  suggest(text: string, limit: number, locale: Locale): readonly Suggestion[];
  workloads(locale: Locale): readonly Suggestion[];
  /** What can be picked by; each id is words that a wish is made of. */
  capabilities(locale: Locale): readonly Suggestion[];
};
