import type { Named } from './named.ts';
import type { Piece } from './piece.ts';
import type { Words } from './plain-text.ts';

/** A model that a claim is about. */
export type Subject = Pick<Named, 'model' | 'guessed'>;

/**
 * By what a sentence that names nobody is about a model, the least sure first: by what is somewhere above it, as a short item
 * of a list, by a heading that is hardly more than the name or the row of a table, or as it goes on about a sentence before it.
 */
export type OuterBy = 'afar' | 'item' | 'heading' | 'before';

/** A sentence with the models that its claims can be about. */
export type Sentence = Words & {
  readonly line: number;
  readonly named: readonly Named[];
  /** Its text with a word as long in place of each name, so that a version is nobody's figure. */
  readonly masked: string;
  /** Where it names none: the model of its heading, or the only one of the text. */
  readonly outer: Subject | null;
  readonly outerBy: OuterBy;
  /** The heading it stands below, of a bullet or a `label: value`. */
  readonly heading: string;
  /** What holds for it besides: the headings above it and a unit stated once for a list or a section. */
  readonly around: string;
};

/** A cell of a table, with what else of the text says what it means. */
export type Cell = Piece & {
  /** The head of its column where a row is about a model, else the label of its row. */
  readonly label: string;
  readonly subject: Subject;
  /** The other cells about the same model, with their labels: a provider, a tier, a unit. */
  readonly beside: readonly { readonly label: string; readonly text: string }[];
  /** What holds for the whole table: headings, the sentence above it, notes below it: units, sides, period, route. */
  readonly around: string;
  /** Which table of the text it stands in; a line "Label: value" is one by itself. */
  readonly table: number;
  /** What was before, by its column: "Was | Now". */
  readonly isPast: boolean;
};

export type Line = Piece & {
  readonly isBullet: boolean;
  /** Its sentences, the bullet sign left out; none of a row. */
  readonly sentences: readonly Words[];
};

export type Layout = {
  /** The heading that a text begins with, or nothing. */
  readonly title: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
  readonly cells: readonly Cell[];
  /** All that is named in full, in order. */
  readonly named: readonly Named[];
  /** The two models that the text is about, where it is about two. */
  readonly pair: readonly [string, string] | null;
};

/** A model without its place. */
export const subjectOf = ({ model, guessed }: Subject): Subject => ({ model, guessed });
