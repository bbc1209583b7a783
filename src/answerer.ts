import type { Click, Place } from './command/click.ts';
import type { CostWords } from './command/read-volume.ts';
import type { FormField, Submission } from './command/submission.ts';
import type { Locale } from './locale.ts';
import type { Topic } from './question/query.ts';
import type { Card } from './view/card.ts';
import type { Form } from './view/form.ts';
import type { Step } from './view/step.ts';

/** A name a person can pick while typing: `label` is shown (at most 100 characters), `id` is sent. */
export type Suggestion = { readonly label: string; readonly id: string };

/** What a question got: the models that a follow-up is about, and whether it was answered, asked back or declined. */
export type Reply = {
  readonly kind: 'answer' | 'clarify' | 'refuse';
  readonly card: Card;
  readonly models: readonly string[];
  readonly topics: readonly Topic[];
};

export type ClickAnswer =
  | { readonly how: Place; readonly card: Card }
  | { readonly how: 'form'; readonly form: Form };

/** What is wrong in a form, by field. */
export type FormErrors = Readonly<Partial<Record<FormField, string>>>;

/**
 * All that a platform asks of the core. Nothing here throws for a person's mistake: that is a card for the asker.
 * The same question on the same catalog and day gives the very same Card object, so a platform may keep
 * what it rendered from it.
 */
export type Answerer = {
  /** The text after `/compare`. */
  compareText(text: string): Card | Promise<Card>;
  /** Model names and options as Discord's form sends them. */
  compareNames(
    names: readonly string[],
    options: {
      readonly workload: string | null;
      readonly private: boolean;
      readonly show?: string | null;
      /** What was said of a volume, as people write it. */
      readonly volume?: Partial<CostWords>;
    },
  ): Card | Promise<Card>;
  /** The text after `/tiebreak`: another command's name and its words, or help. */
  tiebreakText(text: string): Card | Promise<Card>;
  /** One model's page; with an offer only that provider's counts. */
  model(
    name: string,
    offer: string | null,
    options: { readonly private: boolean; readonly show?: string | null },
  ): Card | Promise<Card>;
  /** What models cost, with the rest as people write it. */
  cost(
    names: readonly string[],
    words: Partial<CostWords>,
    options: { readonly private: boolean },
  ): Card | Promise<Card>;
  /** What price lists have changed; null for all models, and for all days. */
  changes(model: string | null, since: string | null): Card | Promise<Card>;
  /**
   * A question in a person's own words.
   * @param given.previous model ids that a follow-up may mean without naming them
   * @param given.locale the language of an answer to words that have none
   */
  ask(text: string, given: { readonly previous: readonly string[]; readonly locale: Locale }): Reply;
  /** What a click under an answer shows, and where: in its place, beside it for who clicked, or to all; or a form that it opens. */
  click(click: Click): ClickAnswer;
  /** The form of a new comparison. */
  form(): Form;
  /** The answer to a form that was sent off; else what is wrong in each field, and the same as a card for who sent it. */
  submit(
    submission: Submission,
  ): { readonly card: Card } | { readonly card: Card; readonly errors: FormErrors };
  /** The comparison of the models that a message names, for the asker alone. */
  compareMessage(text: string): Card;
  /** What stands on the bot's own page. */
  home(): Card;
  /** The comparison of two models as plain text, or why there is none. */
  step(names: readonly string[]): Step | { readonly error: string };
  /** Ids of the models that a text names, in its order. */
  modelsIn(text: string): readonly string[];
  /** Models for what was typed so far, best first. */
  suggest(text: string, limit: number): readonly Suggestion[];
  workloads(): readonly Suggestion[];
};
