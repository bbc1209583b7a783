import type { Block } from '../card/card.ts';
import type { Catalog, Claim, Model } from '../catalog/catalog.ts';
import type { Wording } from '../language/wording.ts';
import type { Comparison } from './comparison.ts';
import type { SectionInput } from './part.ts';
import type { Query } from './query.ts';
import { questionFactsMessages } from './question/say.ts';

/** What an answer is made from; `comparison` is that of all models asked of, made when first needed. */
export type QuestionInput = {
  readonly catalog: Catalog;
  readonly query: Query;
  readonly models: readonly Model[];
  readonly today: string;
  readonly words: Wording;
  /** The host of the language model that reads questions which are given up here; null where none does. */
  readonly reader: string | null;
  readonly comparison: () => Comparison;
};

/** The answer to one topic of a question. */
export type Reply = {
  /** One or two sentences; where they come from follows in brackets. */
  readonly text: string;
  /** What is said after that, such as an assumption. */
  readonly rest?: string;
  readonly claims?: readonly (Claim<unknown> | undefined)[];
  /** True where each figure already says where it comes from. */
  readonly saysSources?: boolean;
  /** A small table or list under the sentences. */
  readonly block?: Block | null;
  /** Where to see more: commands. */
  readonly more?: readonly string[];
  /** Models that the answer brings in by itself. */
  readonly models?: readonly Model[];
  /** True where the sentences already say the state of the models. */
  readonly saysState?: boolean;
  /** True where they already say what a name was taken for. */
  readonly saysTaken?: boolean;
};

/** Sentences in a row, those that are not there left out. */
export function sentences(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** What a part of a comparison is made from: the answers of its FAQ are given to questions too. */
export function sectionOf({ catalog, comparison, today, words }: QuestionInput): SectionInput {
  return { catalog, comparison: comparison(), today, words };
}

/** The command that shows models whole: said to the bot, or behind its slash command. */
export function pageOf(models: readonly Model[]): readonly string[] {
  const [first] = models;
  if (!first) return [];
  return models.length === 1
    ? [`model ${first.name}`]
    : [`compare ${models.map(({ name }) => name).join(', ')}`];
}

/** "Yes" or "No" before a sentence about one model, where that was asked and is known. */
export function answered(
  { query, models, words }: QuestionInput,
  known: string | null,
  sentence: string,
): string {
  if (query.operator !== 'does-it' || models.length !== 1) return sentence;
  if (known === 'yes') return words.of(questionFactsMessages).yes(sentence);
  return known === 'no' ? words.of(questionFactsMessages).no(sentence) : sentence;
}

/** Whether a fact is asked of as what makes one of several models the better. */
export function asksForBetter({ query, models }: QuestionInput): boolean {
  return query.details.aspect === 'better' && models.length > 1;
}
